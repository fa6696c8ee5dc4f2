const year = 365.25
/** Kept: `toLocaleString` makes one anew for every count. */
const thousands = new Intl.NumberFormat('en-GB')

/** 1204 → "1,204". */
export function grouped(count: number): string {
  return thousands.format(count)
}

/** "1 commitment", "1,204 commitments". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`
}

/** What a filter finds: "9 decisions" where it finds all, else "2 of 9 decisions". */
export function countedOf(found: number, all: number, one: string, several?: string): string {
  return found === all ? counted(all, one, several) : `${grouped(found)} of ${counted(all, one, several)}`
}

/** 1 → "1 day", 23 → "23 days"; from two years on in whole years: "14 years". */
export function days(count: number): string {
  return count < 2 * year ? counted(count, 'day') : counted(Math.floor(count / year), 'year')
}
