/** "1 answer", "9 answers". */
export function answeredWords(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`
}

/** "3.4", or "not shown" where too few answered. */
export function levelWords(level: number | null): string {
  return level === null ? 'not shown' : level.toFixed(1)
}
