/** Lower case, without accents: "Siân" is found by "sian". */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most text has no accents, and taking them off is what takes time.
  return /[^\x20-\x7f\n]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'") : lower
}
