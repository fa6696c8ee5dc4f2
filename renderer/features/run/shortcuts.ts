/** The keys of run mode, for the help sheet. They work while nothing is being typed. */
export const shortcuts = [
  { keys: ['S'], does: 'Start the session' },
  { keys: ['→'], does: 'On to the next block; after the last, finish' },
  { keys: ['←'], does: 'Back to the block before' },
  { keys: ['Space'], does: 'Pause, or go on' },
  { keys: ['+', '−'], does: 'One minute more or less' },
  { keys: ['M'], does: 'Move on by hand, or let blocks follow by themselves' },
  { keys: ['1', '2', '3'], does: 'When behind: take one of the three offers' },
  { keys: ['A'], does: 'Capture a commitment: “Priya to draft it by 12 Dec”' },
  { keys: ['D'], does: 'Capture a decision' },
  { keys: ['C'], does: 'Say which purpose clauses the last commitment or decision captured serves' },
  { keys: ['Ctrl', 'Enter'], does: 'In a decision: save it and say where each stands' },
  { keys: ['I', 'Q', 'P', 'N'], does: 'Capture an insight, a question, something parked, a note' },
  { keys: ['T'], does: 'Who is here' },
  { keys: ['W'], does: 'Open the projector window' },
] as const
