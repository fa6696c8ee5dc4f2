import type { Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { sayProblem } from '../ui/notify.tsx'

/** Tells the person about an error, and notes it in the local log without anything they wrote. */
export function tellFault(platform: Platform, error: unknown): void {
  if (error instanceof Problem) {
    sayProblem(error)
    return
  }
  const detail =
    error instanceof Error ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}` : typeof error
  console.error(error)
  void platform.diagnostics.record({ level: 'error', code: 'renderer-fault', detail: detail.slice(0, 1000) })
  sayProblem({
    what: 'Something went wrong in Throughline itself.',
    safe: 'What you saved is safe.',
    next: 'Try again; if it stays, close Throughline and open it again.',
  })
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
