import { strToU8 } from 'fflate'
import type { Document, Letter } from '../document.ts'
import { escape, visible } from './words.ts'

/** A document's letter as plain text, UTF-8. */
export function writeText(document: Document): Uint8Array {
  return strToU8(letterText(letterOf(document)))
}

/** The letter of a document; only reports that have one offer the formats that ask for it. */
export function letterOf({ letter, title }: Document): Letter {
  if (letter) return letter
  throw new Error(`“${title}” has no letter.`)
}

/** The letter as anybody may paste it: numbered, a line for each thing to know. Lines end with a line feed. */
export function letterText({ opening, parts, closing }: Letter): string {
  const told = parts.map(({ heading, items }) =>
    [...(heading === null ? [] : [visible(heading)]), ...items.map(itemText)].join('\n\n'),
  )
  return `${[visible(opening), ...told, visible(closing)].join('\n\n')}\n`
}

function itemText({ title, lines }: Letter['parts'][number]['items'][number], index: number): string {
  const number = `${index + 1}. `
  const inset = ' '.repeat(number.length)
  return [title, ...lines]
    .map((line, at) => `${at === 0 ? number : inset}${visible(line).replace(/\n/g, `\n${inset}`)}`)
    .join('\n')
}

/** The same as a plain page: what every mail program shows. */
export function letterHtml({ subject, opening, parts, closing }: Letter): string {
  const told = parts.map(({ heading, items }) => {
    const rows = items.map(
      ({ title, lines }) =>
        `<li><p><strong>${lineHtml(title)}</strong>${lines.map((line) => `<br>${lineHtml(line)}`).join('')}</p></li>`,
    )
    return `${heading === null ? '' : `<h2>${lineHtml(heading)}</h2>\n`}<ol>\n${rows.join('\n')}\n</ol>`
  })
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body>
<p>${lineHtml(opening)}</p>
${told.join('\n')}
<p>${lineHtml(closing)}</p>
</body>
</html>
`
}

function lineHtml(text: string): string {
  return escape(text).replace(/\r\n|\r|\n/g, '<br>')
}
