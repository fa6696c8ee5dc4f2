import { shortDate } from '../../records/dates.ts'
import type { DocumentTable, Picture, Series } from '../document.ts'
import { inSentences, type MeasureEntry } from './measure-entries.ts'

/**
 * The course of a measure with its baseline and target drawn across, over the table of its receipts; nothing where
 * there are not two numbers to draw a line between, or where one lies below nought.
 */
export function coursePicture(entry: MeasureEntry, numbers: DocumentTable): Picture | null {
  const { lines, stages, marks, ofMoney } = entry
  const drawn = [...lines.map(({ value }) => value), marks.baseline, marks.target].filter((value) => value !== null)
  const days = [...new Set(lines.map(({ on }) => on))]
  if (days.length < 2 || lines.every(({ value }) => value === null) || drawn.some((value) => value < 0)) return null
  // Of several numbers of one day the last one written down holds; where nothing is said of a day, the line runs through.
  const valuesOf = (pledged: boolean): readonly (number | null)[] => {
    const known = days.map(
      (day) =>
        lines.findLast(({ on }, index) => on === day && (stages[index] === 'pledged') === pledged)?.value ?? null,
    )
    return ofMoney ? carried(known) : known
  }
  const level = (value: number): readonly number[] => days.map(() => value)
  const series: readonly Series[] = [
    { key: 'value', label: ofMoney ? 'Received' : 'Observed', tone: 'active', values: valuesOf(false) },
    ...(ofMoney ? [{ key: 'pledged', label: 'Pledged', tone: 'caution', values: valuesOf(true) } as const] : []),
    ...(marks.baseline === null
      ? []
      : [{ key: 'baseline', label: 'Baseline', tone: 'quiet', values: level(marks.baseline) } as const]),
    ...(marks.target === null
      ? []
      : [{ key: 'target', label: 'Target', tone: 'good', values: level(marks.target) } as const]),
  ]
  return {
    kind: 'picture',
    shape: 'lines',
    caption: 'How it went',
    description: inSentences(entry),
    axis: 'As of',
    // The year stands beneath its day.
    labels: days.map((day) => shortDate(day).replace(/ (?=\d{4}$)/, ' · ')),
    days,
    series: series.filter(({ values }) => values.some((value) => value !== null)),
    numbers,
  }
}

/** What was received or pledged stays so until the next number says otherwise. */
function carried(values: readonly (number | null)[]): readonly (number | null)[] {
  let last: number | null = null
  return values.map((value) => (last = value ?? last))
}
