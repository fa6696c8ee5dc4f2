const written = /^(.*\S)[\s,(]+(\d{1,3}(?:\.5)?)\s*(minutes?|mins?|m|′|'|hours?|hrs?|h)\)?$/i

/** "Break 15 min" → a title and its minutes; null where the title ends without a number and its unit. */
export function minutesInTitle(text: string): { readonly title: string; readonly minutes: number } | null {
  const [, title, number, unit] = written.exec(text.trim()) ?? []
  if (title === undefined || number === undefined || unit === undefined) return null
  const minutes = Number(number) * (/^h/i.test(unit) ? 60 : 1)
  return Number.isInteger(minutes) && minutes <= 1440 ? { title: title.replace(/[,;:–-]$/, '').trim(), minutes } : null
}
