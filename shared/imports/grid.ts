import { Problem } from '../records/problem.ts'
import { readCsv, type Delimiter } from './csv.ts'
import { limits, type Sheet } from './sheet.ts'
import { tablesApart } from './sideBySide.ts'
import { readWorkbook } from './workbook.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** Turns bytes into text and throws when they are not in that encoding. Given by the surroundings: pure code has no decoder. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string

/** How separated text is read where somebody says so; null: as it is found. */
export interface TextReading {
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
}
export const asFound: TextReading = { encoding: null, delimiter: null }

/**
 * Reads a file's bytes as sheets of cells: an Excel workbook or separated text, told by its content rather than its name.
 * Throws a Problem, in a sentence that says what to do, for anything else.
 */
export async function readGrid(
  bytes: Uint8Array,
  decode: Decode,
  how: TextReading = asFound,
): Promise<readonly Sheet[]> {
  if (bytes.length > limits.expanded) {
    throw refused('This file is larger than 200 MB.', 'Split it into smaller files and try again.')
  }
  if (startsWith(bytes, [0x50, 0x4b])) return withRows(await readWorkbook(bytes))
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrProtected(bytes)
  return withRows([readCsv(readText(bytes, decode, how.encoding), how.delimiter)])
}

/** The text in a file's bytes, in whatever encoding it is. Throws a Problem for what is no text of words or cells. */
export function readText(bytes: Uint8Array, decode: Decode, encoding: Encoding | null = null): string {
  if (bytes.length === 0) throw refused('This file is empty.', 'Choose another file.')
  const text = encoding ? decodeAs(bytes, decode, encoding) : decodeText(bytes, decode)
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text.slice(0, 200))) {
    throw refused(
      'This file is a web page or XML, whatever its name says.',
      'Open it in Excel, save it as an Excel workbook (.xlsx), and choose that file.',
    )
  }
  if (text.startsWith('%PDF-') || looksBinary(text)) {
    throw refused(
      'This file is not a table: it is neither an Excel workbook nor CSV text.',
      'Choose an Excel workbook (.xlsx) or a CSV file.',
    )
  }
  return text
}

function decodeAs(bytes: Uint8Array, decode: Decode, encoding: Encoding): string {
  try {
    return decode(bytes, encoding)
  } catch {
    throw refused(
      'These bytes are not in the encoding that was chosen.',
      'Choose another encoding, or let it be found.',
    )
  }
}

function decodeText(bytes: Uint8Array, decode: Decode): string {
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be')
  const wide = wideWithoutMark(bytes)
  if (wide) return decode(bytes, wide)
  try {
    return decode(bytes, 'utf-8')
  } catch {
    // Excel's plain "CSV" on Windows; every byte means something in it, so this cannot fail.
    return decode(bytes, 'windows-1252')
  }
}

/** UTF-16 without its byte-order mark: in a table of mostly Latin text, every other byte is zero. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 2000)
  let first = 0
  let second = 0
  for (let index = 0; index < looked; index += 2) {
    if (bytes[index] === 0) first += 1
    if (bytes[index + 1] === 0) second += 1
  }
  const most = (looked / 2) * 0.7
  if (looked >= 4 && second > most && first === 0) return 'utf-16le'
  return looked >= 4 && first > most && second === 0 ? 'utf-16be' : null
}

/** Text has next to no control characters. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000)
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd += 1
  }
  return odd > Math.max(2, sample.length * 0.02)
}

function withRows(sheets: readonly Sheet[]): readonly Sheet[] {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0)
  if (filled.length === 0) throw refused('There is nothing in this file.', 'Choose another file.')
  return tablesApart(filled)
}

/** One container holds both the Excel files of before 2007 and today's when they have a password. */
function oldOrProtected(bytes: Uint8Array): Problem {
  return contains(bytes, 'EncryptedPackage')
    ? refused(
        'This workbook is protected with a password, so it cannot be read.',
        'Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save, and try again.',
      )
    : refused(
        'This is an Excel file of the kind used before 2007 (.xls), which cannot be read here.',
        'Open it in Excel, save it as an Excel workbook (.xlsx), and choose that file.',
      )
}

/** Whether the bytes hold this name as UTF-16, the way directory entries of the old container stand. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0])
  const first = wanted[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function refused(what: string, next: string): Problem {
  return new Problem({ what, safe: 'Nothing was brought in.', next })
}
