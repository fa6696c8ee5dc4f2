const address = /^#\/projector\/([a-z0-9-]{1,80})$/

/** The session whose projector this page is; null when it is the app itself. */
export function projectedSession(hash: string): string | null {
  return address.exec(hash)?.[1] ?? null
}
