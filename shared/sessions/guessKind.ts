import type { BlockKind } from './sessions.ts'

const tells: readonly (readonly [BlockKind, RegExp])[] = [
  ['break', /\b(break|lunch|coffee|tea|pause|refreshments|hard stop)\b/],
  ['review', /\b(review|learn(ing|ed)?|reflect(ion)?|check-?out|look(ing)? back|evaluat\w*|what now)\b/],
  ['connect', /\b(check-?in|welcome|introductions?|connect(ing)?|arriv(e|al|ing)|pairs|warm-?up|round)\b/],
  ['decide', /\b(decide|decisions?|agree|consent|vote|choose|approve|sign off)\b/],
  ['act', /\b(commitments?|actions?|act|next steps|who will do what|plan(ning)?|prototyp\w*|make)\b/],
]

/** The kind a block's title speaks of ("Lunch" → break); null when no word tells. */
export function guessKind(title: string): BlockKind | null {
  const words = title.toLocaleLowerCase('en-GB')
  return tells.find(([, tell]) => tell.test(words))?.[0] ?? null
}
