import type { Picture } from '../document.ts'
import { inLines, letter, paper, round, toneInk, width, write, type Drawing } from './drawing.ts'

const head = 34
const line = 17
const mostLines = 3
/** Where the words of a row end and its line begins. */
const left = 300

/** A row for each label: its words, then a circle for each series on a line that runs as far as there is something. */
export function drawPath({ labels, series }: Picture): Drawing {
  const room = (width - left) / Math.max(1, series.length)
  const x = (place: number): number => left + room * (place + 0.5)
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const heads = series.map(({ label }, place) =>
    write(inLines(label, Math.floor(room / letter), 1)[0] ?? '', x(place), 18, { anchor: 'middle', weight: 600 }),
  )
  let top = head
  const rows = labels.flatMap((label, index) => {
    const words = inLines(label, Math.floor((left - 16) / letter), mostLines)
    const height = Math.max(44, words.length * line + 14)
    const y = top + height / 2
    top += height
    const counts = series.map(({ values }) => values[index] ?? 0)
    const reach = counts.findLastIndex((count) => count > 0)
    const end = x(series.length - 1)
    const reached = reach < 0 ? left : x(reach)
    return [
      `<path d="M0 ${round(y + height / 2)}H${width}" stroke="${paper.grid}"/>`,
      ...words.map((each, at) => write(each, 0, y + 4 + line * (at - (words.length - 1) / 2))),
      `<path d="M${round(reached)} ${round(y)}H${round(end)}" stroke="${paper.soft}" stroke-width="1.5" stroke-dasharray="3 5"/>`,
      ...(reach < 0
        ? []
        : [`<path d="M${left} ${round(y)}H${round(reached)}" stroke="${toneInk.active.ink}" stroke-width="3"/>`]),
      ...counts.flatMap((count, place) =>
        circle(count, x(place), y, most, toneInk[series[place]?.tone ?? 'quiet'].ink),
      ),
    ]
  })
  return { height: top + 6, marks: [...heads, ...rows] }
}

/** Its area is as the count; nothing is an empty circle. */
function circle(count: number, x: number, y: number, most: number, ink: string): string[] {
  const radius = count === 0 ? 10 : 11 + 9 * Math.sqrt(count / most)
  const look = count === 0 ? `fill="#ffffff" stroke="${paper.soft}" stroke-dasharray="2 3"` : `fill="${ink}"`
  return [
    `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${look}/>`,
    write(count, x, y + 4, { anchor: 'middle', weight: 600, fill: count === 0 ? paper.soft : '#ffffff' }),
  ]
}
