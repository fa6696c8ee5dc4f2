/** "3.4", or "not shown" where too few answered. */
export function levelWords(level: number | null): string {
  return level === null ? 'not shown' : level.toFixed(1)
}
