import { diffWordsWithSpace } from 'diff'
import type { Wording } from './versions.ts'

/** A run of words: in both, only in the old, or only in the new. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** What became of a clause from one version to another. */
export type Fate = 'same' | 'moved' | 'reworded' | 'merged' | 'split' | 'added' | 'dropped' | 'merged-away'

export const fateLabels: Readonly<Record<Fate, string>> = {
  same: 'Unchanged',
  moved: 'Moved',
  reworded: 'Reworded',
  merged: 'Merged',
  split: 'Split off',
  added: 'New',
  dropped: 'Left out',
  'merged-away': 'Merged into another',
}

/** One clause in two versions. */
export interface ComparedClause {
  readonly clauseId: string
  readonly fate: Fate
  /** Its place and words in the older version; null where it was not there. */
  readonly before: { readonly number: number; readonly text: string } | null
  readonly after: { readonly number: number; readonly text: string } | null
  readonly runs: readonly Run[]
}

/**
 * Word by word; neighbouring words that were all replaced stand together. The runs that are not `new` make the old text
 * exactly, those that are not `gone` the new one.
 */
export function compareWords(before: string, after: string): readonly Run[] {
  const parts = diffWordsWithSpace(before, after)
  const runs: Run[] = []
  let gone = ''
  let fresh = ''
  const push = (kind: Run['kind'], text: string): void => {
    if (text !== '') runs.push({ kind, text })
  }
  /** Puts down what was replaced so far, then what is the same after it, with the space that ends both. */
  const flush = (same: string): void => {
    const [space = ''] = gone === '' ? [] : (/\s*$/.exec(gone) ?? [])
    const shared = fresh.endsWith(space) ? space : ''
    push('gone', gone.slice(0, gone.length - shared.length))
    push('new', fresh.slice(0, fresh.length - shared.length))
    push('same', shared + same)
    gone = ''
    fresh = ''
  }
  for (const [index, { value, added, removed }] of parts.entries()) {
    if (added) fresh += value
    else if (removed) gone += value
    else if (value.trim() === '' && gone !== '' && fresh !== '' && index < parts.length - 1) {
      gone += value
      fresh += value
    } else flush(value)
  }
  flush('')
  return runs
}

/** Two versions clause by clause, in the order of the newer; what was left out stands where it was. */
export function compareVersions(older: readonly Wording[], newer: readonly Wording[]): readonly ComparedClause[] {
  const placed = newer.map((after, index) => {
    const at = older.findIndex(({ clauseId }) => clauseId === after.clauseId)
    const before = at < 0 ? null : { number: at + 1, text: older[at]?.text ?? '' }
    const place = { number: index + 1, text: after.text }
    return compared(after.clauseId, fateOf(after, older, newer), before, place)
  })
  for (const [at, before] of older.entries()) {
    if (newer.some(({ clauseId }) => clauseId === before.clauseId)) continue
    const into = newer.some(({ fromIds }) => fromIds.includes(before.clauseId))
    const row = compared(before.clauseId, into ? 'merged-away' : 'dropped', { number: at + 1, text: before.text }, null)
    const follows = placed.findLastIndex((each) => each.before !== null && each.before.number <= at)
    placed.splice(follows + 1, 0, row)
  }
  return placed
}

function compared(
  clauseId: string,
  fate: Fate,
  before: ComparedClause['before'],
  after: ComparedClause['after'],
): ComparedClause {
  return { clauseId, fate, before, after, runs: compareWords(before?.text ?? '', after?.text ?? '') }
}

function fateOf(after: Wording, older: readonly Wording[], newer: readonly Wording[]): Fate {
  const before = older.find(({ clauseId }) => clauseId === after.clauseId)
  if (!before) return older.some(({ clauseId }) => after.fromIds.includes(clauseId)) ? 'split' : 'added'
  if (sameWords(before.text, after.text)) return keepsPlace(after.clauseId, older, newer) ? 'same' : 'moved'
  const arrived = after.fromIds.some((id) => !before.fromIds.includes(id) && older.some((each) => each.clauseId === id))
  return arrived ? 'merged' : 'reworded'
}

/** Among the clauses that both versions have, does it follow the same one? */
function keepsPlace(clauseId: string, older: readonly Wording[], newer: readonly Wording[]): boolean {
  const before = (all: readonly Wording[], others: readonly Wording[]): string | undefined => {
    const shared = all.filter((each) => others.some((other) => other.clauseId === each.clauseId))
    return shared[shared.findIndex((each) => each.clauseId === clauseId) - 1]?.clauseId
  }
  return before(older, newer) === before(newer, older)
}

/** Spaces and line breaks do not make other words. */
export function sameWords(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other)
}

function plainWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
