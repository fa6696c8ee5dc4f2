/**
 * A local log for people who ask for help: `<folder>/throughline.log`, JSON lines, one older file kept.
 * It is never sent anywhere and holds no personal text.
 */
import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiagnosticEvent } from '#shared/platform/platform.ts'
import { withoutPersonalText } from '#shared/platform/privacy.ts'
import { errorCode } from './fileProblem.ts'

const largestLog = 1_000_000

export interface Diagnostics {
  /** Resolves when the line is written. */
  record(event: DiagnosticEvent): Promise<void>
}

/** A log in `folder`. `home` is the folder whose name is hidden. */
export function createDiagnostics(o: { folder: string; home: string; now: () => Date }): Diagnostics {
  const path = join(o.folder, 'throughline.log')
  let last: Promise<void> = Promise.resolve()

  async function write(line: string): Promise<void> {
    await mkdir(o.folder, { recursive: true })
    if ((await sizeOf(path)) > largestLog) await rename(path, join(o.folder, 'throughline.old.log'))
    await appendFile(path, line)
  }

  return {
    record({ level, code, detail }) {
      const line = {
        at: o.now().toISOString(),
        level,
        code,
        ...(detail && { detail: withoutPersonalText(detail, o.home) }),
      }
      const next = last.then(() => write(`${JSON.stringify(line)}\n`))
      last = next.catch(() => undefined)
      return next
    },
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw error
  }
}
