/**
 * A PDF as if it was made at noon of a day, `2026-11-23`, whatever the clock says: the same page gives the same bytes.
 * The dates keep their length, because a PDF counts its bytes.
 */
export function madeOn(pdf: Uint8Array, date: string): Uint8Array {
  const day = date.replaceAll('-', '')
  const text = Buffer.from(pdf).toString('latin1')
  const dated = text.replace(
    /(\/(?:CreationDate|ModDate) ?\(D:)\d{14}([+-]\d\d'\d\d'|Z?)/g,
    (_whole, before: string, zone: string) => `${before}${day}120000${zone.replace(/\d\d'\d\d'/, "00'00'")}`,
  )
  return Buffer.from(dated, 'latin1')
}
