import { describe, expect, test } from 'vitest'
import { reportNamed } from '#shared/exports/reports/registry.ts'
import { handedOver, northMoor, northMoorToday, person } from './support.ts'
import { slicesSince } from '#renderer/features/reports/handOver.ts'
import { aboutOf, startingOptions } from '#renderer/features/reports/startingOptions.ts'

const wish = { report: 'people', options: {}, today: northMoorToday }

describe('handing records over', () => {
  const before = northMoor()

  test('is whole the first time, in small slices that end at one', () => {
    const people = Array.from({ length: 1201 }, (_, n) => person(String(n).padStart(4, '0'), `P ${n}`, '', '', null))
    const slices = slicesSince({}, { people }) ?? []
    expect(slices.map(({ rows }) => rows.length)).toEqual([500, 500, 201])
    expect(slices.at(-1)?.done).toBe(1)
  })

  test('is only what changed after that, and everything anew once something was erased', () => {
    expect(slicesSince(before, before)).toEqual([])
    const renamed = person('001', 'Rowan Pryce', 'RP', '', null)
    const people = [renamed, ...(before['people'] ?? []).slice(1), person('005', 'New', '', '', null)]
    expect(slicesSince(before, { ...before, people })?.flatMap(({ rows }) => rows)).toEqual([renamed, people.at(-1)])
    expect(slicesSince(before, { ...before, people: people.slice(1) })).toBeNull()
  })
})

describe('the worker’s side', () => {
  test('lays out what it was handed, and what changed since', async () => {
    const { desk, ask } = handedOver(northMoor())
    expect((await ask({ kind: 'preview', wish })).at(-1)).toMatchObject({
      kind: 'preview',
      preview: { title: 'People and organisations', more: 0 },
    })
    await desk.take({ kind: 'records', table: 'people', rows: [person('001', 'Rowan Pryce', 'RP', '', null)] })
    const [step, made] = await ask({ kind: 'make', wish, format: 'csv', batch: null })
    expect(step).toEqual({ kind: 'step', words: 'Writing it as CSV…' })
    const csv = made?.kind === 'made' ? new TextDecoder().decode(made.made.bytes) : ''
    expect(csv).toContain('Rowan Pryce')
    expect(csv).not.toContain('Rowan Price')
  })

  test('says a problem in words', async () => {
    const { ask } = handedOver(northMoor())
    const absent = { ...wish, options: { forumId: 'forum-999' } }
    const answers = await ask({ kind: 'preview', wish: absent })
    expect(answers.at(-1)).toMatchObject({
      kind: 'problem',
      what: 'The forum chosen for this report is no longer there.',
    })
  })
})

describe('what a report’s fields begin with', () => {
  const log = reportNamed('action-log')

  test('the last choices where they are still possible, never records, dates or private details', () => {
    const last = { audience: 'public', group: 'colour', states: ['kept'], forumId: 'forum-001', from: '2026-01-01' }
    const options = startingOptions(log, last, null)
    expect(options).toMatchObject({ audience: 'public', group: 'none', states: ['kept'], forumId: null, from: null })
    expect(startingOptions(reportNamed('people'), { contact: 'in', names: 'full' }, null)).toMatchObject({
      contact: null,
      names: null,
    })
  })

  test('the forum or the session it was opened from', () => {
    const options = startingOptions(log, {}, 'forum-002')
    expect(options['forumId']).toBe('forum-002')
    expect(aboutOf(log.choices, options)).toBe('forum-002')
    expect(startingOptions(log, {}, 'session-001')['forumId']).toBeNull()
    expect(startingOptions(reportNamed('minutes'), {}, 'session-001')['sessionId']).toBe('session-001')
  })
})
