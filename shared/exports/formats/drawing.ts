import type { Toned } from '../document.ts'
import { escape } from './words.ts'

/** Units of the drawing; the page scales it. */
export const width = 720
/** Room for a letter of the widest font a page may be shown in. */
export const letter = 7.6
export const textSize = 13

/** Colours of the paper a picture lies on. */
export const paper = { grid: '#e6e1d8', soft: '#55625f', ink: '#1d2b2a' } as const

/** Ink on paper, and how a line is dashed: told apart without colour too. */
export const toneInk: Readonly<Record<Toned['tone'], { readonly ink: string; readonly dash: string }>> = {
  good: { ink: '#3c6a2c', dash: '' },
  active: { ink: '#1f7a74', dash: '9 4' },
  caution: { ink: '#8a6100', dash: '12 4 3 4' },
  warning: { ink: '#b8431f', dash: '3 3' },
  quiet: { ink: '#7b7466', dash: '1 4' },
}

export interface Drawing {
  readonly height: number
  readonly marks: readonly string[]
}

interface Look {
  readonly anchor?: 'middle' | 'end'
  readonly fill?: string
  readonly weight?: number
}

/** Words at a point of the drawing, on its baseline. */
export function write(
  words: string | number,
  x: number,
  y: number,
  { anchor, fill = paper.ink, weight }: Look = {},
): string {
  const looks = [
    `fill="${fill}"`,
    ...(anchor ? [`text-anchor="${anchor}"`] : []),
    ...(weight ? [`font-weight="${weight}"`] : []),
  ]
  return `<text x="${round(x)}" y="${round(y)}" ${looks.join(' ')} unicode-bidi="isolate">${escape(String(words))}</text>`
}

/** The table beneath holds the whole label. */
export function shortened(label: string, room: number): string {
  const most = Math.max(4, Math.floor((room - 12) / letter))
  const letters = [...label.replace(/\s+/g, ' ')]
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** Tenths are fine enough for a drawing. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A value as it is written: "1,250", or with the one decimal that a scale is read by. */
export function written(value: number, scaled: boolean): string {
  return scaled ? value.toFixed(1) : value.toLocaleString('en-GB')
}

/** A label in at most so many lines of this many letters; what does not fit is left off with a mark. */
export function inLines(label: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines.slice(0, most)
  if (lines.length > most) shown[most - 1] = `${shown[most - 1] ?? ''}…`
  return shown.map((line) => shortened(line, letters * letter + 12))
}
