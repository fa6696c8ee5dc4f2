import { strToU8 } from 'fflate'
import { groupedRows, plain, tablesOf, type Document, type DocumentTable } from '../document.ts'

/**
 * JSON for other programs: the document's words, its facts, and each table, those of its pictures among them, with typed values.
 *
 *     { "format": "throughline-report", "version": 1, "title", "subtitle", "language", "generatedOn",
 *       "organisation": "…",   (only where the programme has a name for what leaves)
 *       "text":  [ "…paragraphs, notes and what pictures show, in order…" ],
 *       "facts": [ { "label", "value" } ],
 *       "lists": [ { "label", "items": [ "…" ] } ],   (only where there are any)
 *       "tables": [ { "caption", "columns": [ { "key", "label", "kind" } ],
 *                     "rows": [ { "group": null or text, "values": { key: value } } ] } ] }
 *
 * Values are text, numbers, dates as "2026-12-04", or null for nothing.
 */
export function writeJson(document: Document): Uint8Array {
  const { title, subtitle, language, generatedOn, blocks, brand } = document
  const lists = blocks.flatMap((block) => (block.kind === 'list' ? [{ label: block.label, items: block.items }] : []))
  const report = {
    format: 'throughline-report',
    version: 1,
    title,
    subtitle,
    language,
    generatedOn,
    ...(brand?.name ? { organisation: brand.name } : {}),
    text: blocks.flatMap((block) => {
      if (block.kind === 'picture') return block.description
      return block.kind === 'paragraph' || block.kind === 'note' ? block.text : []
    }),
    facts: blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
    ...(lists.length > 0 ? { lists } : {}),
    tables: tablesOf(document).map(tableOf),
  }
  return strToU8(`${JSON.stringify(report, null, 2)}\n`)
}

function tableOf(table: DocumentTable) {
  return {
    caption: table.caption,
    columns: table.columns.map(({ key, label, kind }) => ({ key, label, kind })),
    rows: [...groupedRows(table)].map(({ group, cells }) => ({
      group,
      values: Object.fromEntries(table.columns.map((column, index) => [column.key, plain(cells[index])])),
    })),
  }
}
