import type { FileKind } from '#shared/platform/platform.ts'

/** An encrypted copy of a vault. */
export const copyKind: FileKind = { label: 'Encrypted copy', extensions: ['age'], mime: 'application/octet-stream' }
