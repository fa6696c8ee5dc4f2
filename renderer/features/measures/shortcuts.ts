/** The keys of the register of measures, for the help sheet. */
export const shortcuts = [
  { keys: ['↑', '↓'], does: 'Go from row to row; Page Up, Page Down, Home and End go further' },
  { keys: ['Enter'], does: 'Open the measure' },
  { keys: ['C'], does: 'Say which purpose clauses the measure serves, from its row or when it is open' },
] as const
