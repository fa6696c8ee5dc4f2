import { describe, expect, test } from 'vitest'
import { exportReport } from '#shared/exports/run.ts'
import type { Format } from '#shared/exports/formats/formats.ts'
import { addNewMember } from '#shared/forums/commands.ts'
import { people } from '#shared/people/people.ts'
import { closeSession } from '#shared/sessions/minutesCommands.ts'
import { MeetingForum } from '../unit/shared/sessions/support.ts'

const formats: readonly Format[] = ['html', 'md', 'json']

function closed() {
  const forum = new MeetingForum()
  const who = { role: 'member', organisationId: null, from: null } as const
  forum.desk.run(addNewMember, { forumId: forum.forumId, name: 'Priya Nair', newOrganisation: 'Vale Council', ...who })
  const id = forum.plan('2026-11-20')
  forum.capture('note', 'Priya Nair told us how the phone rings out', id)
  forum.capture('insight', 'Priya was surprised, and so was Gareth Pugh', id)
  const personId = forum.desk.memory.all(people)[0]?.id ?? ''
  forum.attend(id, personId, 'Gareth Pugh')
  forum.capture('note', 'Said in trust <b>&</b>', id, true)
  forum.promise('Draft the protocol', '2026-11-20', id, true)
  forum.desk.run(closeSession, { id })
  const made = async (format: Format, audience: string, sessionId: string | null = id) => {
    const options = { sessionId, audience }
    const file = await exportReport(forum.desk.memory, { report: 'minutes', format, options, today: '2026-11-23' })
    return { ...file, text: new TextDecoder().decode(file.bytes) }
  }
  return { forum, made }
}

describe('minutes that leave', () => {
  test.each(formats)(
    'as %s hold back what is confidential, and names, from everyone beyond the team',
    async (format) => {
      const { made } = closed()
      const inside = await made(format, 'team')
      expect(inside.text).toContain('Said in trust')
      expect(inside.text).toContain('Priya Nair (Vale Council)')
      for (const audience of ['partners', 'public']) {
        const { text, withheld } = await made(format, audience)
        expect(text).not.toContain('Said in trust')
        expect(text).not.toContain('Draft the protocol')
        expect(text).not.toContain('Priya')
        expect(text).not.toContain('Gareth')
        expect(text).toContain('3 confidential items were held back')
        expect(withheld).toContainEqual({ kind: 'confidential', label: 'confidential items left out', count: 3 })
      }
    },
  )

  test('say what they are, and escape what people wrote', async () => {
    const { made } = closed()
    const { text, fileName } = await made('html', 'team')
    expect(fileName).toBe('Session of 2026-11-20 – minutes – 2026-11-23.html')
    expect(text).toContain('Said in trust &lt;b&gt;&amp;&lt;/b&gt;')
    expect(text).toContain('Friday 20 November 2026, 09:30 to 12:30 (UK time)')
    expect(text).toContain('Draft')
  })

  test('of the latest session are taken when none is named', async () => {
    const { made } = closed()
    expect((await made('md', 'team', null)).text).toBe((await made('md', 'team')).text)
  })

  test('that were never written are a sentence, not an empty file', async () => {
    const forum = new MeetingForum()
    const options = { sessionId: forum.plan('2026-11-20') }
    const wish = { report: 'minutes', format: 'html', options, today: '2026-11-23' } as const
    await expect(exportReport(forum.desk.memory, wish)).rejects.toThrow('There are no minutes yet')
  })
})
