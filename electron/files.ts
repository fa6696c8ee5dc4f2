import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { FileKind, OpenedFile, SavedFile } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { writeAtomically } from './atomicWrite.ts'
import { errorCode, fileProblem } from './fileProblem.ts'

const megabyte = 1_000_000
const largestFile = 200 * megabyte

/** The system's own dialogs; each answers with a path, or null when the person cancels. */
export interface Dialogs {
  open(o: { title: string; kinds: readonly FileKind[] }): Promise<string | null>
  save(o: { defaultPath: string; kind: FileKind }): Promise<string | null>
}

export interface Files {
  open(o: { title: string; kinds: readonly FileKind[]; maxBytes?: number }): Promise<OpenedFile | null>
  save(o: { suggestedName: string; kind: FileKind; bytes: Uint8Array }): Promise<SavedFile | null>
  reveal(path: string): void
  openSaved(path: string): Promise<void>
}

/** What may be handed to another program: documents, never anything that a system would run. */
const documents = new Set(['csv', 'docx', 'html', 'ics', 'json', 'md', 'pdf', 'xlsx', 'zip'])

/** Opening, saving and showing files, and opening what was saved. `firstFolder` is where the first save dialog begins; later ones follow the last. */
export function createFiles(o: {
  dialogs: Dialogs
  firstFolder: string
  showInFolder: (path: string) => void
  /** Hands a file to the program that opens its kind; answers with what went wrong, or nothing. */
  openWithProgram: (path: string) => Promise<string>
}): Files {
  const saved = new Set<string>()
  let folder = o.firstFolder
  return {
    async open({ title, kinds, maxBytes }) {
      const path = await o.dialogs.open({ title, kinds })
      return path === null ? null : readWhole(path, maxBytes)
    },
    async save({ suggestedName, kind, bytes }) {
      const chosen = await o.dialogs.save({ defaultPath: join(folder, safeFileName(suggestedName)), kind })
      if (chosen === null) return null
      const path = await withExtension(chosen, kind)
      const name = basename(path)
      try {
        await writeAtomically(path, bytes)
      } catch (error) {
        throw fileProblem(error, `save “${name}”`, 'Nothing was written, and your programme is unchanged.')
      }
      folder = dirname(path)
      saved.add(path)
      return { name, path }
    },
    reveal(path) {
      if (!saved.has(path)) throw new Error('Only files saved since the app was started can be shown.')
      o.showInFolder(path)
    },
    async openSaved(path) {
      if (!saved.has(path)) throw new Error('Only files saved since the app was started can be opened.')
      const name = basename(path)
      if (!documents.has(extname(path).slice(1).toLowerCase())) {
        throw new Problem({ what: `“${name}” is not a kind of file the app opens.`, safe: 'It is where you saved it.' })
      }
      if ((await o.openWithProgram(path)) === '') return
      throw new Problem({
        what: `No program here opens “${name}”.`,
        safe: 'It is where you saved it.',
        next: 'Show it in its folder, and choose a program there.',
      })
    },
  }
}

/** Reads a file of `maxBytes` at most (200 MB unless told). Rejects with a `Problem`. */
export async function readWhole(path: string, maxBytes = largestFile): Promise<OpenedFile> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > maxBytes) {
      throw new Problem({
        what: `“${name}” has ${inMegabytes(size)}; files of up to ${inMegabytes(maxBytes)} can be opened.`,
        safe: 'Nothing was changed.',
        next: 'Choose a smaller file, or split this one.',
      })
    }
    return { name, path, bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    throw fileProblem(error, `open “${name}”`, 'Nothing was changed.')
  }
}

/** A name every file system takes: no separators, control characters or the names Windows keeps for itself. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const extension = extname(cleaned)
  const stem = shortened(cleaned.slice(0, cleaned.length - extension.length)).trimEnd()
  return `${/^(?:$|(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$) *(?:\.|$))/i.test(stem) ? `file ${stem}`.trim() : stem}${extension}`
}

/** File systems allow 255 bytes for a name; this leaves room for the extension. Never cuts a character in two. */
function shortened(stem: string): string {
  const characters = [...stem]
  while (Buffer.byteLength(characters.join('')) > 200) characters.pop()
  return characters.join('')
}

/** Some save dialogs leave the extension to us. A file they did not ask about is never overwritten. */
async function withExtension(chosen: string, kind: FileKind): Promise<string> {
  const extension = kind.extensions[0]
  if (extension === undefined || extname(chosen) !== '') return chosen
  const path = `${chosen}.${extension}`
  if (!(await exists(path))) return path
  throw new Problem({
    what: `There is already a file called “${basename(path)}” in this folder.`,
    safe: 'It was left as it is, and nothing was written.',
    next: `Save again with the whole name, “${basename(path)}”, to replace it, or choose another.`,
  })
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}
