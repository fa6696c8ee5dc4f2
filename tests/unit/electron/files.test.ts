import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFiles, safeFileName } from '#electron/files.ts'
import { Problem } from '#shared/records/problem.ts'

const kind = { label: 'CSV file', extensions: ['csv'], mime: 'text/csv' }
const bytes = new Uint8Array([1, 2, 3])

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true }))

function filesWhere(answer: (suggested: string) => string) {
  const asked: string[] = []
  const opened: string[] = []
  const files = createFiles({
    dialogs: {
      open: async () => null,
      async save({ defaultPath }) {
        asked.push(defaultPath)
        return answer(defaultPath)
      },
    },
    firstFolder: folder,
    showInFolder: () => undefined,
    openWithProgram: async (path) => {
      opened.push(path)
      return path.endsWith('.ics') ? 'No application is registered.' : ''
    },
  })
  return { files, asked, opened }
}

describe('saving', () => {
  it('replaces a file whole and leaves nothing else behind', async () => {
    const path = join(folder, 'log.csv')
    await writeFile(path, 'a much longer file than the new one')
    await filesWhere(() => path).files.save({ suggestedName: 'log.csv', kind, bytes })
    expect([...(await readFile(path))]).toEqual([1, 2, 3])
    expect(await readdir(folder)).toEqual(['log.csv'])
  })

  it('adds the extension a dialog left off, but never over a file nobody was asked about', async () => {
    const { files } = filesWhere(() => join(folder, 'log'))
    expect(await files.save({ suggestedName: 'log.csv', kind, bytes })).toMatchObject({ name: 'log.csv' })
    await expect(files.save({ suggestedName: 'log.csv', kind, bytes: new Uint8Array([9]) })).rejects.toThrow(
      'already a file',
    )
    expect([...(await readFile(join(folder, 'log.csv')))]).toEqual([1, 2, 3])
  })

  it('says what happened, what is safe and what to do when the folder is gone', async () => {
    const { files } = filesWhere(() => join(folder, 'gone', 'log.csv'))
    const failure = await files.save({ suggestedName: 'log.csv', kind, bytes }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Problem)
    expect(failure).toMatchObject({ what: 'Could not save “log.csv”: the file or its folder is not there.' })
  })

  it('begins in the folder used last', async () => {
    const { files, asked } = filesWhere((suggested) => suggested.replace('first.csv', 'kept.csv'))
    await files.save({ suggestedName: 'first.csv', kind, bytes })
    await files.save({ suggestedName: 'second.csv', kind, bytes })
    expect(asked).toEqual([join(folder, 'first.csv'), join(folder, 'second.csv')])
  })
})

describe('opening what was saved', () => {
  const page = { label: 'Web page', extensions: ['html'], mime: 'text/html' }

  it('hands over documents of this session, and nothing else', async () => {
    const { files, opened } = filesWhere((suggested) => suggested)
    const saved = await files.save({ suggestedName: 'log.html', kind: page, bytes })
    await files.openSaved(saved?.path ?? '')
    expect(opened).toEqual([join(folder, 'log.html')])
    await expect(files.openSaved('/etc/passwd')).rejects.toThrow('saved since')
    await expect(files.openSaved(join(folder, 'other.html'))).rejects.toThrow('saved since')
  })

  it.each(['log.exe', 'log.bat', 'log.desktop', 'log.sh'])('never runs %s', async (name) => {
    const { files, opened } = filesWhere(() => join(folder, name))
    const saved = await files.save({ suggestedName: name, kind: page, bytes })
    await expect(files.openSaved(saved?.path ?? '')).rejects.toThrow('not a kind of file the app opens')
    expect(opened).toEqual([])
  })

  it('says what to do when no program takes it', async () => {
    const { files } = filesWhere((suggested) => suggested)
    const calendar = { label: 'Calendar', extensions: ['ics'], mime: 'text/calendar' }
    const saved = await files.save({ suggestedName: 'log.ics', kind: calendar, bytes })
    await expect(files.openSaved(saved?.path ?? '')).rejects.toThrow('No program here opens “log.ics”.')
  })
})

describe('a suggested name', () => {
  it.each([
    ['Action log: “July/August”?.csv', 'Action log “July August”.csv'],
    ['../../etc/passwd', 'etc passwd'],
    ['con.csv', 'file con.csv'],
    ['aux.tar.gz', 'file aux.tar.gz'],
    ['COM¹.csv', 'file COM¹.csv'],
    ['contract.csv', 'contract.csv'],
    ['  .csv', 'csv'],
    ['', 'file'],
    ['שלום 🎈.csv', 'שלום 🎈.csv'],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeFileName(suggested)).toBe(name)
  })

  it('never leaves the folder, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
        const name = safeFileName(suggested)
        expect(name).not.toMatch(/[/\\\0]|^\.|^$/)
      }),
    )
  })
})
