import { Problem } from '../records/problem.ts'
import { defineCommand } from '../records/command.ts'
import { id, z } from '../records/schema.ts'
import { keepable } from './count.ts'
import { pulses } from './pulse.ts'

const { forumId, heldOn, answered, tallies } = pulses.fields

/**
 * Keeps a round, whole and at once: that is why the record of changes holds nothing about a single sheet. Nothing can
 * be added to it afterwards, for the difference would be somebody’s answers.
 */
export const keepPulse = defineCommand({
  name: 'pulse.keep',
  label: 'Keep pulse round',
  input: z.strictObject({ forumId, heldOn, answered, tallies }),
  run: (draft, input) => {
    if (input.answered === 0) {
      throw new Problem({
        what: 'Nobody has answered yet.',
        safe: 'Nothing was kept.',
        next: 'Pass the laptop round, type in paper sheets or import answers first.',
      })
    }
    const kept = keepable({ answered: input.answered, tallies: input.tallies })
    return draft.add(pulses, {
      forumId: input.forumId,
      heldOn: input.heldOn,
      answered: kept.answered,
      tallies: [...kept.tallies],
    }).id
  },
})

/** Takes a round out of the picture. */
export const removePulse = defineCommand({
  name: 'pulse.remove',
  label: 'Remove pulse round',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(pulses, input.id),
})
