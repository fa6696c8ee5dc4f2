import { chmod, mkdtemp, open, readdir, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBackups, type Backups } from '#electron/backups/backups.ts'
import { writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import { Problem } from '#shared/records/problem.ts'

const programmeId = 'programme-a1'
const text = writeProgrammeFile({
  records: emptyProgramme('North Moor', '2026-11-25T09:00:00.000Z'),
  savedAt: '2026-11-25T09:00:00.000Z',
  app: 'Throughline tests',
})
const file = new Uint8Array(gzipSync(text))
const wanted = { programmeId, name: 'North Moor', reason: 'asked', file } as const

let folder: string
let now: number
let chosen: string | null
let asked: string | null
let limitBytes: number
let backups: Backups

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backups-'))
  now = Date.parse('2026-11-25T09:00:00.000Z')
  chosen = null
  asked = null
  limitBytes = 1_000_000
  backups = createBackups({
    usualFolder: join(folder, 'usual'),
    chosen: { get: () => chosen, set: (path) => (chosen = path) },
    askForFolder: async () => asked,
    showInFolder: () => undefined,
    limitBytes: () => limitBytes,
    now: () => new Date(now),
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

/** What every open file has its `sync` from. */
async function whatSyncs(): Promise<FileHandle> {
  const handle = await open(folder)
  await handle.close()
  return Object.getPrototypeOf(handle) as FileHandle
}

const names = () => readdir(join(folder, 'usual', programmeId))

describe('a backup', () => {
  it('is a programme file that any unpacker opens, under a name that says what it is', async () => {
    const made = await backups.write(wanted)
    expect(await names()).toEqual(['North Moor 2026-11-25T09-00-00-000Z asked.throughline.gz'])
    const path = join(folder, 'usual', programmeId, (await names())[0] ?? '')
    expect(gunzipSync(await readFile(path)).toString()).toBe(text)
    expect(made).toMatchObject({ name: 'North Moor', reason: 'asked', bytes: file.length })
    expect(made.counts?.['programmes']).toBe(1)
  })

  it('of a coaching vault is no programme file, and rolls by the same rule', async () => {
    const sealed = new Uint8Array(gzipSync('{"rows":[]}'))
    const made = await backups.write({
      programmeId: 'vault-a',
      name: 'Coaching notes',
      reason: 'closing',
      file: sealed,
    })
    expect(await readdir(join(folder, 'usual', 'vault-a'))).toEqual([
      'Coaching notes 2026-11-25T09-00-00-000Z closing.coaching.gz',
    ])
    expect(made).toMatchObject({ id: 'vault-a/2026-11-25T09:00:00.000Z', counts: null })
    await writeFile(join(folder, 'usual', 'vault-a', 'X 2026-11-25T09-00-00-001Z closing.throughline.gz'), file)
    expect(await backups.list()).toEqual([made])
    expect(await backups.read(made.id)).toEqual(sealed)
    limitBytes = 1
    now += 86_400_000
    const next = await backups.write({
      programmeId: 'vault-a',
      name: 'Coaching notes',
      reason: 'closing',
      file: sealed,
    })
    await backups.prune(next.id)
    expect(await backups.list()).toEqual([next])
  })

  it('has whatever name a programme has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (name) => {
        now += 1000
        const made = await backups.write({ ...wanted, name })
        expect(await backups.read(made.id)).toEqual(file)
        await backups.remove(made.id)
      }),
      { numRuns: 12 },
    )
  })

  it('two of one moment are two', async () => {
    const made = await Promise.all([backups.write(wanted), backups.write(wanted)])
    expect(new Set(made.map(({ id }) => id)).size).toBe(2)
    expect(await backups.list()).toHaveLength(2)
  })

  it('that does not unpack is refused and leaves nothing', async () => {
    const cut = file.slice(0, -9)
    await expect(backups.write({ ...wanted, file: cut })).rejects.toThrow()
    expect(await names()).toEqual([])
  })

  it('that the disk took otherwise than it was given is refused and leaves nothing', async () => {
    const another = gzipSync(text.replace('North Moor', 'South Moor'))
    const disk = await whatSyncs()
    vi.spyOn(disk, 'sync').mockImplementationOnce(async function (this: FileHandle) {
      await this.truncate()
      await this.write(another, 0, another.length, 0)
    })
    await expect(backups.write(wanted)).rejects.toThrow('does not read back')
    expect(await names()).toEqual([])
  })

  it('is flushed to the disk before it gets its name, and its name after', async () => {
    const named: number[] = []
    const disk = await whatSyncs()
    vi.spyOn(disk, 'sync').mockImplementation(async () => {
      named.push((await names()).filter((name) => name.endsWith('.gz')).length)
    })
    await backups.write(wanted)
    expect(named).toEqual(process.platform === 'win32' ? [0] : [0, 1])
  })

  it('damaged on the disk at any byte stays in the list and is never taken for a whole one', async () => {
    const { id } = await backups.write(wanted)
    const path = join(folder, 'usual', programmeId, (await names())[0] ?? '')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 1 }), async (at) => {
        await writeFile(path, file.slice(0, at))
        expect((await backups.list()).map((each) => each.id)).toEqual([id])
        expect(() => gunzipSync(file.slice(0, at))).toThrow()
      }),
      { numRuns: 40 },
    )
  })

  it('files of others in the folder are left alone', async () => {
    await backups.write(wanted)
    await writeFile(join(folder, 'usual', 'notes.txt'), 'mine')
    await writeFile(join(folder, 'usual', programmeId, 'holiday.throughline.gz'), 'mine')
    limitBytes = 1
    await backups.prune((await backups.list())[0]?.id ?? '')
    expect(await backups.list()).toHaveLength(1)
    expect(await names()).toContain('holiday.throughline.gz')
  })
})

describe('tidying', () => {
  it('lets older ones go, never the one that was checked, and what a cut-off write left behind', async () => {
    for (let count = 0; count < 5; count += 1) {
      await backups.write(wanted)
      now += 8 * 3_600_000
    }
    const left = join(folder, 'usual', programmeId, '.throughline-a1b2.tmp')
    await writeFile(left, 'half')
    now = Date.now() + 2 * 3_600_000
    limitBytes = 1
    const [newest, second] = await backups.list()
    await backups.prune(second?.id ?? '')
    expect((await backups.list()).map(({ id }) => id)).toEqual([newest?.id, second?.id])
    await expect(readFile(left)).rejects.toThrow()
  })
})

describe('a folder that somebody chose', () => {
  it('is used from then on, and told when it is gone, until it is back', async () => {
    asked = join(folder, 'usb')
    await expect(backups.chooseFolder()).rejects.toBeInstanceOf(Problem)
    await rename((await mkdtemp(join(folder, 'x'))).toString(), asked)
    expect(await backups.chooseFolder()).toEqual({ path: asked, usual: false })
    await backups.write(wanted)
    await rename(asked, join(folder, 'unplugged'))
    await expect(backups.write(wanted)).rejects.toThrow('The folder for backups is not there')
    await expect(backups.list()).rejects.toThrow('is not there')
    await expect(readdir(asked)).rejects.toThrow()
    await rename(join(folder, 'unplugged'), asked)
    await backups.write(wanted)
    expect(await backups.list()).toHaveLength(2)
    expect(await backups.useUsualFolder()).toMatchObject({ usual: true })
    expect(await backups.list()).toEqual([])
  })

  it('stays as it was when the person cancels', async () => {
    expect(await backups.chooseFolder()).toBeNull()
    expect(await backups.folder()).toMatchObject({ usual: true })
  })

  it.skipIf(process.getuid?.() === 0)('that cannot be written is told', async () => {
    asked = folder
    await backups.chooseFolder()
    await chmod(folder, 0o500)
    await expect(backups.write(wanted)).rejects.toThrow('the folder does not allow it')
    await chmod(folder, 0o700)
  })
})
