import type { LayoutColumn } from './layouts.ts'

export interface SplitDetails {
  /** By heading: what the details keep for a column that has no field of its own. */
  readonly under: ReadonlyMap<string, string>
  /** What belongs to no column. */
  readonly rest: string
}

/** Takes details apart again that an import wrote together, `Paper: Inpatient survey` a line. */
export function splitDetails(details: string, columns: readonly LayoutColumn[]): SplitDetails {
  const headings = columns.flatMap(({ heading, holds }, index) =>
    holds === null || holds === 'score' ? [{ heading, opening: `${openingOf(heading, index)}: ` }] : [],
  )
  const under = new Map<string, string[]>()
  const rest: string[] = []
  let lines = rest
  for (const line of details.split('\n')) {
    const found = headings.find(({ opening }) => line.startsWith(opening))
    if (found) {
      lines = []
      under.set(found.heading, lines)
      lines.push(line.slice(found.opening.length))
    } else if (/^Under: /.test(line)) {
      lines = rest
      rest.push(line)
    } else lines.push(line)
  }
  return { under: new Map([...under].map(([heading, held]) => [heading, held.join('\n')])), rest: rest.join('\n') }
}

/** As the import writes a heading before its cell. */
function openingOf(heading: string, index: number): string {
  return (heading || `Column ${index + 1}`).replace(/\s+/g, ' ').replace(/:$/, '')
}
