import Papa from 'papaparse'
import { Problem } from '../records/problem.ts'
import { limits, tidyCell, withoutEmptyTail, type Sheet } from './sheet.ts'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

const unpaired = 'A quotation mark in this row has no partner: what stands in one cell may be several, or several rows.'

/**
 * Reads separated text as one sheet. The delimiter, unless somebody says which, is guessed, or taken from
 * Excel's own `sep=;` first line. Throws a Problem when there is more than a laptop should hold.
 */
export function readCsv(text: string, delimiter: Delimiter | null = null): Sheet {
  // Files glued together from two sources mix line ends, and a parser that settles on one would join rows.
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const told = /^"?sep=([,;|\t])"?\n/i.exec(unified)
  const body = told ? unified.slice(told[0].length) : unified
  refuseEndlessLine(body)
  refuseEndlessQuotes(body)

  const rows: string[][] = told ? [[]] : []
  const doubts = new Map<number, string>()
  let cells = 0
  Papa.parse<string[]>(body, {
    delimiter: delimiter ?? told?.[1] ?? delimiterIn(body),
    newline: '\n',
    step: ({ data, errors }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) doubts.set(rows.length, unpaired)
      rows.push(data.map(readCell))
      cells += data.length
      if (cells > limits.cells) parser.abort()
    },
  })
  if (cells > limits.cells) throw tooLarge()
  return {
    name: '',
    hidden: false,
    rows: withoutEmptyTail(rows),
    notes: new Map(),
    doubts,
    columns: [],
    since1904: false,
  }
}

/** Letters from the beginning that are looked at. */
const looked = 100_000

/**
 * The delimiter that parts most rows. The parser's own guess is fooled by quoted cells that are full of another one; it
 * stands where no other parts more.
 */
function delimiterIn(body: string): string {
  const head = body.slice(0, looked)
  const guessed = Papa.parse(head, { preview: 10 }).meta.delimiter
  const parted = new Map<string, number>(delimiters.map((each) => [each, 0]))
  let here = new Set<string>()
  let quoted = false
  for (const letter of head) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '\n') {
      for (const each of here) parted.set(each, (parted.get(each) ?? 0) + 1)
      here = new Set()
    } else if (parted.has(letter)) here.add(letter)
  }
  const [most = guessed] = [...parted].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return (parted.get(most) ?? 0) > (parted.get(guessed) ?? 0) ? most : guessed
}

/** Takes off what our own CSV export puts before what a spreadsheet would calculate: today a space without width, once an apostrophe. */
function readCell(text: string): string {
  return tidyCell(/^[\u200B'][=+\-@\t\n]/.test(text) ? text.slice(1) : text)
}

/** A row is only counted once it is whole, so a single line of delimiters must be caught before. */
function refuseEndlessLine(text: string): void {
  let delimiters = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 10) delimiters = 0
    else if (code === 44 || code === 59 || code === 9 || code === 124) delimiters += 1
    if (delimiters > limits.columns) throw tooLarge()
  }
}

/** Quotation marks within quoted cells cost the parser most; a whole table of quoted cells has two for each. */
function refuseEndlessQuotes(text: string): void {
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    quotes += 1
    if (quotes <= 3 * limits.cells) continue
    throw new Problem({
      what: 'This file is no table that can be read: it holds more than 3,000,000 quotation marks.',
      safe: 'Nothing was brought in.',
      next: 'Split it into smaller files, or save it again from your spreadsheet program, and try again.',
    })
  }
}

function tooLarge(): Problem {
  return new Problem({
    what: 'This file holds more than 1,000,000 cells, or more columns than a spreadsheet can show.',
    safe: 'Nothing was brought in.',
    next: 'Split it into smaller files, or delete the columns you do not need, and try again.',
  })
}
