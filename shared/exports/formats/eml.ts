import { strToU8 } from 'fflate'
import type { Document, Letter } from '../document.ts'
import { base64 } from '../../records/base64.ts'
import { letterHtml, letterOf, letterText } from './letter.ts'

/** Base64 never holds a hyphen or an underscore, so no part can contain it. */
const boundary = '----=_throughline_letter'

/**
 * A document's letter as an e-mail that was not sent yet (RFC 5322; `X-Unsent` is what Outlook opens as a draft), as plain
 * text and as a page. It names no sender: the program it is opened with fills in whoever sends it.
 */
export function writeEml(document: Document): Uint8Array {
  const letter = letterOf(document)
  const lines = [
    `Date: ${dateHeader(document.generatedOn)}`,
    ...(letter.to ? [addressHeader('To', letter.to)] : []),
    wordsHeader('Subject', letter.subject),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', letterText(letter)),
    ...part('text/html', letterHtml(letter)),
    `--${boundary}--`,
    '',
  ]
  return strToU8(lines.join('\r\n'))
}

/** Whether an address is plain enough for a header: one name, one host, nothing quoted, and no room for a second header. */
export function isAddress(text: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(text)
}

function part(type: string, text: string): readonly string[] {
  const bytes = base64(new TextEncoder().encode(text.replace(/\r\n|\r|\n/g, '\r\n')))
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(bytes.match(/.{1,76}/g) ?? []),
  ]
}

const weekDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Noon of the day, so that it is that day in most of the world. */
function dateHeader(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const [, date, month, year] = noon.toUTCString().split(/,? /)
  return `${weekDays[noon.getUTCDay()] ?? ''}, ${Number(date)} ${month ?? ''} ${year ?? ''} 12:00:00 +0000`
}

function addressHeader(name: string, to: NonNullable<Letter['to']>): string {
  return `${wordsHeader(name, to.name)}\r\n <${to.address}>`
}

/** "Subject: …" in words encoded as RFC 2047 asks, folded; a word holds no part of a letter. */
function wordsHeader(name: string, text: string): string {
  const words: string[] = []
  let word = ''
  let size = 0
  // A line of 76 characters, less the name and the wrapping, holds 39 bytes.
  for (const letter of text.replace(/\p{Cc}+/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD')) {
    const bytes = new TextEncoder().encode(letter).length
    if (size + bytes > 39) {
      words.push(word)
      word = ''
      size = 0
    }
    word += letter
    size += bytes
  }
  const encoded = [...words, word].map((each) => `=?UTF-8?B?${base64(new TextEncoder().encode(each))}?=`)
  return `${name}: ${encoded.join('\r\n ')}`
}
