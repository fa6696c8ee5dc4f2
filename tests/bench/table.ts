import type { Finding } from './findings.ts'
import { growth } from './stats.ts'

const steepest = 1.05

export interface Circumstances {
  /** `25 Nov 2026, 22:10` */
  readonly takenAt: string
  readonly versions: readonly string[]
  /** Processors, and how busy the machine was when the run began and ended. */
  readonly machine: string
  readonly minutes: number
}

/** The bench's page for docs: every finding, and how cost grows with size. */
export function benchPage(findings: readonly Finding[], taken: Circumstances): string {
  const failed = findings.filter((finding) => !finding.holds)
  return [
    '# Bench',
    'Written by `npm run bench`; run it to measure again. Figures on a shared machine are only fair as **ratios to a reference in the same run**: both sides take turns (A B B A …), the figure is the median of the pairs’ ratios with the interval that holds 95 % of resampled medians, and a row holds when the interval’s upper end is under its limit. References are in `tests/bench`, so anyone can run them.',
    `Taken ${taken.takenAt} in ${taken.minutes} minutes. ${taken.machine} ${taken.versions.join(', ')}.`,
    `**${findings.length - failed.length} of ${findings.length} figures hold.**`,
    '## Figures',
    table(
      ['', 'What', 'Edition', 'Commitments', 'Figure', 'Limit', 'How it came about'],
      findings.map((finding) => [
        finding.holds ? '✓' : '✗',
        finding.title,
        finding.edition ?? '',
        finding.size?.toLocaleString('en-GB') ?? '',
        finding.figure,
        finding.limit,
        finding.detail,
      ]),
    ),
    '## Growth',
    `Cost against size, fitted to the logarithms of the medians: 1 is linear. Figures that take under a millisecond at the smallest size say little. At most ${steepest} is wanted, or no more than the reference shows in the same run: what slows both is the machine.`,
    table(
      ['', 'What', 'Edition', 'Exponent', 'Its reference', 'Over'],
      growthOf(findings).map(({ title, edition, exponent, ofReference, sizes }) => [
        exponent <= Math.max(steepest, ofReference ?? 0) ? '✓' : '✗',
        title,
        edition,
        exponent.toFixed(2),
        ofReference?.toFixed(2) ?? '',
        sizes.map((size) => size.toLocaleString('en-GB')).join(', '),
      ]),
    ),
    '',
  ].join('\n\n')
}

interface Growth {
  readonly title: string
  readonly edition: string
  readonly exponent: number
  /** The exponent of what it is measured against; null where that is a limit. */
  readonly ofReference: number | null
  readonly sizes: readonly number[]
}

export function growthOf(findings: readonly Finding[]): readonly Growth[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    // What the clock is too coarse for says nothing of growth.
    if (finding.size === null || !finding.cost) continue
    const key = `${finding.row}/${finding.edition}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || new Set(group.map(({ size }) => size)).size < 2) return []
    const sizes = group.map(({ size }) => size as number)
    const over = (costs: readonly number[]): number =>
      growth(costs.map((cost, index) => ({ size: sizes[index] as number, cost })))
    const references = group.flatMap(({ referenceCost }) => referenceCost ?? [])
    return [
      {
        title: first.title,
        edition: first.edition ?? '',
        exponent: over(group.map(({ cost }) => cost as number)),
        ofReference: references.length === sizes.length ? over(references) : null,
        sizes,
      },
    ]
  })
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}
