import { dayNumber } from '../../records/dates.ts'
import type { Picture, Series } from '../document.ts'
import { letter, paper, round, shortened, textSize, toneInk, width, write, written, type Drawing } from './drawing.ts'
import { drawPath } from './path.ts'
import { drawRadar } from './radar.ts'
import { escape } from './words.ts'

const draw: Readonly<Record<Picture['shape'], (picture: Picture) => Drawing>> = {
  lines,
  bars,
  radar: drawRadar,
  path: drawPath,
}

/**
 * A picture as SVG, without a browser and without a measure of its letters: the same numbers give the same drawing.
 * `id` is unique on its page. Every value is written beside what it draws.
 */
export function drawPicture(picture: Picture, id: string): string {
  const { height, marks } = draw[picture.shape](picture)
  const legend =
    picture.series.length > 1 && picture.shape !== 'path' ? key(picture.series, height + 8) : { height: 0, marks: [] }
  return `<svg viewBox="0 0 ${width} ${height + legend.height}" role="img" aria-labelledby="${id}t ${id}d" font-size="${textSize}" font-family="'Atkinson Hyperlegible Next', 'Segoe UI', system-ui, sans-serif">
<title id="${id}t">${escape(picture.caption)}</title>
<desc id="${id}d">${escape(picture.description)}</desc>
${[...marks, ...legend.marks].join('\n')}
</svg>`
}

/** A bar for each label, the longest across the whole width. */
function bars({ labels, series }: Picture): Drawing {
  const row = 34
  const left = Math.min(280, 20 + letter * Math.max(...labels.map((label) => label.length)))
  const totals = labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const scale = (width - left - 56) / Math.max(1, ...totals)
  const marks = labels.flatMap((label, index) => {
    const top = 4 + index * row
    let x = left
    const parts = series.flatMap(({ tone, values }) => {
      const value = values[index] ?? 0
      if (value === 0) return []
      const length = value * scale
      const bar = `<rect x="${round(x)}" y="${top}" width="${round(length)}" height="22" fill="${toneInk[tone].ink}" stroke="#ffffff"/>`
      const inside = letter * String(value).length + 8 < length
      const number = inside ? write(value, x + length / 2, top + 16, { fill: '#ffffff', anchor: 'middle' }) : ''
      x += length
      return [bar, number]
    })
    return [
      write(shortened(label, left), left - 10, top + 16, { anchor: 'end' }),
      ...parts,
      write(totals[index] ?? 0, x + 8, top + 16, { weight: 600 }),
    ].filter(Boolean)
  })
  return { height: labels.length * row + 4, marks }
}

const plot = { left: 44, right: 620, top: 14, bottom: 224 }

/** A line for each series; its last value is written at its end. */
function lines({ labels, days, series, scale }: Picture): Drawing {
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const low = scale?.from ?? 0
  const most = scale?.to ?? ceiling(Math.max(1, ...all))
  const digits = Math.max(0, ...all.map((value) => written(value, scale !== undefined).length))
  const longest = Math.max(0, ...series.map(({ label }) => label.length)) + digits + 2
  const right = Math.min(plot.right, Math.max(420, width - 16 - letter * longest))
  const inset = scale ? 48 : 0
  const span = right - plot.left - 2 * inset
  const along = days?.map(dayNumber) ?? labels.map((_, index) => index)
  const [from, to] = [along[0] ?? 0, along.at(-1) ?? 0]
  const x = (index: number): number =>
    plot.left + inset + (span * ((along[index] ?? from) - from)) / Math.max(1, to - from)
  const y = (value: number): number => plot.bottom - ((plot.bottom - plot.top) * (value - low)) / (most - low)
  const steps = scale ? Array.from({ length: most - low + 1 }, (_, index) => low + index) : [0, most / 2, most]
  const grid = steps.flatMap((value) => [
    `<path d="M${plot.left} ${round(y(value))}H${round(right)}" stroke="${paper.grid}"/>`,
    write(axisWords(value), plot.left - 8, y(value) + 4, { anchor: 'end', fill: paper.soft }),
  ])
  const named = withRoom(
    labels.map((_, index) => x(index)),
    span / (scale ? 5 : 8),
  )
  const under = labels.flatMap((label, index) =>
    named.has(index)
      ? label
          .split(' · ')
          .slice(0, 2)
          .map((part, line) =>
            write(shortened(part, scale ? 120 : 92), x(index), plot.bottom + 20 + 17 * line, {
              anchor: 'middle',
              fill: paper.soft,
            }),
          )
      : [],
  )
  const lasts = series.map(({ values }) => values.findLastIndex((value) => value !== null))
  const ends = apart(series.map(({ values }, index) => y(values[lasts[index] ?? 0] ?? low)))
  const drawn = series.flatMap(({ tone, label, values }, index) => {
    const last = lasts[index] ?? -1
    const end = values[last]
    if (end === undefined || end === null) return []
    const { ink, dash } = toneInk[tone]
    const dots = values.flatMap((value, at) =>
      value !== null && (at === last || scale)
        ? `<circle cx="${round(x(at))}" cy="${round(y(value))}" r="4" fill="${ink}"/>`
        : [],
    )
    return [
      `<path d="${pathThrough(values, x, y)}" fill="none" stroke="${ink}" stroke-width="2.5"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`,
      ...dots,
      write(
        shortened(`${written(end, scale !== undefined)} ${label}`, width - right - 4),
        right + 10,
        (ends[index] ?? 0) + 4,
        { fill: ink, weight: 600 },
      ),
    ]
  })
  const lower = labels.some((label) => label.includes(' · ')) ? 17 : 0
  return { height: 252 + lower, marks: [...grid, ...under, ...drawn] }
}

/** Which of some places, from left to right, can be named: the last, and each that has room before the one after it. */
function withRoom(places: readonly number[], room: number): ReadonlySet<number> {
  const named = new Set<number>()
  let next = Infinity
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const place = places[index] ?? 0
    // A hair more than the room, or what lies evenly would be named by chance.
    if (next - place <= room + 0.1) continue
    named.add(index)
    next = place
  }
  return named
}

/** A number at the edge of a drawing, where there is room for four letters: "900", "180k", "1.2m". */
function axisWords(value: number): string {
  if (value < 10_000) return String(value)
  return value < 1e6 ? `${value / 1e3}k` : value < 1e9 ? `${value / 1e6}m` : `${value / 1e9}bn`
}

/** Through every value there is; where one is missing the line has a gap. */
function pathThrough(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) =>
      value === null ? '' : `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${round(x(at))} ${round(y(value))}`,
    )
    .join('')
}

/** What each colour and dash means, in words; a new row where one is full. */
function key(series: readonly Series[], top: number): Drawing {
  let x = 0
  let row = 0
  const marks = series.flatMap(({ tone, label }) => {
    const room = 44 + letter * label.length
    if (x > 0 && x + room > width) {
      x = 0
      row += 1
    }
    const at = x
    const y = top + 24 * row
    x += room
    return [
      `<rect x="${round(at)}" y="${y}" width="14" height="14" rx="3" fill="${toneInk[tone].ink}"/>`,
      write(label, at + 22, y + 12),
    ]
  })
  return { height: 30 + 24 * row, marks }
}

/** Places for words near where they belong, none over another. */
function apart(wanted: readonly number[]): number[] {
  const placed = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at)
  placed.forEach((each, index) => {
    const before = placed[index - 1]
    if (before) each.at = Math.max(each.at, before.at + 16)
  })
  return placed.sort((a, b) => a.index - b.index).map(({ at }) => at)
}

/** The next even number that is easy to read: 2, 4, 10, 20, 40, 100, … */
function ceiling(most: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [2, 4, 6, 10].find((step) => step * power >= most)
    if (found !== undefined) return found * power
  }
}
