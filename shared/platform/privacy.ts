const longestDetail = 2_000

/**
 * Technical text fit for a log: quotations, e-mail addresses and the home folder's name are taken out, because that is
 * where an error message carries what people wrote. A quotation may hold quotation marks and apostrophes of its own, so
 * it goes on to the last mark there is. `home` may be empty where there is none.
 */
export function withoutPersonalText(detail: string, home: string): string {
  const text = detail.slice(0, longestDetail)
  // Where the end is cut off, nobody knows where the first quotation would have ended.
  const whole = text === detail ? text : text.replace(/(^|[\s([=:])[“"'‘`][^]*$/, '$1“…”')
  return (home ? whole.replaceAll(home, '~') : whole)
    .replace(/[“"](?:[^]*[”"]|[^]*$)/, '“…”')
    .replace(/(^|[\s([=:])(?:'.*'|‘.*’|`.*`)(?=$|[\s)\],.:;])/gm, '$1‘…’')
    .replace(/[^\s@<>()]+@[^\s@<>()]+/g, '…@…')
}
