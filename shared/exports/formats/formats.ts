import type { Document } from '../document.ts'

/** The formats every document can be written in. PDF is the HTML page, printed by the platform. */
export const formats = ['csv', 'xlsx', 'docx', 'html', 'json', 'md'] as const
/** Those of a document with events. */
export const calendarFormats = [...formats, 'ics'] as const
/** Those of a document with events that can also be handed to somebody as a letter. */
export const letterFormats = [...calendarFormats, 'eml', 'txt'] as const
export type Format = (typeof letterFormats)[number]

export const formatLabels: Readonly<Record<Format, string>> = {
  docx: 'Word',
  csv: 'CSV',
  xlsx: 'Excel',
  html: 'Web page (HTML)',
  json: 'JSON',
  md: 'Markdown',
  ics: 'Calendar',
  eml: 'E-mail draft',
  txt: 'Plain text',
}

export const formatMimes: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  eml: 'message/rfc822',
  txt: 'text/plain;charset=utf-8',
}

type Writer = (document: Document) => Uint8Array | Promise<Uint8Array>

/** Document in, bytes out. Each is loaded when it is first wanted, so that the window opens without them. */
export const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  docx: async () => (await import('./docx.ts')).writeDocx,
  csv: async () => (await import('./csv.ts')).writeCsv,
  xlsx: async () => (await import('./xlsx.ts')).writeXlsx,
  html: async () => (await import('./html.ts')).writeHtml,
  json: async () => (await import('./json.ts')).writeJson,
  md: async () => (await import('./markdown.ts')).writeMarkdown,
  ics: async () => (await import('./ics.ts')).writeIcs,
  eml: async () => (await import('./eml.ts')).writeEml,
  txt: async () => (await import('./letter.ts')).writeText,
}
