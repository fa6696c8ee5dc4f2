import type { Cycle, Outcome } from './prototypes.ts'

/** How a prototype stands, those first that ask for something. It is told from its cycles and kept nowhere. */
export const prototypeStates = ['to-learn', 'to-decide', 'testing', 'planned', 'adopted', 'adapted', 'stopped'] as const
export type PrototypeState = (typeof prototypeStates)[number]

export const prototypeStateLabels: Readonly<Record<PrototypeState, string>> = {
  'to-learn': 'Learning to be written',
  'to-decide': 'To be decided',
  testing: 'Testing',
  planned: 'Planned',
  adopted: 'Adopted',
  adapted: 'Adapted',
  stopped: 'Stopped, and learned from',
}

/** States in which it is still being tried. */
export const triedStates: readonly PrototypeState[] = ['to-learn', 'to-decide', 'testing', 'planned']

type Told = Pick<Cycle, 'from' | 'until' | 'learnedOn' | 'outcome'>

const after: Readonly<Record<Outcome, PrototypeState>> = {
  adopt: 'adopted',
  adapt: 'adapted',
  stop: 'stopped',
  // Its next cycle says more; until there is one, the next test is a plan.
  again: 'planned',
}

/** How one cycle stands on a day. Its last day still belongs to the test. */
export function stateOfCycle({ from, until, learnedOn, outcome }: Told, today: string): PrototypeState {
  if (outcome !== null) return after[outcome]
  if (learnedOn !== null) return 'to-decide'
  if (until !== null && until < today) return 'to-learn'
  return from !== null && from <= today ? 'testing' : 'planned'
}

/** How a prototype stands: as its last cycle does; without one, it is planned. */
export function stateOf(cycles: readonly Told[], today: string): PrototypeState {
  const last = cycles.at(-1)
  return last ? stateOfCycle(last, today) : 'planned'
}

/** Whether another test can begin: nothing of the last is left open. */
export function mayTestAgain(cycles: readonly Told[]): boolean {
  const last = cycles.at(-1)
  return last === undefined || last.outcome !== null
}
