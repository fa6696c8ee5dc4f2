import { Problem } from '#shared/records/problem.ts'

const reasons: Record<string, { why: string; next: string }> = {
  ENOSPC: { why: 'the disk is full', next: 'Free some space, then try again.' },
  EDQUOT: { why: 'your share of the disk is used up', next: 'Free some space, then try again.' },
  EACCES: {
    why: 'the folder does not allow it',
    next: 'Choose another folder, or ask whoever looks after this computer.',
  },
  EPERM: {
    why: 'the folder does not allow it',
    next: 'Choose another folder, or ask whoever looks after this computer.',
  },
  EROFS: { why: 'the folder can only be read', next: 'Choose another folder.' },
  ENOENT: { why: 'the file or its folder is not there', next: 'Check that the drive is connected, then try again.' },
  EBUSY: { why: 'another program is using the file', next: 'Close it there, then try again.' },
  ENAMETOOLONG: { why: 'the name is too long', next: 'Choose a shorter name.' },
  ENOTDIR: { why: 'a file is where a folder should be', next: 'Move that file elsewhere, then try again.' },
  EEXIST: { why: 'a file is where a folder should be', next: 'Move that file elsewhere, then try again.' },
  EISDIR: { why: 'it is a folder, not a file', next: 'Choose a file.' },
}

/** Turns what the file system said into words for people: "Could not save “log.csv”: the disk is full." */
export function fileProblem(error: unknown, doing: string, safe: string): Problem {
  if (error instanceof Problem) return error
  const code = errorCode(error)
  const reason = reasons[code] ?? { why: `the system answered ${code || 'with an unknown error'}`, next: 'Try again.' }
  return new Problem({ what: `Could not ${doing}: ${reason.why}.`, safe, next: reason.next }, { cause: error })
}

/** The system's code of an error (`ENOENT`), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
