const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** "kept", "stuck or kept", "open, stuck or kept". */
export function anyOf(words: readonly string[]): string {
  return either.format(words)
}

/** "in any forum", "by Amara Okafor or Joy Tanner", "by Amara Okafor or 4 others". */
export function namesWords(start: string, names: readonly string[], nobody: string): string {
  if (names.length === 0) return `${start} ${nobody}`
  if (names.length > 2) return `${start} ${names[0]} or ${names.length - 1} others`
  return `${start} ${anyOf(names)}`
}

/** Words as a sentence starts with them: "Stuck or kept". */
export function sentenceStart(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)
}
