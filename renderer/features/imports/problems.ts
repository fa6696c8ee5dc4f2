import { Problem } from '#shared/records/problem.ts'

/** What went wrong while reading a file, as words for the person who chose it. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : unreadable(error)
}

/** For whatever goes wrong without words of its own: a forged file may break a reader in ways nobody foresaw. */
function unreadable(cause: unknown): Problem {
  return new Problem(
    {
      what: 'This file could not be read.',
      safe: 'Nothing was brought in.',
      next: 'Open it in your spreadsheet program, save it as an Excel workbook (.xlsx) or CSV, and choose that file.',
    },
    { cause },
  )
}
