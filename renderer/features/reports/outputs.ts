import { formatLabels, formatMimes, type Format } from '#shared/exports/formats/formats.ts'
import type { FileKind } from '#shared/platform/platform.ts'

/** What a report can leave as: a format of its own, a PDF made from its page, paper, copied text, or several files in one. */
export type Output = Format | 'pdf' | 'print' | 'copy' | 'zip'

export const outputLabels: Readonly<Record<Output, string>> = {
  ...formatLabels,
  pdf: 'PDF',
  print: 'Print',
  copy: 'Text to paste',
  zip: 'ZIP',
}

/** How a report can leave: in its formats, and on paper or as PDF where it has a page to print. */
export function outputsOf(formats: readonly Format[], canMakePdf: boolean): readonly Output[] {
  return formats.includes('html') ? [...formats, canMakePdf ? 'pdf' : 'print'] : formats
}

/** What the save dialog is told about each kind of file. */
export function fileKindOf(output: Exclude<Output, 'print' | 'copy'>): FileKind {
  const mime = { ...formatMimes, pdf: 'application/pdf', zip: 'application/zip' }[output]
  return { label: outputLabels[output], extensions: [output], mime }
}

/** "action log.html" → "action log.pdf". */
export function withExtension(name: string, extension: string): string {
  return name.replace(/\.[^.]+$/, `.${extension}`)
}
