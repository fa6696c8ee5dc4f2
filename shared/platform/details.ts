import type { Platform } from './platform.ts'
import { withoutPersonalText } from './privacy.ts'

const frames = 12

/**
 * What somebody who helps needs to know, fit to be pasted into a message: the versions and, of a fault, its kind and
 * where in the program it happened. Never its message, which may hold what people wrote, nor where their data lies.
 */
export function detailsFor({ app, runtime, os }: Platform['about'], fault?: unknown): string {
  const versions = [`Throughline ${app}`, runtime, os]
  return [...versions, ...(fault instanceof Error ? [withoutPersonalText(traceOf(fault), '')] : [])].join('\n')
}

/** The kind of an error and the places it passed through: `TypeError at Agenda (index.js:1:2)`. */
export function traceOf(fault: Error): string {
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [fault.name, ...places.slice(0, frames).map((line) => line.trim())].join('\n')
}
