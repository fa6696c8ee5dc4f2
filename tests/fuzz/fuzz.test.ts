import { strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answer } from '#renderer/features/imports/answer.ts'
import { previewRecords } from '#renderer/vault/copy.ts'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { asFound } from '#shared/imports/grid.ts'
import { readMethodsFile } from '#shared/methods/methodsFile.ts'
import { Memory } from '#shared/records/memory.ts'
import { Dice } from '#shared/sample/dice.ts'
import { fuzz } from './fuzz.ts'
import { targets } from './targets.ts'

/** Long runs are a command of their own: `npm run fuzz`. */
const inputs = 1_000

test(
  'spoilt files end in a sentence, with nothing written and what was taken in sound',
  { timeout: 60_000 },
  async () => {
    const tallies = await fuzz(1, (done) => done < inputs)
    const all = [...tallies.values()]
    expect(all.flatMap(({ failures }) => failures)).toEqual([])
    for (const [name, { read, refused }] of tallies) {
      expect(read, `${name}: some damage is harmless`).toBeGreaterThan(0)
      expect(refused, `${name}: most damage is not`).toBeGreaterThan(0)
    }
  },
)

test('the same seed spoils a file the same way', () => {
  for (const { input } of targets) expect(input(new Dice(42))).toEqual(input(new Dice(42)))
})

describe('found by fuzzing', () => {
  test('a fault in a file of methods is told in our words, not the library’s (seed 8)', () => {
    const file = { format: 'throughline-methods', version: 1, methods: [{ id: 'a', title: 5 }], templates: [] }
    expect(() => readMethodsFile(JSON.stringify(file))).toThrow(
      'Method 1, title is not as it should be. Nothing was brought in. Ask for the file again, or mend it in a text editor.',
    )
  })

  test('a copy of coaching notes holds each record once, with an id of its table (seed 501886)', () => {
    const preview = (...ids: string[]) => {
      const made = { createdAt: '2026-11-23T09:00:00.000Z', deletedAt: null }
      const cpd = ids.map((id) => ({
        id,
        ...made,
        date: '2026-11-23',
        minutes: 60,
        title: 'Course',
        provider: '',
        learning: '',
      }))
      const from = { exportedAt: made.createdAt, label: 'notes', records: { cpd } }
      return previewRecords(new Memory(coachingCatalog), coachingCatalog, from)
    }
    expect(preview('cpd-0001', 'cpd-0002').records['cpd']).toHaveLength(2)
    for (const ids of [['commitment-0000'], ['cpd-0001', 'cpd-0001']]) {
      expect(() => preview(...ids)).toThrow(/in this copy is not whole/)
    }
  })
})

test('a workbook that unfolds further than it says is not followed', async () => {
  const tracker = readFileSync(new URL('../fixtures/real/board-action-tracker-2012.xlsx', import.meta.url))
  const sheet = `<worksheet><sheetData>${'<row r="1"></row>'.repeat(500_000)}</sheetData></worksheet>`
  const bomb = zipSync({ ...unzipSync(new Uint8Array(tracker)), 'xl/worksheets/sheet1.xml': strToU8(sheet) })
  const view = new DataView(bomb.buffer)
  for (let at = 0; at < bomb.length - 46; at += 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50
    if (isEntry && view.getUint32(at + 24, true) === sheet.length) view.setUint32(at + 24, 1_000, true)
  }
  const before = process.memoryUsage().rss
  const answered = await answer({ bytes: bomb, how: asFound })
  expect(answered).toHaveProperty('problem')
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
})
