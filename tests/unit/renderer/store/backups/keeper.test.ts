import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { restoreBackup } from '#shared/backups/commands.ts'
import { addForum } from '#shared/forums/commands.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import { Problem } from '#shared/records/problem.ts'
import { gunzip, gzip } from '#renderer/live/gzip.ts'
import { BackupKeeper } from '#renderer/store/backups/keeper.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { readProgrammeBytes } from '#renderer/store/backups/readFile.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { createFakePlatform, type FakePlatform } from '../../../../support/fakePlatform.ts'

const forum = { name: 'Leadership', kind: 'leadership-forum', purpose: '', placeId: null, archived: false } as const
const gone = new Problem({ what: 'The folder for backups is not there.' })
const minute = 60_000

let platform: FakePlatform
let warned: string[]
let said: string[]
beforeEach(() => {
  platform = createFakePlatform()
  warned = []
  said = []
})

const reasons = () => platform.backups.kept.map(({ backup }) => backup.reason)

describe('backups of an open programme', () => {
  let keeper: BackupKeeper
  beforeEach(() => {
    vi.useFakeTimers()
    keeper = new BackupKeeper({
      platform,
      programmeId: 'programme-a',
      name: () => 'North Moor',
      maker: {
        ...makerHere,
        make: async () => ({ file: new Uint8Array([1]), counts: {} }),
        check: async () => undefined,
      },
      warn: ({ what }) => warned.push(what),
      said: (sentence) => said.push(sentence),
    })
  })
  afterEach(() => vi.useRealTimers())

  it('are made some time after changes, at most one in ten minutes, and none without a change', async () => {
    keeper.changed()
    await vi.advanceTimersByTimeAsync(minute)
    expect(reasons()).toEqual(['changes'])
    for (let count = 0; count < 30; count += 1) {
      keeper.changed()
      await vi.advanceTimersByTimeAsync(minute)
    }
    expect(reasons()).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(reasons().length).toBeLessThanOrEqual(5)
    expect(platform.backups.pruned).toHaveLength(reasons().length)
  })

  it('that cannot be made are told once, tried again, and told once more when they work', async () => {
    platform.backups.failing = gone
    keeper.changed()
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(warned).toEqual(['The folder for backups is not there.'])
    expect(keeper.state.failing).toBe(gone)
    platform.backups.failing = null
    await vi.advanceTimersByTimeAsync(minute)
    expect(reasons()).toEqual(['changes'])
    expect(said).toEqual(['Backups work again: one was made just now.'])
    expect(keeper.state.failing).toBeNull()
    await vi.advanceTimersByTimeAsync(60 * minute)
    expect(reasons()).toHaveLength(1)
  })

  it('are not put off by one that a wrong clock dated ahead', async () => {
    const now = Date.now()
    vi.setSystemTime(now + 24 * 60 * minute)
    await keeper.make('asked')
    vi.setSystemTime(now)
    await keeper.begin(new Date(now - minute).toISOString())
    await vi.advanceTimersByTimeAsync(minute)
    expect(reasons()).toEqual(['asked', 'changes'])
    keeper.changed()
    await vi.advanceTimersByTimeAsync(11 * minute)
    expect(reasons()).toEqual(['asked', 'changes', 'changes'])
  })

  it('are made on closing only when something changed since the last', async () => {
    await keeper.make('asked')
    await keeper.finish()
    expect(reasons()).toEqual(['asked'])
    keeper.changed()
    await keeper.finish()
    expect(reasons()).toEqual(['asked', 'closing'])
  })

  it('never lets one go that was not found whole', async () => {
    keeper = new BackupKeeper({
      platform,
      programmeId: 'programme-a',
      name: () => 'North Moor',
      maker: {
        ...makerHere,
        make: async () => ({ file: new Uint8Array([1]), counts: {} }),
        check: () => Promise.reject(new Error('It holds something else.')),
      },
      warn: ({ what }) => warned.push(what),
      said: (sentence) => said.push(sentence),
    })
    await expect(keeper.make('asked')).rejects.toThrow('No backup could be made.')
    expect(platform.backups.pruned).toEqual([])
  })

  it('are left to people when they turned them off', async () => {
    await platform.settings.write({ backups: { on: false, everyMinutes: 10, limitMegabytes: 1000 } })
    keeper.changed()
    await vi.advanceTimersByTimeAsync(60 * minute)
    await keeper.before('import')
    await keeper.finish()
    expect(reasons()).toEqual([])
    await keeper.before('restore')
    expect(reasons()).toEqual(['restore'])
  })
})

describe('with a programme', () => {
  let programmes: Programmes
  const open = async () =>
    programmes.open(await programmes.create(emptyProgramme('North Moor', new Date().toISOString())))
  beforeEach(() => {
    programmes = new Programmes(platform, {
      warn: ({ what }) => warned.push(what),
      said: (sentence) => said.push(sentence),
      maker: makerHere,
    })
  })

  it('a backup holds what was acknowledged, and restoring it is one step that can be undone', async () => {
    const opened = await open()
    const { gate, keeper } = opened
    await gate.execute(addForum, forum)
    const { id } = await keeper.make('asked')
    await gate.execute(addForum, { ...forum, name: 'Later' })
    const { records } = await readProgrammeBytes(await platform.backups.read(id))
    await gate.execute(restoreBackup(gate.memory), { records })
    expect(reasons()).toEqual(['asked', 'restore'])
    expect(forumsByName(gate.memory).map(({ name }) => name)).toEqual(['Leadership'])
    expect(await gate.undo()).toEqual({ label: 'Restore a backup', skipped: 0 })
    expect(forumsByName(gate.memory).map(({ name }) => name)).toEqual(['Later', 'Leadership'])
    await programmes.close(opened)
  })

  it('a sound file that holds less than was put in is no backup of it', async () => {
    const { gate } = await open()
    await gate.execute(addForum, forum)
    const made = await makerHere.make(gate.programmeId, { savedAt: new Date().toISOString(), app: 'tests' })
    await expect(makerHere.check(made)).resolves.toBeUndefined()
    const counts = { ...made.counts, forums: 2 }
    await expect(makerHere.check({ ...made, counts })).rejects.toThrow('does not hold what was put into it')
  })

  it('nothing is restored when the backup before it cannot be made', async () => {
    const opened = await open()
    platform.backups.failing = gone
    const restoring = opened.gate.execute(restoreBackup(opened.gate.memory), { records: {} })
    await expect(restoring).rejects.toBe(gone)
    expect(opened.gate.memory.all(opened.gate.memory.table('programmes'))).toHaveLength(1)
    await programmes.close(opened)
  })

  it('closing and deleting each leave a backup, and nothing is deleted without it', async () => {
    const opened = await open()
    const { programmeId } = opened.gate
    await opened.gate.execute(addForum, forum)
    await programmes.close(opened)
    await programmes.settle()
    expect(reasons()).toEqual(['closing'])
    platform.backups.failing = gone
    await expect(programmes.remove(programmeId)).rejects.toBe(gone)
    expect((await programmes.list()).map(({ id }) => id)).toContain(programmeId)
    platform.backups.failing = null
    await programmes.remove(programmeId)
    expect(reasons()).toEqual(['closing', 'deletion'])
    expect((await programmes.list()).map(({ id }) => id)).not.toContain(programmeId)
  })

  it('what can be read of a programme that does not open is saved as a file that opens', async () => {
    const opened = await open()
    await opened.gate.execute(addForum, forum)
    await programmes.close(opened)
    platform.journal.kept.clear()
    const { text, counts, lost } = await programmes.salvage(opened.gate.programmeId)
    expect({ forums: counts['forums'], lost }).toEqual({ forums: 1, lost: 0 })
    expect((await readProgrammeBytes(new TextEncoder().encode(text))).records['forums']).toHaveLength(1)
    await expect(programmes.salvage('programme-nowhere')).rejects.toThrow('Nothing of this programme can be read')
  })
})

describe('a gzipped file', () => {
  it('that unpacks to more than it may is refused, as is one that is cut short', async () => {
    const packed = await gzip(new Uint8Array(100_000))
    expect(await gunzip(packed)).toHaveLength(100_000)
    await expect(gunzip(packed, 99_999)).rejects.toThrow('unpacks to more than 200 MB')
    await expect(readProgrammeBytes(packed.slice(0, -5))).rejects.toThrow('cannot be unpacked')
  })
})
