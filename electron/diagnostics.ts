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
  /** Resolves when the line is written, or when it cannot be: a fault that cannot be noted is not a second fault. */
  record(event: DiagnosticEvent): Promise<void>
}

/** A log in `folder`. `home` is the folder whose name is hidden; `onLost` hears of lines that could not be written. */
export function createDiagnostics(o: {
  folder: string
  home: string
  now: () => Date
  onLost: (code: string, error: unknown) => void
}): Diagnostics {
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
      last = last.then(() => write(`${JSON.stringify(line)}\n`)).catch((error: unknown) => o.onLost(code, error))
      return last
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
