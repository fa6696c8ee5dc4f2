import type { Picture, Series, Toned } from '../document.ts'
import { escape } from './words.ts'

/** Units of the drawing; the page scales it. */
const width = 720
/** Room for a letter of the widest font a page may be shown in. */
const letter = 7.6
const textSize = 13

/** Ink on paper, and how a line is dashed: told apart without colour too. */
export const toneInk: Readonly<Record<Toned['tone'], { readonly ink: string; readonly dash: string }>> = {
  good: { ink: '#3c6a2c', dash: '' },
  active: { ink: '#1f7a74', dash: '9 4' },
  caution: { ink: '#8a6100', dash: '12 4 3 4' },
  warning: { ink: '#b8431f', dash: '3 3' },
  quiet: { ink: '#7b7466', dash: '1 4' },
}

/**
 * A picture as SVG, without a browser and without a measure of its letters: the same numbers give the same drawing.
 * `id` is unique on its page. Every value is written beside what it draws.
 */
export function drawPicture(picture: Picture, id: string): string {
  const { height, marks } = picture.shape === 'lines' ? lines(picture) : bars(picture)
  const legend = picture.series.length > 1 ? key(picture.series, height + 8) : { height: 0, marks: [] }
  return `<svg viewBox="0 0 ${width} ${height + legend.height}" role="img" aria-labelledby="${id}t ${id}d" font-size="${textSize}" font-family="'Atkinson Hyperlegible Next', 'Segoe UI', system-ui, sans-serif">
<title id="${id}t">${escape(picture.caption)}</title>
<desc id="${id}d">${escape(picture.description)}</desc>
${[...marks, ...legend.marks].join('\n')}
</svg>`
}

interface Drawing {
  readonly height: number
  readonly marks: readonly string[]
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
function lines({ labels, series }: Picture): Drawing {
  const most = ceiling(Math.max(1, ...series.flatMap(({ values }) => values)))
  const x = (index: number): number => plot.left + ((plot.right - plot.left) * index) / Math.max(1, labels.length - 1)
  const y = (value: number): number => plot.bottom - ((plot.bottom - plot.top) * value) / most
  const grid = [0, most / 2, most].flatMap((value) => [
    `<path d="M${plot.left} ${round(y(value))}H${plot.right}" stroke="#e6e1d8"/>`,
    write(value, plot.left - 8, y(value) + 4, { anchor: 'end', fill: '#55625f' }),
  ])
  const every = Math.ceil(labels.length / 8)
  const under = labels.flatMap((label, index) =>
    (labels.length - 1 - index) % every === 0
      ? [write(shortened(label, 92), x(index), plot.bottom + 20, { anchor: 'middle', fill: '#55625f' })]
      : [],
  )
  const ends = apart(series.map(({ values }) => y(values.at(-1) ?? 0)))
  const drawn = series.flatMap(({ tone, label, values }, index) => {
    const { ink, dash } = toneInk[tone]
    const path = values.map((value, at) => `${at === 0 ? 'M' : 'L'}${round(x(at))} ${round(y(value))}`).join('')
    const last = values.length - 1
    return [
      `<path d="${path}" fill="none" stroke="${ink}" stroke-width="2.5"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`,
      `<circle cx="${round(x(last))}" cy="${round(y(values[last] ?? 0))}" r="4" fill="${ink}"/>`,
      write(
        shortened(`${values[last] ?? 0} ${label}`, width - plot.right - 4),
        plot.right + 10,
        (ends[index] ?? 0) + 4,
        {
          fill: ink,
          weight: 600,
        },
      ),
    ]
  })
  return { height: 252, marks: [...grid, ...under, ...drawn] }
}

/** What each colour and dash means, in words. */
function key(series: readonly Series[], top: number): Drawing {
  let x = 0
  const marks = series.flatMap(({ tone, label }) => {
    const at = x
    x += 44 + letter * label.length
    return [
      `<rect x="${round(at)}" y="${top}" width="14" height="14" rx="3" fill="${toneInk[tone].ink}"/>`,
      write(label, at + 22, top + 12),
    ]
  })
  return { height: 30, marks }
}

interface Look {
  readonly anchor?: 'middle' | 'end'
  readonly fill?: string
  readonly weight?: number
}

function write(words: string | number, x: number, y: number, { anchor, fill = '#1d2b2a', weight }: Look = {}): string {
  const looks = [
    `fill="${fill}"`,
    ...(anchor ? [`text-anchor="${anchor}"`] : []),
    ...(weight ? [`font-weight="${weight}"`] : []),
  ]
  return `<text x="${round(x)}" y="${round(y)}" ${looks.join(' ')} unicode-bidi="isolate">${escape(String(words))}</text>`
}

/** The table beneath holds the whole label. */
function shortened(label: string, room: number): string {
  const most = Math.max(4, Math.floor((room - 12) / letter))
  const letters = [...label.replace(/\s+/g, ' ')]
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
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

function round(value: number): number {
  return Math.round(value * 10) / 10
}
