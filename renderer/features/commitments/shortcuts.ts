/** The keys of the commitments, for the help sheet. */
export const shortcuts = [
  { keys: ['↑', '↓'], does: 'Go from row to row; Page Up, Page Down, Home and End go further' },
  { keys: ['Enter'], does: 'On a row, open the commitment; in a cell, change it' },
  { keys: ['Space'], does: 'Select the row; with Shift and an arrow, several' },
  { keys: ['→', '←'], does: 'Into the cells of a row and back; on a group, open and close it' },
  { keys: ['F2'], does: 'Change a cell where it stands; Enter keeps it, Escape leaves it as it was' },
  { keys: ['C'], does: 'Say which purpose clauses the commitment serves, from its row or when it is open' },
  { keys: ['Shift', 'Enter'], does: 'On a heading: sort by this column as well' },
  { keys: ['Ctrl', 'A'], does: 'Select all rows that are listed' },
  { keys: ['Alt', '← →'], does: 'On the board: move the card to the state before or after' },
  { keys: ['↑', '↓'], does: 'In a picture: from bar to bar; Enter lists what one counts' },
  { keys: ['Alt', '↑ ↓'], does: 'In a commitment: go to the one before or after' },
] as const
