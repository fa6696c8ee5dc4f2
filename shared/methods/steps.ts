import type { MethodStep } from './methods.ts'

const led = /^(?:[-•*]\s*)?(\d{1,4})\s*(?:min(?:utes?)?\b|['’′])\s*[.:–—-]?\s*(.+)$/i

/** Steps as people write them, one a line: "5 min: say hello". A line without minutes takes none of its own. */
export function readSteps(text: string): MethodStep[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const words = line.trim()
    if (words === '' || /^steps(?: for \d+ min)?:$/i.test(words)) return []
    const match = led.exec(words)
    const minutes = Number(match?.[1] ?? 0)
    return match && minutes <= 1440 ? [{ minutes, does: (match[2] ?? '').trim() }] : [{ minutes: 0, does: words }]
  })
}

/** Steps as lines to read and edit: "5 min: say hello". `readSteps` gives the same steps back. */
export function writeSteps(steps: readonly MethodStep[]): string {
  return steps.map(({ minutes, does }) => (minutes > 0 ? `${minutes} min: ${does}` : does)).join('\n')
}

/** The steps under the minutes they add up to, for a facilitator's notes: "Steps for 20 min:". */
export function stepsInWords(steps: readonly MethodStep[]): string {
  if (steps.length === 0) return ''
  const all = steps.reduce((sum, step) => sum + step.minutes, 0)
  return `${all > 0 ? `Steps for ${all} min:` : 'Steps:'}\n${writeSteps(steps)}`
}
