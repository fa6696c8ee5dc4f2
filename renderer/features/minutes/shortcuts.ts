/** The keys of the minutes, for the help sheet. They work in a line that is being written. */
export const shortcuts = [
  { keys: ['Enter'], does: 'Begin another line below' },
  { keys: ['Shift', 'Enter'], does: 'Go on within the line' },
  { keys: ['Backspace'], does: 'Take an empty line out' },
] as const
