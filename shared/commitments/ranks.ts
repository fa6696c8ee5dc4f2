/** More words than this that nobody asks for any more are forgotten. */
const mostHeld = 400_000

/**
 * The places of words among each other. What it has learnt stays sorted, so that new words are only merged in: a list
 * asked for again after one edit is not sorted anew.
 */
export class Ranks {
  #sorted: string[] = []
  #rank = new Map<string, number>()

  /** The place of each word, from 1; the same for the same word, 0 for none. */
  of(words: readonly (string | null)[]): Uint32Array {
    this.learn(words)
    return Uint32Array.from(words, (word) => (word === null ? 0 : (this.#rank.get(word) ?? 0)))
  }

  /** Takes in words; an empty one or null has no place. */
  learn(words: readonly (string | null)[]): void {
    if (this.#sorted.length > mostHeld) {
      this.#sorted = []
      this.#rank.clear()
    }
    const known = this.#sorted.length
    for (const word of words) {
      if (word === null || word === '' || this.#rank.has(word)) continue
      this.#rank.set(word, 0)
      this.#sorted.push(word)
    }
    if (this.#sorted.length === known) return
    // Almost sorted already: the engine's merge sort finds the long run and only merges the new words in.
    this.#sorted.sort(compareText)
    for (let index = 0; index < this.#sorted.length; index += 1)
      this.#rank.set(this.#sorted[index] as string, index + 1)
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
