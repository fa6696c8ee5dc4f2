/** The keys of an agenda, for the help sheet. They work while a block has the focus and nothing is being typed. */
export const shortcuts = [
  { keys: ['↑', '↓'], does: 'Go to the block above or below' },
  { keys: ['Alt', '↑ ↓'], does: 'Move the block up or down, past the end into the next day' },
  { keys: ['Alt', '← →'], does: 'Move the block into a room, to the next one, or out' },
  { keys: ['B'], does: 'Add a block after this one' },
  { keys: ['T'], does: 'Insert a template after this block' },
  { keys: ['Enter'], does: 'Edit the block' },
  { keys: ['+', '−'], does: 'Five minutes more or less' },
  { keys: ['L'], does: 'Lock the start to the clock, or unlock it' },
  { keys: ['C'], does: 'Say which purpose clauses the block serves' },
  { keys: ['S'], does: 'Split the block at a minute' },
  { keys: ['R'], does: 'Split the block into rooms, or add a room' },
  { keys: ['O'], does: 'Move the block to another session' },
  { keys: ['Shift', 'D'], does: 'Duplicate the block' },
  { keys: ['A'], does: 'Add a commitment made in this block' },
  { keys: ['D'], does: 'Record a decision made in this block' },
  { keys: ['Delete'], does: 'Remove the block' },
] as const
