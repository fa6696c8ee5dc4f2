import { expect, test } from 'vitest'
import { commitments } from '#shared/commitments/commitments.ts'
import { audiences } from '#shared/exports/terms.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import { memberships } from '#shared/forums/forums.ts'
import { forgetPerson } from '#shared/people/forget.ts'
import { people } from '#shared/people/people.ts'
import { partyOf, peopleByName } from '#shared/people/queries.ts'
import { changeBrand } from '#shared/programme/commands.ts'
import { programmes } from '#shared/programme/programme.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { addCapture } from '#shared/sessions/captureCommands.ts'
import { minutes } from '#shared/sessions/minutes.ts'
import { changeMinutes } from '#shared/sessions/minutesCommands.ts'
import { attendances } from '#shared/sessions/run.ts'
import { markAttendance } from '#shared/sessions/runCommands.ts'
import { sessions } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'
import { northMoor, person } from '../../../support/northMoor.ts'
import { onePng } from '../../../support/pictures.ts'

const today = '2026-11-23'

/** The sample, with somebody named in it in every way there is. */
function named() {
  const desk = new Desk(buildSample({ today, now: `${today}T09:00:00.000Z` }))
  const [held] = desk.memory.all(minutes).filter(({ state }) => state !== 'final')
  if (!held) throw new Error('The sample has no open minutes.')
  const present = desk.memory.where(attendances, 'sessionId', held.sessionId)
  const [who, other] = present.map(({ personId }) => desk.memory.get(people, personId))
  if (!who || !other) throw new Error('Nobody was there.')
  const [first = ''] = who.name.split(' ')
  const { forumId } = desk.memory.get(sessions, held.sessionId) ?? { forumId: '' }
  const where = { forumId, sessionId: held.sessionId, blockId: null }
  desk.run(markAttendance, {
    sessionId: held.sessionId,
    marks: [{ personId: other.id, state: 'deputy', deputyName: who.name }],
  })
  desk.run(changeMinutes, {
    id: held.id,
    section: 0,
    lines: [{ text: `${first} and ${who.name.toUpperCase()} opened.`, source: null, confidential: false }],
  })
  desk.run(addCapture, { ...where, kind: 'note', text: `${who.name}’s story`, confidential: false })
  return { desk, who, first, minutesId: held.id }
}

const everything = (desk: Desk): string => JSON.stringify(desk.memory.everything()).toLowerCase()

test('nothing says who asked to be removed: not a record, not a text, not a report; and undo brings it all back', () => {
  const { desk, who, first, minutesId } = named()
  const before = desk.live()
  const promised = desk.memory.where(commitments, 'giverIds', who.id).length
  expect(everything(desk)).toContain(who.name.toLowerCase())
  desk.run(forgetPerson, { id: who.id })

  expect(everything(desk)).not.toContain(who.name.toLowerCase())
  if (who.email !== '') expect(everything(desk)).not.toContain(who.email.toLowerCase())
  expect(JSON.stringify(desk.memory.get(minutes, minutesId))).not.toContain(first)
  expect(desk.memory.get(minutes, minutesId)?.sections[0]?.lines[0]?.text).toBe(
    'former member and former member opened.',
  )
  for (const report of reports) {
    for (const audience of audiences) {
      const { document } = report.build(desk.memory, report.options.parse({ audience }), today)
      expect(JSON.stringify(document).toLowerCase()).not.toContain(who.name.toLowerCase())
    }
  }

  expect(partyOf(desk.memory, who.id)?.name).toBe('Former member')
  expect(desk.memory.where(commitments, 'giverIds', who.id)).toHaveLength(promised)
  expect(desk.memory.where(memberships, 'personId', who.id).every(({ to }) => to !== null)).toBe(true)
  expect(peopleByName(desk.memory).map(({ id }) => id)).not.toContain(who.id)

  const last = desk.commits.at(-1)
  if (last) desk.takeBack(last)
  expect(desk.live()).toEqual(before)
})

test('an ordinary word that is somebody’s first name stays where they have no part in it', () => {
  const { desk, who, first } = named()
  const stranger = desk.memory
    .all(commitments)
    .find(({ giverIds, receiverId }) => ![...giverIds, receiverId].includes(who.id))
  if (!stranger) throw new Error('Everything in the sample is theirs.')
  desk.memory.load(commitments.name, [{ ...stranger, action: `Ask ${first} and ${who.name}` }])
  desk.run(forgetPerson, { id: who.id })
  expect(desk.memory.get(commitments, stranger.id)?.action).toBe(`Ask ${first} and former member`)
})

test('a logo whose letters happen to spell the name stays the picture it is', () => {
  const name = onePng.base64.split(/[+/=]/).at(-3) ?? ''
  const desk = new Desk(northMoor({ people: [...(northMoor()['people'] ?? []), person('900', name, '', '', null)] }))
  const [programme] = desk.memory.all(programmes)
  const brand = { brandName: `Friends of ${name}`, brandColour: null, logo: { ...onePng } }
  desk.run(changeBrand, { id: programme?.id ?? '', ...brand })
  desk.run(forgetPerson, { id: 'person-900' })
  expect(desk.memory.all(programmes)).toMatchObject([{ brandName: 'Friends of former member', logo: onePng }])
})
