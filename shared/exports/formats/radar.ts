import type { Picture } from '../document.ts'
import { letter, paper, round, shortened, toneInk, width, write, written, type Drawing } from './drawing.ts'

const centre = { x: width / 2, y: 156 }
const radius = 116

/** A spoke for each label, clockwise from the top; each series a line around them, the last one filled and in figures. */
export function drawRadar({ labels, series, scale }: Picture): Drawing {
  const low = scale?.from ?? 0
  const most = scale?.to ?? Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const at = (index: number, value: number, further = 0): { x: number; y: number } => {
    const turn = (2 * Math.PI * index) / labels.length
    const length = (radius * (value - low)) / (most - low) + further
    return { x: centre.x + length * Math.sin(turn), y: centre.y - length * Math.cos(turn) }
  }
  const around = (value: (index: number) => number): string =>
    `${labels.map((_, index) => `${index === 0 ? 'M' : 'L'}${point(at(index, value(index)))}`).join('')}Z`
  const rings = scale ? Array.from({ length: most - low }, (_, index) => low + 1 + index) : [most / 2, most]
  const grid = [
    ...rings.map((value) => `<path d="${around(() => value)}" fill="none" stroke="${paper.grid}"/>`),
    ...labels.map((_, index) => `<path d="M${point(centre)}L${point(at(index, most))}" stroke="${paper.grid}"/>`),
    // Between two spokes, where no line of a series turns.
    ...rings.map((value) => {
      const [one, two] = [at(0, value), at(1, value)]
      return write(value, (one.x + two.x) / 2, (one.y + two.y) / 2 + 4, { anchor: 'middle', fill: paper.soft })
    }),
  ]
  const drawn = series.flatMap(({ tone, values }, index) => {
    const { ink, dash } = toneInk[tone]
    const last = index === series.length - 1
    const path = around((place) => values[place] ?? low)
    return [
      `<path d="${path}" fill="${last ? ink : 'none'}" fill-opacity="0.14" stroke="${ink}" stroke-width="${last ? 2.5 : 2}"${dash === '' || last ? '' : ` stroke-dasharray="${dash}"`}/>`,
    ]
  })
  const words = labels.map((label, index) => {
    const { x, y } = at(index, most, 12)
    const side = Math.abs(x - centre.x) < 2 ? 'middle' : x < centre.x ? 'end' : 'start'
    const value = series.at(-1)?.values[index] ?? null
    const said = `${label}${value === null ? '' : ` ${written(value, scale !== undefined)}`}`
    const room = side === 'middle' ? width : side === 'end' ? x : width - x
    return write(shortened(said, Math.max(4 * letter, room)), x, y + 4, {
      ...(side === 'start' ? {} : { anchor: side }),
      weight: 600,
    })
  })
  return { height: centre.y + radius + 30, marks: [...grid, ...drawn, ...words] }
}

function point({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${round(x)} ${round(y)}`
}
