/**
 * How the browser says that it has closed a database on its own: a write that found the disk full does it, and the
 * connection does not come back by itself when there is room again.
 */
const cutOff = ['UnknownError', 'InvalidStateError', 'AbortError', 'DatabaseClosedError', 'OpenFailedError']

export function wasCutOff(error: unknown): boolean {
  return error instanceof Error && cutOff.includes(error.name)
}

/** A database that can be opened again, if need be in another way. */
interface Reopening {
  open(): PromiseLike<unknown>
  close(): void
  renew(): void
}

/** Milliseconds after which an opening is taken to be one that is never answered. */
const unanswered = 400
/** Milliseconds the other way has: soon enough after the write for whoever waits to be told. */
const patience = 1_200

/**
 * Writes; where the database closed meanwhile, opens it again and writes once more, unless `isThere` finds that the
 * first try was kept after all. Rejects as the second try does, or as opening does.
 */
export async function onceMore(
  database: Reopening,
  write: () => Promise<void>,
  isThere: () => Promise<boolean>,
): Promise<void> {
  try {
    return await write()
  } catch (error) {
    if (!wasCutOff(error)) throw error
  }
  database.close()
  if (!(await opens(database, unanswered))) {
    database.renew()
    if (!(await opens(database, patience))) throw new DOMException('The database does not open.', 'UnknownError')
  }
  if (!(await isThere())) await write()
}

/** Whether it opens in so many milliseconds. Rejects as opening does. */
function opens(database: Reopening, milliseconds: number): Promise<boolean> {
  const opened = Promise.resolve(database.open()).then(() => true)
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds))
  return Promise.race([opened, late])
}
