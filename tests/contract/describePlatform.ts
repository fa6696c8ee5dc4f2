import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MenuCommand, OpenedFile, Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { defaultSettings } from '#shared/platform/settings.ts'

/** A platform under test, and the person in front of it. */
export interface Subject {
  readonly platform: Platform
  /** The person chooses this file in the next open dialog; null: cancels it. */
  choose(file: { name: string; bytes: Uint8Array } | null): void
  /** What the app last handed out. */
  lastSaved(): Promise<{ name: string; bytes: Uint8Array }>
  /** The same machine after a restart. */
  restarted(): Promise<Platform>
  /** Puts this in place of the stored settings; absent where settings are not stored. */
  spoilSettings?(stored: string): void
  press(command: MenuCommand): void
  handOver(file: OpenedFile): void
  /** Closes the window and waits for it. */
  close(): Promise<void>
  cleanUp(): Promise<void>
}

const csv = { label: 'CSV file', extensions: ['csv'], mime: 'text/csv' }
const bytes = new Uint8Array([0, 255, 13, 10, 128, 34])
const programmeId = 'prog-contract'

/** What every platform promises. */
export function describePlatform(name: string, make: () => Promise<Subject>): void {
  describe(`the ${name} platform`, () => {
    let subject: Subject
    let platform: Platform
    beforeEach(async () => {
      subject = await make()
      platform = subject.platform
    })
    afterEach(() => subject.cleanUp())

    describe('settings', () => {
      it('begin with their defaults', async () => {
        expect(await platform.settings.read()).toEqual(defaultSettings)
      })

      it('keep a change through a restart and leave the rest alone', async () => {
        const written = await platform.settings.write({ theme: 'dark', textSize: 150 })
        expect(written).toEqual({ ...defaultSettings, theme: 'dark', textSize: 150 })
        expect(await (await subject.restarted()).settings.read()).toEqual(written)
      })

      it.each([{ textSize: 500 }, { theme: 'plaid' }, { favouriteColour: 'red' }])('refuse %j', async (patch) => {
        await expect(platform.settings.write(patch as object)).rejects.toThrow()
        expect(await platform.settings.read()).toEqual(defaultSettings)
      })

      it.each([
        ['not JSON at all', '{"theme": "da', defaultSettings],
        ['something else', '["theme"]', defaultSettings],
        ['one bad field', '{"version":1,"theme":"plaid","contrast":"high"}', { ...defaultSettings, contrast: 'high' }],
      ])('damaged (%s), fall back field by field', async (_case, stored, expected) => {
        if (!subject.spoilSettings) return
        subject.spoilSettings(stored)
        expect(await (await subject.restarted()).settings.read()).toEqual(expected)
      })
    })

    describe('files', () => {
      it('opens the chosen file, byte for byte', async () => {
        subject.choose({ name: 'Łog “2017”.csv', bytes })
        const file = await platform.files.open({ title: 'Choose a log', kinds: [csv] })
        expect(file).toMatchObject({ name: 'Łog “2017”.csv' })
        expect([...(file?.bytes ?? [])]).toEqual([...bytes])
      })

      it('answers null when the person cancels', async () => {
        subject.choose(null)
        expect(await platform.files.open({ title: 'Choose a log', kinds: [csv] })).toBeNull()
      })

      it('saves the bytes it was given under the suggested name', async () => {
        const saved = await platform.files.save({ suggestedName: 'Action log.csv', kind: csv, bytes })
        expect(saved?.name).toBe('Action log.csv')
        const file = await subject.lastSaved()
        expect(file.name).toBe('Action log.csv')
        expect([...file.bytes]).toEqual([...bytes])
      })

      it('shows a saved file in its folder where it can, and nothing else', async () => {
        const saved = await platform.files.save({ suggestedName: 'Action log.csv', kind: csv, bytes })
        if (platform.files.canReveal) await platform.files.reveal(saved?.path ?? '')
        await expect(platform.files.reveal('/etc/passwd')).rejects.toThrow()
        if (platform.files.canOpenSaved) await platform.files.openSaved(saved?.path ?? '')
        await expect(platform.files.openSaved('/etc/passwd')).rejects.toThrow()
      })
    })

    describe('secrets', () => {
      it('keeps a key where there is a keychain, and refuses where there is none', async () => {
        const { secrets } = platform
        const secret = new Uint8Array(32).fill(3)
        const { available, why } = await secrets.state()
        expect(why === '').toBe(available)
        if (!available) {
          await expect(secrets.write('vault-a', secret)).rejects.toThrow(why)
          expect(await secrets.read('vault-a')).toBeNull()
          return
        }
        await secrets.write('vault-a', new Uint8Array(secret))
        expect(await secrets.read('vault-a')).toEqual(secret)
        await secrets.remove('vault-a')
        expect(await secrets.read('vault-a')).toBeNull()
      })
    })

    describe('traces', () => {
      it('finds what is stored in the clear, and its own control', async () => {
        const words = 'a label that can be looked for'
        expect(await platform.traces.search(words)).toMatchObject({ found: [], controlFound: true })
        if (!platform.journal.available) return
        await platform.journal.append('vault-a', [{ seq: 1, text: words }])
        expect((await platform.traces.search(words)).found).toHaveLength(1)
        await platform.journal.erase('vault-a', { asideOnly: false })
        expect((await platform.traces.search(words)).found).toEqual([])
      })
    })

    describe('journal', () => {
      it('keeps entries in order and starts anew from a snapshot, or says that there is none', async () => {
        const { journal } = platform
        if (!journal.available) {
          await expect(journal.read(programmeId)).rejects.toThrow('journal')
          return
        }
        await journal.append(programmeId, [
          { seq: 1, text: 'one' },
          { seq: 2, text: 'two' },
        ])
        await journal.snapshot(programmeId, { seq: 1, name: 'Living Well', packed: gzipSync('up to one') })
        await journal.append(programmeId, [{ seq: 3, text: 'three' }])
        await expect(journal.append(programmeId, [{ seq: 9, text: 'nine' }])).rejects.toThrow()
        await journal.append(programmeId, [{ seq: 4, text: 'four' }])
        await journal.takeBack(programmeId, { seq: 4, text: 'another four' })
        await journal.takeBack(programmeId, { seq: 3, text: 'three' })
        await journal.takeBack(programmeId, { seq: 4, text: 'four' })
        expect(await journal.read(programmeId)).toEqual({
          snapshot: { seq: 1, name: 'Living Well', text: 'up to one' },
          entries: [
            { seq: 2, text: 'two' },
            { seq: 3, text: 'three' },
          ],
          cutBytes: 0,
          damaged: null,
        })
        await journal.snapshot(programmeId, {
          seq: 3,
          name: 'Living Well',
          packed: gzipSync(`up to three, ${'é'.repeat(2_000)}`),
        })
        for (const reading of ['checked', 'glanced at'] as const) {
          const { snapshot } = await journal.read(programmeId, { snapshot: reading })
          expect(snapshot).toMatchObject({ seq: 3, name: 'Living Well' })
          expect(snapshot?.text).toMatch(/^up to three, é{400,}/)
          expect(snapshot?.text.length).toBeLessThan(1_001)
        }
        expect(await journal.list()).toMatchObject([{ programmeId, name: 'Living Well' }])
        await journal.remove(programmeId)
        expect(await journal.list()).toEqual([])
      })
    })

    describe('backups', () => {
      it('keeps what it was given and finds it again, or says that there are none', async () => {
        const { backups } = platform
        if (!backups.available) {
          await expect(backups.list()).rejects.toThrow('backups')
          return
        }
        const file = new Uint8Array(gzipSync('a programme'))
        const first = await backups.write({ programmeId, name: 'Łiving: “Well”', reason: 'changes', file })
        const second = await backups.write({ programmeId, name: 'Łiving: “Well”', reason: 'asked', file })
        expect((await backups.list()).map(({ id }) => id)).toEqual([second.id, first.id])
        expect(await backups.read(first.id)).toEqual(file)
        await backups.prune(second.id)
        await backups.remove(first.id)
        expect(await backups.list()).toEqual([second])
        expect(await (await subject.restarted()).backups.list()).toEqual([second])
        await expect(backups.read(first.id)).rejects.toThrow()
        expect(await backups.folder()).toMatchObject({ usual: true })
      })
    })

    it('says whether the storage is promised', async () => {
      expect(await platform.persisted()).toBe(platform.kind === 'desktop')
    })

    it('makes a PDF, or says what to do instead', async () => {
      const made = platform.print.pdf('<h1>Log</h1>', { title: 'Log', landscape: false, date: '2026-11-23' })
      if (platform.print.canMakePdf) expect(new TextDecoder().decode((await made).slice(0, 4))).toBe('%PDF')
      else await expect(made).rejects.toBeInstanceOf(Problem)
    })

    it('tells menu commands until told to stop', () => {
      const heard: MenuCommand[] = []
      const stop = platform.onMenu((command) => heard.push(command))
      subject.press('palette')
      stop()
      subject.press('help')
      expect(heard).toEqual(platform.kind === 'desktop' ? ['palette'] : [])
    })

    it('takes labels for undo and a line for the log without complaint', async () => {
      await platform.setUndoLabels({ undo: 'Move block', redo: null })
      await platform.diagnostics.record({ level: 'warn', code: 'test.line', detail: 'nothing' })
    })

    it('hands over files that the system opened', async () => {
      if (platform.kind === 'browser') return
      const taken = new Promise<OpenedFile>((resolve) => platform.onOpenFile(resolve))
      subject.handOver({ name: 'a.throughline', path: '/a.throughline', bytes })
      expect(await taken).toMatchObject({ name: 'a.throughline' })
    })

    it('lets everyone put their things away before it closes', async () => {
      const done: string[] = []
      platform.onBeforeClose(async () => {
        await Promise.resolve()
        done.push('field')
      })
      platform.onBeforeClose(() => void done.push('draft'))
      platform.onBeforeClose(() => void done.push('never'))()
      await subject.close()
      expect(done.sort()).toEqual(['draft', 'field'])
    })
  })
}
