/**
 * How the browser says that it has closed a database on its own: a write that found the disk full does it, and the
 * connection does not come back by itself when there is room again.
 */
const cutOff = ['UnknownError', 'InvalidStateError', 'AbortError', 'DatabaseClosedError', 'OpenFailedError']

export function wasCutOff(error: unknown): boolean {
  return error instanceof Error && cutOff.includes(error.name)
}

/**
 * Writes; where the database closed meanwhile, opens it again and writes once more, unless `isThere` finds that the
 * first try was kept after all. Rejects as the second try does, or as opening does.
 */
export async function onceMore(
  database: { close(): void; open(): PromiseLike<unknown> },
  write: () => Promise<void>,
  isThere: () => Promise<boolean>,
): Promise<void> {
  try {
    return await write()
  } catch (error) {
    if (!wasCutOff(error)) throw error
  }
  database.close()
  await database.open()
  if (!(await isThere())) await write()
}
