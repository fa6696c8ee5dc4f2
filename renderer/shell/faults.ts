import type { Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { notSaved } from '../live/faults.ts'
import { sayProblem } from '../ui/notify.tsx'

/** Tells the person about an error, and notes it in the local log without anything they wrote. */
export function tellFault(platform: Platform, error: unknown): void {
  if (error instanceof Problem) {
    sayProblem(error)
    return
  }
  console.error(error)
  note(platform, 'renderer-fault', error)
  sayProblem(isOfTheDisk(error) ? diskProblem : ownFault)
}

const ownFault = {
  what: 'Something went wrong in Throughline itself.',
  safe: 'What you saved is safe.',
  next: 'Try again; if it stays, close Throughline and open it again.',
}

const diskProblem = {
  what: 'The disk does not do what Throughline asks of it.',
  safe: 'What you saved is safe.',
  next: 'Usually it is full: free some space, then close Throughline and open it again.',
}

/** How the browser's databases say that the disk refused, whatever was asked of them. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && ['UnknownError', 'QuotaExceededError'].includes(error.name)
}

/** Why a programme did not open, in words whatever it was. What no words were made for is noted in the log. */
export function asOpeningProblem(platform: Platform, error: unknown): Problem {
  const told = notSaved(error)
  if (told instanceof Problem) return told
  note(platform, 'opening-fault', error)
  return new Problem(
    {
      what: 'This programme could not be opened.',
      safe: 'Nothing was deleted.',
      next: 'Try again; if it stays so, open its last backup, or save what can be read.',
    },
    { cause: error },
  )
}

function note(platform: Platform, code: string, error: unknown): void {
  const detail =
    error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}` : typeof error
  void platform.diagnostics.record({ level: 'error', code, detail: detail.slice(0, 1000) })
}

/** No error is lost: what nobody caught is told here. */
export function watchForFaults(platform: Platform): void {
  window.addEventListener('error', (event) => {
    // Not a fault: the browser says that it measures something again in the next frame.
    if (event.message.startsWith('ResizeObserver loop')) return
    tellFault(platform, event.error)
  })
  window.addEventListener('unhandledrejection', (event) => tellFault(platform, event.reason))
}
