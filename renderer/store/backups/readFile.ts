import { readProgrammeFile } from '#shared/files/programmeFile.ts'
import { Problem } from '#shared/records/problem.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { gunzip, isGzip } from '../../live/gzip.ts'

/** The programme in a file's bytes, gzipped or not. Rejects with a Problem when there is none, or not a sound one. */
export async function readProgrammeBytes(bytes: Uint8Array): Promise<{ records: RecordSet; warnings: string[] }> {
  return readProgrammeFile(decode(isGzip(bytes) ? await gunzip(bytes) : bytes))
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Problem(
      {
        what: 'This is not a Throughline programme file.',
        safe: 'Nothing was changed.',
        next: 'Choose a file whose name ends in .throughline.',
      },
      { cause: error },
    )
  }
}
