/** The keys of the register of decisions, for the help sheet. */
export const shortcuts = [
  { keys: ['↑', '↓'], does: 'Go from row to row; Page Up, Page Down, Home and End go further' },
  { keys: ['Enter'], does: 'Open the decision' },
  { keys: ['C'], does: 'Say which purpose clauses the decision serves, from its row or when it is open' },
  { keys: ['Alt', '↑ ↓'], does: 'In a decision: go to the one before or after' },
  {
    keys: ['1', '2', '3'],
    does: 'Where each stands: choose a place for somebody (a gradient by its own number) and go to the next',
  },
] as const
