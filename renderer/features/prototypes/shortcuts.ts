/** The keys of prototypes, for the help sheet. */
export const shortcuts = [
  { keys: ['↑', '↓'], does: 'In the register: go from row to row; Enter opens the prototype' },
  { keys: ['C'], does: 'Say which purpose clauses a prototype serves, from its row or on its page' },
  { keys: ['T'], does: 'On its page: write the next card, or decide what follows' },
] as const
