import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, expect, test, vi } from 'vitest'
import { addForum } from '#shared/forums/commands.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { defaultSettings } from '#shared/platform/settings.ts'
import type { Platform } from '#shared/platform/platform.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import type { Problem } from '#shared/records/problem.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { databaseName } from '#renderer/store/database.ts'
import type { Gate } from '#renderer/store/gate.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { FakeJournal } from '../../../support/fakeJournal.ts'

/** JSON may have as much white space in it as one likes. */
const padding = ' '.repeat(9_000_000)
const named = (name: string) =>
  ({ name, kind: 'leadership-forum', purpose: '', placeId: null, archived: false }) as const

let journal: FakeJournal
let warned: Problem[]
let programmes: Programmes
let id: string

beforeEach(async () => {
  journal = new FakeJournal()
  warned = []
  const settings = { read: async () => defaultSettings, write: async () => undefined }
  const platform = { journal, backups: { available: false }, settings } as unknown as Platform
  const warn = (problem: Problem): void => void warned.push(problem)
  programmes = new Programmes(platform, { warn, said: () => undefined, maker: makerHere })
  id = await programmes.create(emptyProgramme('North Moor', new Date().toISOString()))
  const { gate } = await programmes.open(id)
  await gate.execute(addForum, named('First'))
  await gate.close()
  const last = journal.kept.get(id)?.entries.at(-1)
  if (last) journal.kept.get(id)?.entries.splice(-1, 1, { ...last, text: last.text + padding })
})

const names = (gate: Gate) => forumsByName(gate.memory).map(({ name }) => name)
const kept = () => {
  const { snapshot, entries } = journal.kept.get(id) ?? { snapshot: null, entries: [] }
  return [snapshot?.seq, ...entries.map(({ seq }) => seq)]
}

/** Opens the programme as after a start that found its database gone. */
async function reopened(): Promise<readonly string[]> {
  await Dexie.delete(databaseName(id))
  const { gate } = await programmes.open(id)
  const found = names(gate)
  await gate.close()
  return found
}

test('a journal that grew long on earlier days is begun anew in a quiet moment', async () => {
  const { gate } = await programmes.open(id)
  expect(kept()).toEqual([1, 2])
  await gate.checkJournal()
  expect(kept()).toEqual([2])
  await gate.close()
  expect(await reopened()).toEqual(['First'])
})

test('one that grows long is begun anew once nobody changes anything', async () => {
  const { gate } = await programmes.open(id)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await gate.execute(addForum, named('Second'))
    vi.advanceTimersByTime(1_500)
    await gate.execute(addForum, named('Third'))
    vi.advanceTimersByTime(1_500)
    expect(kept()).toEqual([1, 2, 3, 4])
    vi.advanceTimersByTime(1_500)
  } finally {
    vi.useRealTimers()
  }
  await vi.waitFor(() => expect(kept()).toEqual([4]))
  await gate.close()
})

test('changes made meanwhile wait for nothing, and follow it', async () => {
  const { gate } = await programmes.open(id)
  let goOn = (): void => undefined
  const snapshot = vi.spyOn(journal, 'snapshot').mockImplementationOnce(async (...words) => {
    await new Promise<void>((resolve) => (goOn = resolve))
    await FakeJournal.prototype.snapshot.apply(journal, words)
  })
  const checking = gate.checkJournal()
  await vi.waitFor(() => expect(snapshot).toHaveBeenCalledOnce())
  await gate.execute(addForum, named('Second'))
  await gate.execute(addForum, named('Third'))
  expect(kept()).toEqual([1, 2, 3, 4])
  goOn()
  await checking
  expect(kept()).toEqual([2, 3, 4])
  await gate.execute(addForum, named('Fourth'))
  await gate.close()
  expect(await reopened()).toEqual(['First', 'Fourth', 'Second', 'Third'])
})

test('one that cannot be is told of once, loses nothing, and takes further changes', async () => {
  const { gate } = await programmes.open(id)
  vi.spyOn(journal, 'snapshot').mockRejectedValue(new Error('The disk is full.'))
  await gate.checkJournal()
  await gate.checkJournal()
  await gate.execute(addForum, named('Second'))
  expect(warned.map(({ what }) => what)).toEqual(['The safety journal has grown long, and could not be begun anew.'])
  expect(kept()).toEqual([1, 2, 3])
  await gate.close()
  expect(await reopened()).toEqual(['First', 'Second'])
})

test('one of a programme that was closed, and may be gone, does not come back', async () => {
  const { gate } = await programmes.open(id)
  const checking = gate.checkJournal()
  await gate.close()
  await journal.remove(id)
  await checking
  expect(journal.kept.has(id)).toBe(false)
  expect(warned).toEqual([])
})
