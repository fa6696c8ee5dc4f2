import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createDiagnostics } from '#electron/diagnostics.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logs-'))
})
afterEach(() => rm(folder, { recursive: true }))

const lost: string[] = []
const open = (into = folder) =>
  createDiagnostics({
    folder: into,
    home: '/home/priya',
    now: () => new Date('2026-12-04T09:30:00Z'),
    onLost: (code) => lost.push(code),
  })

it('writes one line for each event, in order, without what people wrote', async () => {
  const log = open()
  await Promise.all([
    log.record({ level: 'info', code: 'app.start' }),
    log.record({ level: 'error', code: 'file.save', detail: 'no room for "Priya’s log" in /home/priya/Documents' }),
  ])
  expect(await readFile(join(folder, 'throughline.log'), 'utf8')).toBe(
    '{"at":"2026-12-04T09:30:00.000Z","level":"info","code":"app.start"}\n' +
      '{"at":"2026-12-04T09:30:00.000Z","level":"error","code":"file.save","detail":"no room for “…” in ~/Documents"}\n',
  )
})

it('begins a new file when the old one is large, and keeps one', async () => {
  await writeFile(join(folder, 'throughline.log'), 'x'.repeat(1_000_001))
  await open().record({ level: 'info', code: 'app.start' })
  expect(await readFile(join(folder, 'throughline.log'), 'utf8')).toContain('app.start')
  expect(await readFile(join(folder, 'throughline.old.log'), 'utf8')).toHaveLength(1_000_001)
})

it('a line that cannot be written is no second fault, and the next one is tried again', async () => {
  const taken = join(folder, 'taken')
  await writeFile(taken, '')
  const log = open(taken)
  await log.record({ level: 'error', code: 'disk.full' })
  expect(lost).toEqual(['disk.full'])
  await rm(taken)
  await log.record({ level: 'info', code: 'room.again' })
  expect(await readFile(join(taken, 'throughline.log'), 'utf8')).toContain('room.again')
})
