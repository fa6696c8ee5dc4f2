/** The keys of a shared purpose, for the help sheet. */
export const shortcuts = [
  {
    keys: ['1', '…', '9'],
    does: 'On the wall: put a contribution into that cluster and go to the next; 0 takes it out',
  },
  { keys: ['N'], does: 'Make a new cluster of a contribution' },
  { keys: ['Alt', '← →'], does: 'Move a contribution to the cluster before or after; without Alt, go there' },
  { keys: ['F2'], does: 'Change a contribution’s words or who said them' },
  { keys: ['Alt', '↑ ↓'], does: 'Under Words: move a clause of the draft' },
  { keys: ['Alt', 'C'], does: 'In a form: go to the clauses it serves; on a row or a block C alone opens them' },
] as const
