import { memberships } from '../forums/forums.ts'
import { programmes } from '../programme/programme.ts'
import { defineCommand } from '../records/command.ts'
import { linkedIds } from '../records/memory.ts'
import { id, z } from '../records/schema.ts'
import type { AnyRecord, Table } from '../records/table.ts'
import { captures } from '../sessions/captures.ts'
import { minutes } from '../sessions/minutes.ts'
import { attendances } from '../sessions/run.ts'
import { NameFinder } from './names.ts'
import { formerMember, people } from './people.ts'

const nothing = { initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' } as const

/** Where people are named in running text: who was there is called by a first name or by initials. */
const accounts: readonly string[] = [minutes.name, captures.name]

/**
 * Puts a former member in the place of somebody who asked to be removed: what they promised, decided and came to stays,
 * and nothing says who it was. Their full name goes from every text; a first name, surname or initials alone from what
 * points to them and from what was written of sessions they are marked in.
 */
export const forgetPerson = defineCommand({
  name: 'people.forget',
  label: 'Replace by a former member',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const person = draft.need(people, input.id)
    const finder = new NameFinder([person])
    const [them, nobody] = [new Set([person.id]), new Set<string>()]
    const cameTo = new Set(draft.where(attendances, 'personId', person.id).map(({ sessionId }) => sessionId))
    const concerns = (record: AnyRecord, table: Table): boolean =>
      Object.keys(table.links).some((field) => linkedIds(record[field]).includes(person.id)) ||
      (accounts.includes(table.name) && linkedIds(record['sessionId']).some((session) => cameTo.has(session)))
    const pictures = new Set(draft.all(programmes).map(({ logo }) => logo?.base64))
    draft.reword((text, record, table) => {
      if (pictures.has(text)) return text
      return finder.replace(text, concerns(record, table) ? them : nobody, () => formerMember.toLowerCase()).text
    })
    draft.patch(people, person.id, { name: formerMember, ...nothing })
    for (const { id: held, from, to } of draft.where(memberships, 'personId', person.id)) {
      const last = from !== null && from > draft.today ? from : draft.today
      if (to === null || to > last) draft.patch(memberships, held, { to: last })
    }
  },
})
