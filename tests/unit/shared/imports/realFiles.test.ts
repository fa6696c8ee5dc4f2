import { describe, expect, test } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { commitments, updates } from '#shared/commitments/commitments.ts'
import { forums } from '#shared/forums/forums.ts'
import { imports } from '#shared/imports/imports.ts'
import type { PreviewCommitment } from '#shared/imports/rows.ts'
import { people } from '#shared/people/people.ts'
import { Draft } from '#shared/records/draft.ts'
import { bringIn, commitmentsIn, emptyProgramme, previewOf, realFile, today } from './support.ts'

const now = '2026-11-23T09:00:00.000Z'

function inShort(commitment: PreviewCommitment | undefined) {
  if (!commitment) return null
  const { reference, owners, promisedOn, firstDue, due, state } = commitment
  return [reference, owners.map((owner) => owner.name).join(' '), promisedOn, firstDue, due, state]
}

describe('the community partnership’s log (CSV with a byte-order mark)', () => {
  test('every row becomes what a reader sees in it', async () => {
    const [sheet] = await realFile('community-partnership-action-log-2017.csv')
    if (!sheet) throw new Error('no sheet')
    const preview = previewOf(sheet)
    const read = commitmentsIn(preview)
    expect([...read.values()].map(inShort)).toEqual([
      ['1', 'FN', '2016-11-07', null, null, 'kept'],
      ['2', 'FN', '2016-11-07', null, null, 'kept'],
      ['3', '', '2016-11-07', null, null, 'in-progress'],
      ['4', 'KR', '2016-11-07', null, null, 'kept'],
      ['5', 'TM', '2016-11-07', null, null, 'kept'],
      ['6', 'KD MM KR LH', '2016-11-07', null, null, 'kept'],
      ['7', 'FN', '2016-11-07', null, null, 'kept'],
      ['8', '', '2016-11-07', null, null, 'in-progress'],
      ['9', 'FN', '2017-01-24', null, null, 'kept'],
      ['10', 'LC KD', '2017-01-24', null, null, 'promised'],
    ])
    expect(read.get(2)?.action).toBe(
      'FN to set dates for future meetings (up to 12 months).\nCouncillors unable to attend during “purdah” period, potentially between 15th March and end of May.',
    )
    expect(read.get(4)?.details).toBe('Owner: All')
    expect(preview.rows[3]?.warnings).toEqual(['“All” means everyone: choose the forum these commitments belong to.'])
    expect(preview.newPeople.map((person) => person.initials)).toEqual(['FN', 'KR', 'TM', 'KD', 'MM', 'LH', 'LC'])
    expect(preview.counts).toMatchObject({ commitments: 10, header: 1, problems: 0, warned: 2 })
  })

  test('with a forum chosen, "All" is the forum', async () => {
    const [sheet] = await realFile('community-partnership-action-log-2017.csv')
    if (!sheet) throw new Error('no sheet')
    const memory = emptyProgramme()
    const draft = new Draft(memory, { now, today, newId: (prefix) => `${prefix}-partnership` })
    const forum = draft.add(forums, {
      name: 'Community Partnership',
      kind: 'leadership-forum',
      purpose: '',
      placeId: null,
      archived: false,
    })
    memory.apply(draft.changes())
    const preview = previewOf(sheet, { memory, forumId: forum.id })
    const owners = commitmentsIn(preview).get(4)?.owners
    expect(owners).toEqual([{ kind: 'known', id: forum.id, name: 'Community Partnership' }])
    expect(preview.counts.warned).toBe(0)
  })
})

describe('the board’s tracker (Excel with titles and month rows)', () => {
  test('every row becomes what a reader sees in it', async () => {
    const [sheet] = await realFile('board-action-tracker-2012.xlsx')
    if (!sheet) throw new Error('no sheet')
    expect(sheet.name).toBe('Action log')
    const preview = previewOf(sheet)
    expect(preview.rows.map((row) => (row.kind === 'skipped' ? row.reason : row.kind))).toEqual([
      ...['title', 'title', 'empty', 'header', 'month'],
      ...['commitment', 'commitment', 'commitment', 'commitment'],
      ...['month', 'commitment', 'month', 'commitment'],
    ])
    const read = commitmentsIn(preview)
    expect([...read.values()].map(inShort)).toEqual([
      ['01.05', 'MW', '2012-05-01', '2012-06-30', '2012-08-14', 'promised'],
      ['02.05', 'MW', '2012-05-01', '2012-09-30', '2012-09-30', 'promised'],
      ['05.05', 'JB', '2012-05-01', '2012-07-17', '2012-07-17', 'promised'],
      ['06.05', 'MW', '2012-05-01', '2012-08-14', '2012-08-14', 'promised'],
      ['4.01', 'MW YO', '2012-04-01', '2012-11-13', '2012-11-13', 'promised'],
      ['3.01', 'AP', '2012-03-01', '2012-07-17', '2012-09-11', 'promised'],
    ])
    expect(read.get(6)?.details).toBe('PAPER: Action tracker')
    expect(read.get(6)?.notes).toEqual(['Reorganised to Aug due to lack of available time'])
    expect(preview.rows[5]?.warnings).toEqual([
      '“June” names no day; the last day of the month is taken, 30 June 2012.',
    ])
    expect(preview.rows[5]?.understood).toContain('“14 Aug” names no year; read as 14 August 2012.')
    // "Not yet due" is a promise that stands; there is nothing more to keep.
    expect(read.get(7)?.notes).toEqual([])
  })

  test('brought in as one step that undo takes back entirely', async () => {
    const [sheet] = await realFile('board-action-tracker-2012.xlsx')
    if (!sheet) throw new Error('no sheet')
    const memory = emptyProgramme()
    const { label, result, undo } = bringIn(memory, sheet, previewOf(sheet, { memory }))
    expect(label).toBe('Import 6 commitments')
    expect(result).toMatchObject({ commitments: 6, people: 4 })
    expect(memory.all(people).map((person) => person.name)).toEqual(['MW', 'JB', 'YO', 'AP'])
    const [first] = memory.all(commitments)
    expect(first?.giverIds).toEqual([memory.all(people)[0]?.id])
    expect(first?.importId).toBe(memory.all(imports)[0]?.id)
    expect(memory.where(updates, 'commitmentId', first?.id ?? '').map((each) => [each.kind, each.dueAfter])).toEqual([
      ['redate', '2012-08-14'],
      ['note', null],
    ])
    undo()
    for (const table of catalog) expect(memory.all(table), table.name).toEqual([])
  })

  test('brought in again, every row is known and left out', async () => {
    const [sheet] = await realFile('board-action-tracker-2012.xlsx')
    if (!sheet) throw new Error('no sheet')
    const memory = emptyProgramme()
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    expect(previewOf(sheet, { memory }).counts).toMatchObject({ commitments: 0, updates: 0, duplicates: 6 })
    expect(previewOf(sheet, { memory, duplicates: 'update' }).counts).toMatchObject({ commitments: 0, updates: 0 })
    const kept = previewOf(sheet, { memory, duplicates: 'add' })
    expect(kept.counts).toMatchObject({ commitments: 6, duplicates: 6 })
    expect(kept.newPeople).toEqual([])
  })
})
