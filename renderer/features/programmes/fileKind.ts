import type { FileKind } from '#shared/platform/platform.ts'

/** A programme, whole, as one readable file. */
export const programmeFileKind: FileKind = {
  label: 'Throughline programme',
  extensions: ['throughline'],
  mime: 'application/json',
}

/** The same to be opened: backups are gzipped. */
export const openableKind: FileKind = { ...programmeFileKind, extensions: ['throughline', 'gz'] }

/** Whether a file's name says it is a programme. */
export function isProgrammeFile(name: string): boolean {
  return /\.throughline(\.gz)?$/i.test(name)
}
