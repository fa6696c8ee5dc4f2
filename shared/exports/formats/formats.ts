import type { Document } from '../document.ts'

/** Every format a document can be written in. PDF is the HTML page, printed by the platform. */
export const formats = ['csv', 'xlsx', 'html', 'json', 'md'] as const
export type Format = (typeof formats)[number]

export const formatLabels: Readonly<Record<Format, string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  html: 'Web page (HTML)',
  json: 'JSON',
  md: 'Markdown',
}

export const formatMimes: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
}

/** Document in, bytes out. Each is loaded when it is first wanted, so that the window opens without them. */
export const writers: Readonly<Record<Format, () => Promise<(document: Document) => Uint8Array>>> = {
  csv: async () => (await import('./csv.ts')).writeCsv,
  xlsx: async () => (await import('./xlsx.ts')).writeXlsx,
  html: async () => (await import('./html.ts')).writeHtml,
  json: async () => (await import('./json.ts')).writeJson,
  md: async () => (await import('./markdown.ts')).writeMarkdown,
}
