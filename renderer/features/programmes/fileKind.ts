import type { FileKind } from '#shared/platform/platform.ts'

/** A programme, whole, as one readable file. */
export const programmeFileKind: FileKind = {
  label: 'Throughline programme',
  extensions: ['throughline'],
  mime: 'application/json',
}

/** Whether a file's name says it is a programme. */
export function isProgrammeFile(name: string): boolean {
  return /\.throughline$/i.test(name)
}
