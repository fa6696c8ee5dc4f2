import { createSessionFromTemplate } from '../methods/commands.ts'
import { defineCommand } from '../records/command.ts'
import { id, z } from '../records/schema.ts'
import { carriedInto, sizeOf } from './carryOver.ts'
import { addBlock, addSession, repeatSession } from './commands.ts'
import { reviewPlace } from './reviewBlock.ts'
import { sessions } from './sessions.ts'

/**
 * Plans a session: blank, with another session's agenda, or from a template. `review` makes time in it for what the
 * forum still has open, unless its agenda has that already. Answers the session's id.
 */
export const planSession = defineCommand({
  name: 'sessions.plan',
  label: 'Plan session',
  input: z.strictObject({
    session: z.strictObject(sessions.fields),
    from: z.union([z.strictObject({ agendaOf: id }), z.strictObject({ templateId: z.string().max(100) })]).nullable(),
    review: z.boolean(),
  }),
  run: (draft, { session, from, review }) => {
    const { sequence: _sequence, ...fields } = session
    const sessionId =
      from === null
        ? addSession.run(draft, session)
        : 'agendaOf' in from
          ? repeatSession.run(draft, { ...from, session })
          : createSessionFromTemplate.run(draft, { ...from, session: fields })
    if (!review) return sessionId
    const planned = draft.need(sessions, sessionId)
    const size = sizeOf(carriedInto(draft, planned, draft.today))
    const place = size === 0 ? null : reviewPlace(draft, planned, size)
    if (place) addBlock.run(draft, place)
    return sessionId
  },
})
