/**
 * An error a person is meant to read: what happened, what is safe, what to do next.
 * Everything else that is thrown is a fault of ours and is shown as one.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly what: string
  readonly safe: string | null
  readonly next: string | null

  constructor(words: { what: string; safe?: string; next?: string }, options?: { cause?: unknown }) {
    super([words.what, words.safe, words.next].filter(Boolean).join(' '), options)
    this.what = words.what
    this.safe = words.safe ?? null
    this.next = words.next ?? null
  }
}
