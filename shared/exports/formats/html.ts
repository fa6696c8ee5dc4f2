import { sha256 } from '@noble/hashes/sha2.js'
import { strToU8 } from 'fflate'
import { base64 } from '../../records/base64.ts'
import { longDate } from '../../records/dates.ts'
import { fitted, type Logo } from '../brand.ts'
import {
  isNamedAbove,
  numbersOf,
  plain,
  type Block,
  type Cell,
  type Column,
  type Document,
  type DocumentTable,
  type Picture,
  type Row,
} from '../document.ts'
import { shownColumns, underneath, widthsOf, type ShownColumn } from './columns.ts'
import { drawPicture } from './picture.ts'
import { clauseSize, posterStyle } from './posterStyle.ts'
import { brandLook, largeStyle, pageStyle } from './style.ts'
import { cellWords, escape } from './words.ts'

/**
 * One page that needs nothing else: no script, no picture from elsewhere, no network, and a policy that forbids them.
 * Prints on A4 with its headings repeated; on a phone each row becomes a card.
 */
export function writeHtml(document: Document): Uint8Array {
  const tables: DocumentTable[] = []
  const blocks = document.blocks.map((block) => blockHtml(block, tables, lookOf(document, block))).join('\n')
  const style = `${pageStyle}${paperStyle(document)}${brandStyle(document)}${tables.map(columnWidths).join('')}`
  const policy = `default-src 'none'; ${document.brand?.logo ? 'img-src data:; ' : ''}style-src 'sha256-${base64(sha256(strToU8(style)))}'; form-action 'none'; base-uri 'none'`
  return strToU8(`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(document.title)}</title>
<style>${style}</style>
</head>
<body${document.poster ? ` class="poster ${document.poster}"` : ''}>
<main>
${brandHtml(document)}<header>
<h1>${value(document.title)}</h1>
${document.subtitle ? `<p class="subtitle">${value(document.subtitle)}</p>\n` : ''}</header>
${blocks}
<footer><p>Made with Throughline on ${longDate(document.generatedOn)}.</p></footer>
</main>
</body>
</html>
`)
}

function paperStyle(document: Document): string {
  const { poster, large, landscape } = document
  if (poster)
    return `${posterStyle(clauseSize(document))}@page { size: ${poster === 'a4' ? 'A4' : 'A3'} portrait; margin: 0; }\n`
  const letters = large ? largeStyle : ''
  return `${letters}@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 14mm 12mm 16mm; }\n`
}

/** Room for a logo on a page, in CSS pixels. */
const logoRoom = { width: 240, height: 64 }

/** Whose it is, above the title. */
function brandHtml({ brand }: Document): string {
  if (!brand) return ''
  const name = brand.name === '' ? '' : `<span>${value(brand.name)}</span>`
  return brand.logo || name ? `<div class="brand">${brand.logo ? logoHtml(brand.logo) : ''}${name}</div>\n` : ''
}

function logoHtml(logo: Logo): string {
  const { width, height } = fitted(logo, logoRoom)
  const address = `data:image/${logo.kind};base64,${base64(logo.bytes)}`
  return `<img src="${address}" width="${width}" height="${height}" alt="${escape(logo.alt)}">`
}

/** The app's own colours give way; those that mean something stay. */
function brandStyle({ brand }: Document): string {
  if (!brand) return ''
  const { colours } = brand
  if (!colours) return brandLook
  const { line, ink, mist } = colours
  return `${brandLook}:root { --teal: ${ink}; --mist: ${mist}; }
header { border-color: ${line}; }
.active { background: #e3f1ee; color: #14504e; }
`
}

/** Characters of the largest print that stand side by side on a page. */
const largeRoom = { portrait: 60, landscape: 88 }

/** The classes of a block's table, where it is not laid out as usual. */
function lookOf(document: Document, block: Block): string {
  if (block.kind !== 'table' && block.kind !== 'picture') return ''
  const table = block.kind === 'table' ? block : numbersOf(block)
  const shares = document.large ? widthsOf(table, shownColumns(table)) : []
  const tooWide = shares.reduce((sum, each) => sum + each, 0) > largeRoom[document.landscape ? 'landscape' : 'portrait']
  const named = isNamedAbove(document, block) ? 'named' : ''
  const small = block.kind === 'picture' && !block.numbers ? 'numbers' : ''
  return [named, small, tooWide ? 'stacked' : ''].filter(Boolean).join(' ')
}

/** `tables` collects what is laid out as a table, for the widths of its columns; `look`: its classes. */
function blockHtml(block: Block, tables: DocumentTable[], look: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${value(block.text)}</h2>`
    case 'paragraph':
      return `<p class="lead">${value(block.text)}</p>`
    case 'note':
      return `<p class="note">${value(block.text)}</p>`
    case 'facts':
      return `<dl class="facts">\n${block.facts
        .map((fact) => `<dt>${escape(fact.label)}</dt><dd>${value(fact.value)}</dd>`)
        .join('\n')}\n</dl>`
    case 'list':
      return `<ul class="list">\n${block.items.map((item) => `<li>${value(item)}</li>`).join('\n')}\n</ul>`
    case 'picture':
      return pictureHtml(block, tables, look)
    case 'table':
      return block.rows.length === 0 ? '' : tableHtml(block, tables.push(block) - 1, look)
  }
}

function pictureHtml(picture: Picture, tables: DocumentTable[], look: string): string {
  if (picture.labels.length === 0) return ''
  const numbers = numbersOf(picture)
  return `<figure class="picture">
<p class="caption" aria-hidden="true">${value(picture.caption)}</p>
${drawPicture(picture, `p${tables.length}`)}
<figcaption>${value(picture.description)}</figcaption>
</figure>
${tableHtml(numbers, tables.push(numbers) - 1, look)}`
}

function columnWidths(table: DocumentTable, number: number): string {
  const widths = widthsOf(table, shownColumns(table))
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths
    .map((width, index) => `.t${number}c${index} { width: ${((width / total) * 100).toFixed(2)}%; }\n`)
    .join('')
}

function tableHtml(table: DocumentTable, number: number, look: string): string {
  const shown = shownColumns(table)
  const head = shown.map(
    ({ column }, index) =>
      `<th scope="col" class="t${number}c${index} ${cellClass(column)}">${escape(column.label)}</th>`,
  )
  const bodies: string[][] = []
  let body: string[] | null = null
  let group: string | null = null
  for (const row of table.rows) {
    if (row.kind === 'group') {
      group = row.label
      body = [`<tr class="group"><th scope="rowgroup" colspan="${shown.length}">${value(row.label)}</th></tr>`]
      bodies.push(body)
    } else {
      if (!body) bodies.push((body = []))
      body.push(`<tr>${shown.map((column) => cellHtml(row, column, group)).join('')}</tr>`)
    }
  }
  return `<table${look === '' ? '' : ` class="${look}"`}>
<caption>${escape(table.caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
${bodies.map((rows) => `<tbody>\n${rows.join('\n')}\n</tbody>`).join('\n')}
</table>`
}

function cellHtml(row: Row, shownColumn: ShownColumn, group: string | null): string {
  const { column, index } = shownColumn
  const main = row.cells[index]
  const lines = underneath(row, shownColumn, group).map(
    (lower) =>
      `<p class="under"><b>${escape(lower.column.label)}</b> ${valueHtml(row.cells[lower.index], lower.column.kind)}</p>`,
  )
  const shown = plain(main) === group ? '' : valueHtml(main, column.kind)
  const label = shown === '' ? '' : ` data-label="${escape(column.label)}"`
  return `<td class="${cellClass(column)}"${label}>${shown}${lines.join('')}</td>`
}

/** Numbers of either kind stand at the right. */
function cellClass({ kind }: Column): string {
  return kind === 'decimal' ? 'number' : kind
}

function valueHtml(cell: Cell | undefined, kind: Column['kind']): string {
  const words = cellWords(cell, kind)
  if (words === '' || cell === null || cell === undefined) return ''
  const date = kind === 'date' ? String(plain(cell)) : typeof cell === 'object' && 'date' in cell ? cell.date : null
  if (date !== null) return `<time datetime="${escape(date)}">${escape(words)}</time>`
  const tone = typeof cell === 'object' && 'tone' in cell ? ` ${cell.tone}` : ''
  return `<bdi class="value${tone}">${escape(words)}</bdi>`
}

/** Somebody's words, set apart so that their writing direction stays their own. */
function value(text: string): string {
  return `<bdi>${escape(text)}</bdi>`
}
