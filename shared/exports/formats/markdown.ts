import { strToU8 } from 'fflate'
import { longDate } from '../../records/dates.ts'
import { isNamedAbove, numbersOf, type Block, type Document, type DocumentTable } from '../document.ts'
import { cellWords, visible } from './words.ts'

/** Markdown with pipe tables: text for a wiki, a message or a repository. Every character of the text is kept literal. */
export function writeMarkdown(document: Document): Uint8Array {
  const head = [`# ${line(document.title)}`]
  if (document.subtitle) head.push(paragraph(document.subtitle))
  if (document.brand?.name) head.push(`**${line(document.brand.name)}**`)
  const blocks = document.blocks.filter(isSeen).map((block) => blockText(block, isNamedAbove(document, block)))
  const foot = `*${longDate(document.generatedOn)}*`
  return strToU8(`${[...head, ...blocks, foot].join('\n\n')}\n`)
}

function isSeen(block: Block): boolean {
  if (block.kind === 'picture') return block.labels.length > 0
  return block.kind !== 'table' || block.rows.length > 0
}

/** `named`: a table whose caption has been told already. */
function blockText(block: Block, named: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `## ${line(block.text)}`
    case 'paragraph':
      return paragraph(block.text)
    case 'note':
      return `> ${paragraph(block.text)}`
    case 'facts':
      return block.facts.map(({ label, value }) => `- **${line(label)}:** ${line(value)}`).join('\n')
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n')
    case 'picture':
      return `**${line(block.caption)}**\n\n${paragraph(block.description)}\n\n${tableText(numbersOf(block))}`
    case 'table':
      return named ? tableText(block) : `**${line(block.caption)}**\n\n${tableText(block)}`
  }
}

/** Each group becomes a table of its own under its heading: Markdown has no rows that span. */
function tableText(table: DocumentTable): string {
  const headings = [
    `| ${table.columns.map((column) => line(column.label)).join(' | ')} |`,
    `| ${table.columns.map((column) => (column.kind === 'number' || column.kind === 'decimal' ? '--:' : '---')).join(' | ')} |`,
  ]
  const lines: string[] = []
  let open = false
  for (const row of table.rows) {
    if (row.kind === 'group') {
      lines.push(...(open ? [''] : []), `### ${line(row.label)}`, '')
      open = false
      continue
    }
    if (!open) lines.push(...headings)
    open = true
    const cells = row.cells.map((cell, index) => line(cellWords(cell, table.columns[index]?.kind ?? 'text')))
    lines.push(`| ${cells.join(' | ')} |`)
  }
  return lines.join('\n')
}

/** Text on one line in which nothing is markup: no HTML, no links (bare addresses among them), no emphasis, no cell borders. */
function line(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]|~$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>')
}

/** A line that stands at the margin, where a dash or a number with a full stop would begin a list. */
function paragraph(text: string): string {
  return line(text.trimStart()).replace(/^(?:(\d+)(?=[.)])|(?=[#+=-]))/, '$1\\')
}
