import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJournal, type Journal } from '#electron/journal/journal.ts'
import type { JournalEntry } from '#shared/platform/platform.ts'

const id = 'prog-living-well'
const entry = (seq: number, text = `{"change":${seq}}`): JournalEntry => ({ seq, text })
const numbered = (texts: readonly string[]): JournalEntry[] => texts.map((text, index) => ({ seq: index + 1, text }))
const wellFormed = fc.string({ unit: 'binary', maxLength: 60 })

let milliseconds = 0
/** A clock on which no two moments are the same. */
const now = (): Date => new Date(Date.UTC(2026, 11, 4, 9, 30, 0, milliseconds++))

let root: string
let journal: Journal
const reopen = async (): Promise<void> => {
  await journal.settle()
  journal = createJournal({ root, removed: join(root, '..', 'removed'), now })
}
const file = (name: string): string => join(root, id, name)

beforeEach(async () => {
  milliseconds = 0
  root = join(await mkdtemp(join(tmpdir(), 'journal-')), 'journal')
  journal = createJournal({ root, removed: join(root, '..', 'removed'), now })
})
afterEach(async () => {
  await journal.settle()
  await rm(join(root, '..'), { recursive: true })
})

describe('appending', () => {
  it('gives back every entry after a restart, in order and unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(wellFormed, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (batches) => {
          await journal.remove(id)
          const all = numbered(batches.flat())
          let done = 0
          for (const batch of batches) {
            await journal.append(id, all.slice(done, done + batch.length))
            done += batch.length
          }
          await reopen()
          expect(await journal.read(id)).toEqual({ snapshot: null, entries: all, cutBytes: 0, damaged: null })
        },
      ),
      { numRuns: 25 },
    )
  })

  it('takes calls made at once in the order they were made', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((seq) => journal.append(id, [entry(seq)])))
    expect((await journal.read(id)).entries.map((it) => it.seq)).toEqual([1, 2, 3, 4, 5])
  })

  it.each([[[entry(3)]], [[entry(1)]], [[entry(2), entry(4)]], [[entry(0)]]])(
    'refuses a gap or a repeat: %j',
    async (entries) => {
      await journal.append(id, [entry(1)])
      await expect(journal.append(id, entries)).rejects.toThrow('expects entry')
      await journal.append(id, [entry(2)])
      expect((await journal.read(id)).entries).toHaveLength(2)
    },
  )

  it('takes the newest entry back, only that one, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wellFormed, { minLength: 2, maxLength: 6 }), fc.boolean(), async (texts, restarted) => {
        await journal.remove(id)
        const all = numbered(texts)
        await journal.append(id, all)
        const last = all.at(-1) ?? entry(0)
        if (restarted) await reopen()
        await journal.takeBack(id, { ...last, text: `${last.text} ` })
        await journal.takeBack(id, all.at(-2) ?? last)
        expect((await journal.read(id)).entries).toEqual(all)
        await journal.takeBack(id, last)
        expect((await journal.read(id)).entries).toEqual(all.slice(0, -1))
        await journal.append(id, [entry(last.seq, 'instead')])
        await reopen()
        const { entries, cutBytes, damaged } = await journal.read(id)
        expect({ entries, cutBytes, damaged }).toEqual({
          ...{ entries: [...all.slice(0, -1), entry(last.seq, 'instead')] },
          ...{ cutBytes: 0, damaged: null },
        })
      }),
      { numRuns: 25 },
    )
  })

  it('refuses text that UTF-8 cannot carry rather than changing it', async () => {
    await expect(journal.append(id, [entry(1, 'half \ud83d a pair')])).rejects.toThrow('well-formed')
  })
})

describe('after a crash', () => {
  it('cut at any byte, every whole entry comes back and the next one can be written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(wellFormed, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (texts, where) => {
          await journal.remove(id)
          const ends: number[] = []
          for (const one of numbered(texts)) {
            await journal.append(id, [one])
            ends.push((await readFile(file('journal-0.log'))).length)
          }
          await reopen()
          const cut = Math.floor(where * (ends.at(-1) ?? 0))
          await truncate(file('journal-0.log'), cut)

          const whole = ends.filter((end) => end <= cut).length
          const found = await journal.read(id)
          expect(found.entries).toEqual(numbered(texts).slice(0, whole))
          expect(found.cutBytes).toBe(cut - (ends[whole - 1] ?? 0))
          expect(found.damaged).toBeNull()

          await journal.append(id, [entry(whole + 1, 'written after the crash')])
          await reopen()
          const after = await journal.read(id)
          expect(after.entries.at(-1)).toEqual(entry(whole + 1, 'written after the crash'))
          expect(after).toMatchObject({ cutBytes: 0, damaged: null })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('a tail of zeros, as a power cut leaves it, counts as unfinished', async () => {
    await journal.append(id, [entry(1)])
    await reopen()
    const whole = await readFile(file('journal-0.log'))
    await writeFile(file('journal-0.log'), Buffer.concat([whole, Buffer.alloc(200)]))
    expect(await journal.read(id)).toMatchObject({ entries: [entry(1)], cutBytes: 200, damaged: null })
  })

  it('a flipped bit anywhere is told, and what stands before it comes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(wellFormed, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        fc.integer({ min: 0, max: 7 }),
        async (texts, where, bit) => {
          await journal.remove(id)
          const ends: number[] = []
          for (const one of numbered(texts)) {
            await journal.append(id, [one])
            ends.push((await readFile(file('journal-0.log'))).length)
          }
          await reopen()
          const bytes = await readFile(file('journal-0.log'))
          const at = Math.floor(where * bytes.length)
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
          await writeFile(file('journal-0.log'), bytes)

          const before = ends.filter((end) => end <= at).length
          const found = await journal.read(id)
          expect(found.entries).toEqual(numbered(texts).slice(0, before))
          expect(found.damaged).toContain('checksum')
          await expect(journal.append(id, [entry(before + 1)])).rejects.toThrow('damaged')
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('snapshots', () => {
  const snap = (seq: number) => ({ seq, name: 'Living Well', text: `records up to ${seq}` })
  const take = (seq: number): Promise<void> =>
    journal.snapshot(id, { seq, name: 'Living Well', packed: gzipSync(snap(seq).text) })
  const fill = async (from: number, to: number): Promise<void> => {
    for (let seq = from; seq <= to; seq += 1) await journal.append(id, [entry(seq)])
  }

  it('start the journal anew and keep entries that came later', async () => {
    await fill(1, 6)
    await take(4)
    await journal.append(id, [entry(7)])
    await reopen()
    expect(await journal.read(id)).toEqual({
      snapshot: snap(4),
      entries: [entry(5), entry(6), entry(7)],
      cutBytes: 0,
      damaged: null,
    })
    expect(await journal.list()).toMatchObject([{ programmeId: id, name: 'Living Well' }])
  })

  it('are listed without a name when they are damaged, and do not keep the others from the list', async () => {
    await take(3)
    await writeFile(file('snapshot-3.gz'), Buffer.from('{"name": not what was written'))
    expect(await journal.list()).toMatchObject([{ programmeId: id, name: null }])
  })

  it('may be ahead of the journal, which then goes on from there', async () => {
    await fill(1, 2)
    await take(50)
    await journal.append(id, [entry(51)])
    await reopen()
    expect(await journal.read(id)).toMatchObject({ snapshot: snap(50), entries: [entry(51)], damaged: null })
  })

  it('keep one generation back and no more', async () => {
    await fill(1, 2)
    await take(2)
    await fill(3, 4)
    await take(4)
    await fill(5, 6)
    await take(6)
    expect((await readdir(join(root, id))).sort()).toEqual([
      'journal-4.log',
      'journal-6.log',
      'snapshot-4.gz',
      'snapshot-6.gz',
    ])
  })

  it('interrupted between its two files, neither reading nor appending goes wrong', async () => {
    await fill(1, 3)
    await take(9)
    await reopen()
    await rm(file('journal-9.log'))
    expect(await journal.read(id)).toMatchObject({ snapshot: snap(9), entries: [], damaged: null })
    await journal.append(id, [entry(10)])
    await reopen()
    expect(await journal.read(id)).toMatchObject({ snapshot: snap(9), entries: [entry(10)], damaged: null })
  })

  it('turned bad at any byte, fall back to the one before with nothing lost', async () => {
    await fill(1, 2)
    await take(2)
    await fill(3, 5)
    await take(4)
    await fill(6, 7)
    await reopen()
    const good = await readFile(file('snapshot-4.gz'))
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 0x10
      await writeFile(file('snapshot-4.gz'), bad)
      const { snapshot, entries, damaged } = await journal.read(id)
      expect(damaged).toBeNull()
      // Somebody who only glances at it may be told what it says, but never that there is more, or less, than there is.
      const glanced = await journal.read(id, { snapshot: 'glanced at' })
      expect([glanced.damaged, glanced.entries.at(-1)?.seq]).toEqual([null, 7])
      expect([snapshot?.seq, ...entries.map((it) => it.seq)]).toSatisfy((seqs: number[]) =>
        ['2,3,4,5,6,7', '4,5,6,7'].includes(seqs.join(',')),
      )
    }
  })

  it('and journals, cut, flipped or gone in any way at once, read as a beginning of what was written', async () => {
    const harm = fc.record({
      file: fc.nat({ max: 3 }),
      how: fc.constantFrom('cut', 'flip', 'gone'),
      where: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 3 }), async (harms) => {
        await journal.remove(id)
        await fill(1, 2)
        await take(2)
        await fill(3, 5)
        await take(4)
        await fill(6, 7)
        await reopen()
        const names = (await readdir(join(root, id))).sort()
        for (const { file: index, how, where } of harms) {
          const path = file(names[index] ?? '')
          const bytes = await readFile(path).catch(() => null)
          if (!bytes || bytes.length === 0) continue
          const at = Math.floor(where * bytes.length)
          if (how === 'gone') await rm(path)
          else if (how === 'cut') await truncate(path, at)
          else {
            bytes[at] = (bytes[at] ?? 0) ^ 0x10
            await writeFile(path, bytes)
          }
        }
        const found = await journal.read(id)
        if (found.snapshot) expect(found.snapshot).toEqual(snap(found.snapshot.seq))
        const from = found.snapshot?.seq ?? 0
        expect(found.entries).toEqual(found.entries.map((_, index) => entry(from + 1 + index)))
      }),
      { numRuns: 40 },
    )
  })

  it('repair a damaged journal and keep what was damaged aside', async () => {
    await fill(1, 5)
    await reopen()
    const bytes = await readFile(file('journal-0.log'))
    bytes[40] = (bytes[40] ?? 0) ^ 1
    await writeFile(file('journal-0.log'), bytes)
    await take(5)
    await journal.append(id, [entry(6)])
    await reopen()
    expect(await journal.read(id)).toMatchObject({ snapshot: snap(5), entries: [entry(6)], damaged: null })
    expect(await readFile(file('damaged-2026-12-04T09-30-00-000Z/journal-0.log'))).toEqual(bytes)
  })

  it('keep what is appended while they are being made, and nobody who appends waits for them', async () => {
    await fill(1, 3)
    const taking = take(2)
    await fill(4, 6)
    await taking
    await reopen()
    expect(await journal.read(id)).toEqual({
      snapshot: snap(2),
      entries: [entry(3), entry(4), entry(5), entry(6)],
      cutBytes: 0,
      damaged: null,
    })
  })

  it('of a journal that is removed meanwhile are not written: it does not come back', async () => {
    await fill(1, 3)
    const taking = take(2)
    await journal.remove(id)
    await expect(taking).rejects.toThrow()
    expect(await journal.list()).toEqual([])
  })

  it('that cannot be unpacked leave everything as it is', async () => {
    await fill(1, 3)
    await expect(journal.snapshot(id, { seq: 2, name: 'A', packed: new Uint8Array(9) })).rejects.toThrow()
    expect(await journal.read(id)).toMatchObject({ snapshot: null, entries: [entry(1), entry(2), entry(3)] })
  })

  it('never go back behind the last one', async () => {
    await take(5)
    await expect(take(4)).rejects.toThrow('go back')
  })
})

it('says in words that a file lies where the journals should be', async () => {
  await writeFile(root, '')
  await expect(journal.list()).rejects.toThrow('Could not list the journals: a file is where a folder should be.')
})

it('removes a programme by moving it to a dated folder', async () => {
  await journal.append(id, [entry(1)])
  await journal.remove(id)
  await journal.remove('prog-never-there')
  expect(await journal.list()).toEqual([])
  expect(await readdir(join(root, '..', 'removed'))).toEqual([`2026-12-04T09-30-00-000Z-${id}`])
  await journal.append(id, [entry(1)])
})
