const longestDetail = 2_000

/**
 * Technical text fit for a log: quotations, e-mail addresses and the home folder's name are taken out, because that is
 * where an error message carries what people wrote. `home` may be empty where there is none.
 */
export function withoutPersonalText(detail: string, home: string): string {
  const text = detail.slice(0, longestDetail)
  return (home ? text.replaceAll(home, '~') : text)
    .replace(/[“"][^”"]*(?:[”"]|$)/g, '“…”')
    .replace(/(^|[\s([=:])(?:'[^'\n]*'|‘[^’\n]*’|`[^`\n]*`)/g, '$1‘…’')
    .replace(/[^\s@<>()]+@[^\s@<>()]+/g, '…@…')
}
