/** More words than this that nobody asks for any more are forgotten. */
const mostHeld = 400_000

/**
 * The places of words among each other. What it has learnt stays sorted, so that new words are only merged in: a list
 * asked for again after one edit is not sorted anew.
 */
export class Ranks {
  /** Each word's number, from 1 in the order they came. */
  #numbers = new Map<string, number>()
  /** By number; 0 is no word. */
  #words = ['']
  /** The numbers in the order of their words. */
  #sorted: number[] = []
  /** By number: its word's place among all. */
  #places = new Uint32Array(1)

  /** The place of each word, from 1; the same for the same word, 0 for an empty one or none. */
  of(words: readonly (string | null)[]): Uint32Array {
    const numbers = this.learn(words)
    return numbers.map((number) => this.#places[number] as number)
  }

  /** Takes in words and answers their numbers. Looking a word up is what takes the time: it is done once. */
  learn(words: readonly (string | null)[]): Uint32Array {
    if (this.#sorted.length > mostHeld) this.#forget()
    const numbers = Uint32Array.from(words, (word) => this.#numberOf(word))
    if (this.#sorted.length < this.#words.length - 1) this.#sort()
    return numbers
  }

  #numberOf(word: string | null): number {
    if (word === null || word === '') return 0
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    this.#words.push(word)
    this.#numbers.set(word, number)
    return number
  }

  #sort(): void {
    const words = this.#words
    for (let number = this.#sorted.length + 1; number < words.length; number += 1) this.#sorted.push(number)
    // Almost sorted already: the engine's merge sort finds the long run and only merges the new words in.
    this.#sorted.sort((a, b) => compareText(words[a] as string, words[b] as string))
    this.#places = new Uint32Array(words.length)
    this.#sorted.forEach((number, index) => (this.#places[number] = index + 1))
  }

  #forget(): void {
    this.#numbers.clear()
    this.#words = ['']
    this.#sorted = []
    this.#places = new Uint32Array(1)
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
