/** The keys of the commitments, for the help sheet. */
export const shortcuts = [
  { keys: ['↑', '↓'], does: 'Go from row to row; Page Up, Page Down, Home and End go further' },
  { keys: ['Enter'], does: 'Open the commitment' },
  { keys: ['Space'], does: 'Select the row; with Shift and an arrow, several' },
  { keys: ['Ctrl', 'A'], does: 'Select all rows that are listed' },
  { keys: ['Alt', '← →'], does: 'On the board: move the card to the state before or after' },
  { keys: ['Alt', '↑ ↓'], does: 'In a commitment: go to the one before or after' },
] as const
