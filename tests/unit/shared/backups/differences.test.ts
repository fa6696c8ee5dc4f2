import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesTo, countsInWords, countsOf, effectInWords, plural, sinceInWords } from '#shared/backups/differences.ts'
import { restoreBackup } from '#shared/backups/commands.ts'
import { catalog } from '#shared/catalog.ts'
import { checkRecords } from '#shared/files/check.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { runCommand } from '#shared/records/execute.ts'
import { newId } from '#shared/records/ids.ts'
import { Memory } from '#shared/records/memory.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { removeCommitments, setCommitmentState } from '#shared/commitments/commands.ts'
import { addPlace } from '#shared/programme/commands.ts'

const around = { now: '2026-11-25T21:40:00.000Z', today: '2026-11-25', newId }
const sample = buildSample({ today: around.today, now: around.now })

function load(records = sample): Memory {
  const memory = new Memory(catalog)
  for (const [table, rows] of Object.entries(records)) memory.load(table, rows)
  return memory
}

const live = (memory: Memory) =>
  Object.fromEntries(
    catalog.map((table) => [table.name, [...memory.all(table)].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  )

describe('restoring', () => {
  it('brings back exactly what the backup holds, whatever was done since, and can be taken back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('remove', 'kept', 'place'), { maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 }),
        (steps, picks) => {
          const memory = load()
          const then = live(memory)
          steps.forEach((step, index) => {
            const ids = [memory.all(commitments)[picks[index] ?? 0]?.id ?? '']
            const planned =
              step === 'remove'
                ? runCommand(memory, removeCommitments, { ids }, around)
                : step === 'kept'
                  ? runCommand(memory, setCommitmentState, { ids, state: 'kept' as const, text: 'Done' }, around)
                  : runCommand(memory, addPlace, { name: `Place ${index}` }, around)
            memory.apply(planned.changes)
          })
          const before = live(memory)
          const planned = runCommand(memory, restoreBackup(memory), { records: then }, around)
          memory.apply(planned.changes)
          expect(live(memory)).toEqual(then)
          expect(() => checkRecords(live(memory))).not.toThrow()
          const back = runCommand(memory, restoreBackup(memory), { records: before }, around)
          memory.apply(back.changes)
          expect(live(memory)).toEqual(before)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('says beforehand what it will do', () => {
    const memory = load()
    expect(effectInWords(changesTo(memory, sample, around.now))).toBe('It holds exactly what is here now.')
    const id = memory.all(commitments).find(({ state }) => state === 'kept')?.id ?? ''
    memory.apply(runCommand(memory, addPlace, { name: 'New' }, around).changes)
    memory.apply(runCommand(memory, removeCommitments, { ids: [id] }, around).changes)
    expect(effectInWords(changesTo(memory, sample, around.now))).toMatch(
      /^It brings back 1 commitment.*; takes away 1 place/,
    )
  })
})

describe('counts in words', () => {
  it('name what people know, with what has come and gone since', () => {
    const now = countsOf(sample)
    expect(countsInWords(now)).toMatch(
      /^119 commitments, \d+ sessions, \d+ decisions, 4 forums, \d+ people and \d+ org/,
    )
    expect(countsInWords({})).toBe('nothing yet')
    expect(sinceInWords(now, now)).toBeNull()
    const then = { ...now, commitments: 120, decisions: (now['decisions'] ?? 0) - 2, people: (now['people'] ?? 0) + 3 }
    expect(sinceInWords(then, now)).toBe('1 commitment and 3 people more; 2 decisions fewer than now')
  })

  it.each([
    ['person', 'people'],
    ['story', 'stories'],
    ['survey', 'surveys'],
    ['set of minutes', 'sets of minutes'],
    ['step of a run', 'steps of a run'],
  ])('%s → %s', (one, several) => expect(plural(one)).toBe(several))
})
