import { formatLabels, formatMimes, type Format } from '#shared/exports/formats/formats.ts'
import type { FileKind } from '#shared/platform/platform.ts'

/** What a report can leave as: a format of its own, a PDF made from its page, paper, the clipboard, or several files in one. */
export type Output = Format | 'pdf' | 'print' | 'copy' | 'zip'

export const outputLabels: Readonly<Record<Output, string>> = {
  ...formatLabels,
  pdf: 'PDF',
  print: 'Print',
  copy: 'Copy',
  zip: 'ZIP',
}

/** The files a report can leave as: its formats, and a PDF where it has a page and the machine can print one. */
export function outputsOf(formats: readonly Format[], canMakePdf: boolean): readonly Output[] {
  if (!formats.includes('html')) return formats
  return canMakePdf ? [...formats, 'pdf'] : formats
}

/** Ways out that leave no file. Every report has a page to print and words to copy. */
export const otherWays: readonly Output[] = ['print', 'copy']

/** What the save dialog is told about each kind of file. */
export function fileKindOf(output: Exclude<Output, 'print' | 'copy'>): FileKind {
  const mime = { ...formatMimes, pdf: 'application/pdf', zip: 'application/zip' }[output]
  return { label: outputLabels[output], extensions: [output], mime }
}
