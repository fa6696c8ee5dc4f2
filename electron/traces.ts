/**
 * Looks for words in everything the app keeps in its data folder, so that a coach can see for themselves that a note is
 * not there in the clear. The same search must find a copy planted beside it, or its answer would mean nothing.
 */
import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { TracesPort } from '#shared/platform/platform.ts'
import { errorCode } from './fileProblem.ts'

const newline = 0x0a
/** A file larger than this is searched in parts that overlap. */
const largestUnpacked = 1_000_000_000

export function createTraces(o: { folder: string }): TracesPort {
  return {
    where: 'the app’s data folder',
    async search(words) {
      const control = join(o.folder, `search-control-${randomUUID()}.txt`)
      await writeFile(control, words)
      try {
        const forms = formsOf(words)
        const result = { searched: 0, bytes: 0, found: [] as string[], controlFound: false }
        for (const path of await filesIn(o.folder)) {
          const file = await fileOrNull(path)
          if (!file) continue
          const holds = [file, ...(await unpacked(path, file))].some((bytes) =>
            forms.some((form) => bytes.includes(form)),
          )
          if (path === control) result.controlFound = holds
          else {
            result.searched += 1
            result.bytes += file.length
            if (holds) result.found.push(relative(o.folder, path).split(sep).join('/'))
          }
        }
        return result
      } finally {
        await rm(control, { force: true })
      }
    },
  }
}

/** How words may stand in a file: as text of either width, and in base64 at each of its three offsets. */
function formsOf(words: string): Buffer[] {
  const plain = Buffer.from(words, 'utf8')
  const encoded = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64')
    // The letters at either end also depend on what stands before and after.
    return Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4))
  })
  return [plain, Buffer.from(words, 'utf16le'), ...encoded]
}

/** What a backup holds, or a journal's snapshot behind its first line; nothing for other files. */
async function unpacked(path: string, file: Buffer): Promise<Buffer[]> {
  if (!path.endsWith('.gz')) return []
  const bodies = [file, file.subarray(file.indexOf(newline) + 1)]
  const unpack = promisify(gunzip)
  return Promise.all(
    bodies.map((body) => unpack(body, { maxOutputLength: largestUnpacked }).catch(() => Buffer.alloc(0))),
  )
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Chromium removes and locks files of its own at any time; those hold nothing of ours by then. */
async function fileOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (['ENOENT', 'EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '')) return null
    throw error
  }
}
