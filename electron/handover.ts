import { resolve } from 'node:path'
import type { OpenedFile } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { readWhole } from './files.ts'

/** Programme files waiting for the window to take them. */
export interface Handover {
  /** Takes the programme files among `paths` into the queue. */
  offer(paths: readonly string[]): void
  /** Reads and removes everything waiting; what cannot be read is told to the person and left out. */
  takeAll(): Promise<OpenedFile[]>
}

/** `onWaiting` runs when something was added, `tell` shows a problem to the person. */
export function createHandover(o: { onWaiting: () => void; tell: (problem: Problem) => void }): Handover {
  const waiting: string[] = []
  return {
    offer(paths) {
      waiting.push(...paths)
      if (paths.length > 0) o.onWaiting()
    },
    async takeAll() {
      const files: OpenedFile[] = []
      for (const path of waiting.splice(0)) {
        try {
          files.push(await readWhole(path))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          o.tell(error)
        }
      }
      return files
    },
  }
}

/** The programme files named on a command line, as absolute paths. Nothing else is ever read because of one. */
export function programmeFilesIn(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && /\.throughline(\.gz)?$/i.test(argument))
    .map((argument) => resolve(workingFolder, argument))
}
