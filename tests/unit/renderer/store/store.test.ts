import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addForum, changeForum } from '#shared/forums/commands.ts'
import { forums } from '#shared/forums/forums.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { addPerson } from '#shared/people/commands.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import { defaultSettings, type Settings } from '#shared/platform/settings.ts'
import type { Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { recordExport } from '#shared/register/commands.ts'
import { exportsByTime } from '#shared/register/queries.ts'
import { databaseName, ProgrammeDatabase } from '#renderer/store/database.ts'
import type { Gate } from '#renderer/store/gate.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { LiveQuery } from '#renderer/live/subscriptions.ts'
import { FakeJournal } from '../../../support/fakeJournal.ts'

const forum = {
  name: 'Leadership forum',
  kind: 'leadership-forum',
  purpose: '',
  placeId: null,
  archived: false,
} as const
const person = { name: 'Amara Okafor', initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' }

let journal: FakeJournal
let warned: Problem[]
let programmes: Programmes

beforeEach(() => {
  journal = new FakeJournal()
  warned = []
  let settings: Settings = defaultSettings
  const platform = {
    journal,
    backups: { available: false },
    settings: {
      read: async () => settings,
      write: async (patch: Partial<Settings>) => (settings = { ...settings, ...patch }),
    },
  } as unknown as Platform
  programmes = new Programmes(platform, {
    warn: (problem) => warned.push(problem),
    said: () => undefined,
    maker: makerHere,
  })
})

afterEach(() => void vi.restoreAllMocks())

const create = () => programmes.create(emptyProgramme('North Moor', new Date().toISOString()))
const names = (gate: Gate) => forumsByName(gate.memory).map((each) => each.name)

describe('the gate', () => {
  test('keeps what was acknowledged, in the database and in the journal', async () => {
    const id = await create()
    const { gate } = await programmes.open(id)
    await gate.execute(addForum, forum)
    await gate.close()
    expect(journal.kept.get(id)?.entries.map((entry) => entry.seq)).toEqual([2])
    const again = await programmes.open(id)
    expect(again.recovered).toBeNull()
    expect(names(again.gate)).toEqual(['Leadership forum'])
    await again.gate.close()
  })

  test('runs commands one after another, whoever asks', async () => {
    const { gate } = await programmes.open(await create())
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => gate.execute(addForum, { ...forum, name: `Forum ${index}` })),
    )
    expect(names(gate)).toEqual(Array.from({ length: 20 }, (_, index) => `Forum ${index}`))
    await gate.close()
  })

  test('refuses a write that did not come through it', async () => {
    const database = new ProgrammeDatabase(await create())
    await database.open()
    const opened = (Dexie as unknown as { connections: Dexie[] }).connections.find(
      (each) => each.name === databaseName(database.programmeId),
    )
    await expect(opened?.table('forums').put({ id: 'forum-smuggled' })).rejects.toThrow('did not come through the gate')
    await expect(opened?.transaction('rw', 'forums', (tx) => tx.table('forums').clear())).rejects.toThrow(
      'through the gate',
    )
    database.close()
  })

  test('undo passes over what tells of the world outside: a file that left stays written down', async () => {
    const { gate } = await programmes.open(await create())
    await gate.execute(addForum, forum)
    await gate.execute(recordExport, {
      ...{ report: 'people', title: 'People', format: 'csv', audience: 'partners', fileName: 'people.csv' },
      adjusted: '',
      ...{ madeFor: '2026-11-23', counts: [], withheld: [] },
    })
    expect(await gate.undo()).toEqual({ label: 'Add Leadership forum', skipped: 0 })
    expect(exportsByTime(gate.memory).map(({ fileName }) => fileName)).toEqual(['people.csv'])
    expect(await gate.undo()).toBeNull()
    await gate.close()
  })

  test('undoes and redoes with the name of the step', async () => {
    const { gate } = await programmes.open(await create())
    const id = await gate.execute(addForum, forum)
    await gate.execute(changeForum, { id, changes: { name: 'Renamed' } })
    expect(await gate.undo()).toEqual({ label: 'Change forum', skipped: 0 })
    expect(names(gate)).toEqual(['Leadership forum'])
    expect(await gate.undo()).toEqual({ label: 'Add Leadership forum', skipped: 0 })
    expect(names(gate)).toEqual([])
    expect(await gate.undo()).toBeNull()
    expect(await gate.redo()).toEqual({ label: 'Add Leadership forum', skipped: 0 })
    expect(await gate.redo()).toEqual({ label: 'Change forum', skipped: 0 })
    expect(names(gate)).toEqual(['Renamed'])
    expect(await gate.redo()).toBeNull()
    await gate.close()
  })

  test('something new ends what could be done again', async () => {
    const { gate } = await programmes.open(await create())
    await gate.execute(addForum, forum)
    await gate.undo()
    await gate.execute(addForum, { ...forum, name: 'Another' })
    expect(await gate.redo()).toBeNull()
    expect(names(gate)).toEqual(['Another'])
    await gate.close()
  })

  test('a second window sees the change, and its own change builds on it', async () => {
    const id = await create()
    const first = (await programmes.open(id)).gate
    const second = (await programmes.open(id)).gate
    await first.execute(addForum, forum)
    await second.execute(addForum, { ...forum, name: 'Second' })
    await first.execute(addForum, { ...forum, name: 'Third' })
    expect(names(first)).toEqual(['Leadership forum', 'Second', 'Third'])
    await second.undo()
    await first.execute(addForum, { ...forum, name: 'Fourth' })
    expect(names(first)).toEqual(['Fourth', 'Leadership forum', 'Third'])
    await first.close()
    await second.close()
  })

  describe('what the database refuses', () => {
    const noRoom = new DOMException('No room.', 'QuotaExceededError')
    const refused = () => vi.spyOn(ProgrammeDatabase.prototype, 'commit').mockRejectedValueOnce(noRoom)
    const kept = (id: string) => journal.kept.get(id)?.entries.map((entry) => entry.seq)

    test('is not left in the journal, from where it would come back', async () => {
      const id = await create()
      const { gate } = await programmes.open(id)
      await gate.execute(addForum, forum)
      refused()
      await expect(gate.execute(addForum, { ...forum, name: 'Refused' })).rejects.toBeInstanceOf(Problem)
      expect(kept(id)).toEqual([2])
      await gate.execute(addForum, { ...forum, name: 'Second' })
      expect(kept(id)).toEqual([2, 3])
      await gate.close()
      await Dexie.delete(databaseName(id))
      const again = await programmes.open(id)
      expect(names(again.gate)).toEqual(['Leadership forum', 'Second'])
      await again.gate.close()
    })

    test('goes with the next change where the journal did not let go of it', async () => {
      const id = await create()
      const { gate } = await programmes.open(id)
      refused()
      vi.spyOn(journal, 'takeBack').mockRejectedValueOnce(new Error('The disk is gone.'))
      await expect(gate.execute(addForum, { ...forum, name: 'Refused' })).rejects.toBeInstanceOf(Problem)
      expect(kept(id)).toEqual([2])
      await gate.execute(addForum, forum)
      await gate.execute(addForum, { ...forum, name: 'Second' })
      expect(journal.kept.get(id)?.snapshot?.seq).toBe(2)
      expect(kept(id)).toEqual([3])
      expect(warned).toEqual([])
      await gate.close()
      await Dexie.delete(databaseName(id))
      const again = await programmes.open(id)
      expect(names(again.gate)).toEqual(['Leadership forum', 'Second'])
      await again.gate.close()
    })
  })

  test('warns once when the journal cannot be written, and completes it with the next change', async () => {
    const id = await create()
    const { gate } = await programmes.open(id)
    journal.failing = new Error('The disk is gone.')
    await gate.execute(addForum, forum)
    await gate.execute(addForum, { ...forum, name: 'Second' })
    expect(warned.map((problem) => problem.what)).toEqual([
      'Your change is saved, but the safety journal beside it could not be written.',
    ])
    journal.failing = null
    await gate.execute(addForum, { ...forum, name: 'Third' })
    expect(journal.kept.get(id)?.entries.map((entry) => entry.seq)).toEqual([2, 3, 4])
    await gate.close()
  })
})

describe('recovery at start', () => {
  const withForums = async (count: number) => {
    const id = await create()
    const { gate } = await programmes.open(id)
    for (let index = 0; index < count; index += 1) await gate.execute(addForum, { ...forum, name: `Forum ${index}` })
    await gate.close()
    return id
  }

  test('a deleted database is rebuilt from the journal, and says so', async () => {
    const id = await withForums(3)
    await Dexie.delete(databaseName(id))
    const { gate, recovered } = await programmes.open(id)
    expect(names(gate)).toEqual(['Forum 0', 'Forum 1', 'Forum 2'])
    // The journal may end too soon as well: only the person can tell.
    expect(recovered).toMatch(/rebuilt from the journal.*Its last change is of .* at \d\d:\d\d\. If you miss anything/)
    await gate.execute(addForum, { ...forum, name: 'Forum 3' })
    await gate.close()
    const again = await programmes.open(id)
    expect(again.recovered).toBeNull()
    expect(names(again.gate)).toHaveLength(4)
    await again.gate.close()
  })

  test('a programme that the settings forgot is still in the list', async () => {
    const id = await withForums(1)
    const fresh = new Programmes(
      {
        journal,
        settings: { read: async () => defaultSettings, write: async () => defaultSettings },
      } as unknown as Platform,
      { warn: () => undefined, said: () => undefined, maker: makerHere },
    )
    expect((await fresh.list()).map((entry) => entry.id)).toContain(id)
  })

  test('an older database gets what it lacks from the journal', async () => {
    const id = await withForums(2)
    const raw = new Dexie(databaseName(id))
    await raw.open()
    // As if the last commit had never reached the disk.
    await raw.table('changes').delete(3)
    const kept = (await raw.table('forums').toArray()) as { id: string; name: string }[]
    await raw.table('forums').delete(kept.find((each) => each.name === 'Forum 1')?.id ?? '')
    const previous = (await raw.table('changes').get(2)) as { id: string }
    await raw.table('meta').put({ key: 'head', seq: 2, commitId: previous.id, version: 1 })
    raw.close()
    const { gate, recovered } = await programmes.open(id)
    expect(names(gate)).toEqual(['Forum 0', 'Forum 1'])
    expect(recovered).toMatch(/while it saved your last change.*put back from the journal/)
    await gate.close()
  })

  test('a shorter journal is completed from the database', async () => {
    const id = await withForums(3)
    journal.kept.get(id)?.entries.splice(1)
    const { gate, recovered } = await programmes.open(id)
    expect(recovered).toBeNull()
    expect(journal.kept.get(id)?.entries.map((entry) => entry.seq)).toEqual([2, 3, 4])
    expect(names(gate)).toHaveLength(3)
    await gate.close()
  })

  test('a journal that only seemed whole when it was glanced at starts anew in a quiet moment', async () => {
    const id = await withForums(2)
    journal.damaged = 'No snapshot in this journal can be read.'
    const { gate, recovered } = await programmes.open(id)
    expect(recovered).toBeNull()
    expect(journal.kept.get(id)?.snapshot?.seq).toBe(1)
    await gate.checkJournal()
    expect(journal.kept.get(id)?.snapshot?.seq).toBe(3)
    await gate.execute(addForum, forum)
    await gate.checkJournal()
    expect(journal.kept.get(id)?.snapshot?.seq).toBe(3)
    await gate.close()
    await Dexie.delete(databaseName(id))
    const again = await programmes.open(id)
    expect(names(again.gate)).toEqual(['Forum 0', 'Forum 1', 'Leadership forum'])
    await again.gate.close()
  })

  test('a database that cannot be read is not given up for a journal that only seems whole', async () => {
    const id = await withForums(2)
    journal.damaged = 'No snapshot in this journal can be read.'
    vi.spyOn(ProgrammeDatabase.prototype, 'readAll').mockRejectedValueOnce(new DOMException('Damaged.', 'UnknownError'))
    await expect(programmes.open(id)).rejects.toThrow('cannot be read')
    const again = await programmes.open(id)
    expect(names(again.gate)).toEqual(['Forum 0', 'Forum 1'])
    await again.gate.close()
  })

  test('a lost journal starts anew from the database', async () => {
    const id = await withForums(2)
    journal.kept.clear()
    const { gate } = await programmes.open(id)
    expect(journal.kept.get(id)?.snapshot?.seq).toBe(3)
    await gate.close()
    await Dexie.delete(databaseName(id))
    const again = await programmes.open(id)
    expect(names(again.gate)).toEqual(['Forum 0', 'Forum 1'])
    await again.gate.close()
  })

  test('a journal of another history is put aside, not mixed in', async () => {
    const id = await withForums(2)
    const kept = journal.kept.get(id)
    const entry = kept?.entries.at(-1)
    if (kept && entry)
      kept.entries[1] = { ...entry, text: entry.text.replace(/"id":"commit-[^"]+"/, '"id":"commit-0000"') }
    const { gate, recovered } = await programmes.open(id)
    expect(journal.aside).toEqual([id])
    expect(recovered).toContain('a new one was begun')
    expect(names(gate)).toEqual(['Forum 0', 'Forum 1'])
    await gate.close()
  })

  test('a rebuilt programme knows what was removed, so that later undos in the journal find it', async () => {
    const id = await create()
    const { gate } = await programmes.open(id)
    await gate.execute(addForum, forum)
    await gate.undo()
    await gate.close()
    journal.kept.clear()
    await (await programmes.open(id)).gate.close()
    await Dexie.delete(databaseName(id))
    const again = (await programmes.open(id)).gate
    expect(names(again)).toEqual([])
    expect(again.memory.everything()['forums']?.map((each) => each.deletedAt !== null)).toEqual([true])
    await again.close()
  })

  test('a programme that is nowhere says so and leaves nothing behind', async () => {
    await expect(programmes.open('programme-nowhere')).rejects.toThrow('This programme holds nothing')
    expect(await Dexie.getDatabaseNames()).not.toContain(databaseName('programme-nowhere'))
  })

  test('a database of a newer Throughline is refused politely', async () => {
    const id = await withForums(1)
    const raw = new Dexie(databaseName(id))
    await raw.open()
    await raw.table('meta').update('head', { version: 999 })
    raw.close()
    await expect(programmes.open(id)).rejects.toThrow('newer Throughline')
  })

  test('so is one whose stores a newer Throughline has changed, and nothing of it is deleted', async () => {
    const id = await withForums(1)
    const newer = new Dexie(databaseName(id))
    await newer.open()
    const stores = Object.fromEntries(newer.tables.map((table) => [table.name, table.schema.primKey.src]))
    newer.close()
    newer.version(7).stores({ ...stores, stories: 'id' })
    await newer.open()
    await newer.table('meta').update('head', { version: 7 })
    newer.close()
    await expect(programmes.open(id)).rejects.toThrow('newer Throughline')
    await newer.open()
    expect(await newer.table('forums').count()).toBe(1)
    newer.close()
  })
})

describe('live queries', () => {
  test('notice what changed before anyone listened', async () => {
    const { gate } = await programmes.open(await create())
    const live = new LiveQuery(gate.memory, (read) => read.all(forums).length)
    await gate.execute(addForum, forum)
    expect(live.answer).toBe(0)
    expect(live.catchUp()).toBe(true)
    expect(live.answer).toBe(1)
    expect(live.catchUp()).toBe(false)
    await gate.close()
  })

  test('ask again only when something they looked at has changed', async () => {
    const { gate } = await programmes.open(await create())
    const forumId = await gate.execute(addForum, forum)
    let asked = 0
    const live = new LiveQuery(gate.memory, (read) => {
      asked += 1
      return read.get(forums, forumId)?.name
    })
    let drawn = 0
    gate.subscriptions.add((touched) => {
      if (live.refresh(touched)) drawn += 1
    })
    await gate.execute(addPerson, person)
    expect({ asked, drawn }).toEqual({ asked: 1, drawn: 0 })
    await gate.execute(changeForum, { id: forumId, changes: { purpose: 'To meet' } })
    expect({ asked, drawn }).toEqual({ asked: 2, drawn: 0 })
    await gate.execute(changeForum, { id: forumId, changes: { name: 'Renamed' } })
    expect({ asked, drawn }).toEqual({ asked: 3, drawn: 1 })
    expect(live.answer).toBe('Renamed')
    await gate.close()
  })
})
