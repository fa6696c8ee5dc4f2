import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { exportBatch, type BatchWish } from '#shared/exports/batch.ts'
import { decode } from '../support/documents.ts'
import { commitment, inMemory, northMoor, northMoorToday, person } from '../support/northMoor.ts'

async function batch(wish: Partial<BatchWish> & Pick<BatchWish, 'report' | 'kind'>, records = northMoor()) {
  const told: string[] = []
  const made = await exportBatch(
    inMemory(records),
    { options: {}, format: 'csv', today: northMoorToday, ...wish },
    (done, of) => told.push(`${done} of ${of}`),
  )
  return { ...made, told, files: unzipSync(new Uint8Array(made.bytes)) }
}

test('every format of a report, told one by one, and the same bytes again', async () => {
  const first = await batch({ report: 'people', kind: 'formats' })
  expect(Object.keys(first.files).map((name) => name.split('.').at(-1))).toEqual([
    ...['csv', 'xlsx', 'docx', 'html', 'json', 'md'],
  ])
  expect(first.told).toEqual(['0 of 6', '1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6'])
  expect(first.fileName).toBe('Living Well — North Moor – people, several files – 2026-11-23.zip')
  const again = await batch({ report: 'people', kind: 'formats' })
  expect(Buffer.compare(again.bytes, first.bytes)).toBe(0)
})

test('a file for each forum holds that forum’s rows only', async () => {
  const { files } = await batch({ report: 'action-log', kind: 'forums' })
  const design = Object.entries(files).find(([name]) => name.startsWith('Front Door Design Team'))
  expect(Object.keys(files)).toHaveLength(2)
  expect(
    decode(design?.[1] ?? new Uint8Array())
      .trim()
      .split('\r\n'),
  ).toHaveLength(2)
})

test('a file for each owner: two of the same initials are kept apart, and nobody is named by a confidential promise', async () => {
  const records = northMoor()
  const { files, withheld } = await batch(
    { report: 'commitments-by-owner', kind: 'owners', options: { audience: 'partners' } },
    northMoor({
      people: [
        ...(records['people'] ?? []),
        person('005', 'Ruth Pym', 'RP', '', 'organisation-001'),
        person('006', 'Olwen Secret', 'OS', '', null),
      ],
      commitments: [
        commitment('031', { action: 'One', giverIds: ['person-001'] }),
        commitment('032', { action: 'Two', giverIds: ['person-005'] }),
        commitment('033', { action: 'Three', giverIds: ['person-006'], confidential: true }),
      ],
    }),
  )
  const owner = 'RP (North Moor Mental Health Trust) – commitments by owner – 2026-11-23'
  expect(Object.keys(files)).toEqual([`${owner}.csv`, `${owner} (2).csv`])
  expect(Object.values(files).map((bytes) => decode(bytes).match(/One|Two|Three/g))).toEqual([['One'], ['Two']])
  expect(withheld).toContainEqual({ kind: 'names', label: 'people shown by their initials', count: 1 })
})

test('nothing to make files of is said in words', async () => {
  const empty = { programmes: northMoor()['programmes'] ?? [] }
  await expect(batch({ report: 'commitments-by-owner', kind: 'owners' }, empty)).rejects.toThrow(/nothing to make/)
})
