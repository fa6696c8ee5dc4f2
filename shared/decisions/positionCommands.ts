import { Problem } from '../records/problem.ts'
import { defineCommand } from '../records/command.ts'
import type { Reader } from '../records/reader.ts'
import { id, z } from '../records/schema.ts'
import { decisionMethods, decisions } from './decisions.ts'
import { positions, stancesOf, type Position } from './positions.ts'

const { partyId, stance, reason } = positions.fields

/** Says where everybody stood, and by which method: what was said before and is not in the list is taken away. */
export const setPositions = defineCommand({
  name: 'decisions.setPositions',
  label: 'Record positions',
  input: z.strictObject({
    decisionId: id,
    method: z.enum(decisionMethods),
    positions: z.array(z.strictObject({ partyId, stance, reason })).max(500),
  }),
  run: (draft, input) => {
    const stray = input.positions.find((each) => !stancesOf[input.method].includes(each.stance))
    if (stray) {
      throw new Problem({
        what: 'A position does not fit the method of this decision.',
        safe: 'Nothing was changed.',
        next: 'Choose the method first, then where each stands.',
      })
    }
    draft.patch(decisions, input.decisionId, { method: input.method })
    const before = new Map(positionsOf(draft, input.decisionId).map((held) => [held.partyId, held]))
    for (const { partyId: party, ...words } of input.positions) {
      const held = before.get(party)
      if (held) draft.patch(positions, held.id, words)
      else draft.add(positions, { decisionId: input.decisionId, partyId: party, ...words })
      before.delete(party)
    }
    for (const held of before.values()) draft.remove(positions, held.id)
  },
})

/** Where people stood on a decision, in the order it was said. */
export function positionsOf(read: Reader, decisionId: string): readonly Position[] {
  return read.where(positions, 'decisionId', decisionId)
}

/** How many stood where, in the order the stances are listed: "8 consent, 1 stands aside". */
export function tally(held: readonly Position[]): readonly { stance: Position['stance']; count: number }[] {
  return Object.values(stancesOf)
    .flat()
    .map((each) => ({ stance: each, count: held.filter((position) => position.stance === each).length }))
    .filter(({ count }) => count > 0)
}
