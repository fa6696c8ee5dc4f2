const year = 365.25

/** 1204 → "1,204". */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB')
}

/** "1 commitment", "1,204 commitments". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`
}

/** 1 → "1 day", 23 → "23 days"; from two years on in whole years: "14 years". */
export function days(count: number): string {
  return count < 2 * year ? counted(count, 'day') : counted(Math.floor(count / year), 'year')
}
