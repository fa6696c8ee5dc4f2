import type { RagScale } from '../commitments/rag.ts'
import type { Mapping } from './columns.ts'
import { wordFields, type WordField, type WordMeaning } from './imports.ts'
import { isErrorCell, type Sheet } from './sheet.ts'
import { readColour, readState, wordKey, type ReadState } from './states.ts'

/** A word of the file, what it is read as and in how many rows it stands. */
export interface WordFound extends WordMeaning {
  readonly rows: number
}

/** Longer than this a cell is a sentence. */
const longestWord = 40
const mostWords = 200

/** Reads cells of the word columns: as somebody said, or else as words are usually meant. */
export function wordReader(words: readonly WordMeaning[], scale: RagScale) {
  const said = new Map(words.map((each) => [keyOf(each.field, each.word), each]))
  const read = (field: WordField, cell: string, near: string): ReadState => {
    const [first = '', ...lines] = cell.split('\n')
    const word = lines.length > 0 ? read(field, first, near) : null
    if (word?.state && word.note === null) return { ...word, note: lines.join('\n') }
    const usual = field === 'rag' ? readColour(cell, near, scale) : readState(cell, near)
    const meant = said.get(keyOf(field, cell))
    // "Complete. Sent to all in May" begins with a word of the log and goes on.
    const [opening = '', more] = cell.split(/[.:;]\s/, 2)
    const begun = more === undefined ? undefined : said.get(keyOf(field, opening))
    const told = meant ?? begun
    if (!told) return usual
    const usualNote = saysMore(cell) ? usual.note : null
    return { state: told.state, closedOn: usual.closedOn, rag: told.rag, note: meant ? usualNote : cell, warning: null }
  }
  return read
}

/** The short cells of the word columns, the most frequent first. */
export function wordsIn(sheet: Sheet, mapping: Mapping, scale: RagScale): readonly WordFound[] {
  const read = wordReader(mapping.words, scale)
  return wordFields.flatMap((field) => {
    const column = mapping.fields.indexOf(field)
    if (column < 0) return []
    const found = new Map<string, { word: string; rows: number }>()
    for (const cells of sheet.rows.slice(mapping.headerRow + 1)) {
      const word = cells[column] ?? ''
      if (word === '' || word.length > longestWord || isErrorCell(word)) continue
      const held = found.get(wordKey(word))
      if (held) held.rows += 1
      else found.set(wordKey(word), { word, rows: 1 })
    }
    return [...found.values()]
      .sort((a, b) => b.rows - a.rows)
      .slice(0, mostWords)
      .flatMap(({ word, rows }): WordFound[] => {
        const { state, rag, closedOn } = read(field, word, '2000-01-01')
        return closedOn === null ? [{ field, word, rows, state, rag }] : []
      })
  })
}

/** The words to remember: those that mean a state or a colour and no more, and those of which somebody said what they mean. */
export function wordsToRemember(sheet: Sheet, mapping: Mapping, scale: RagScale): WordMeaning[] {
  const read = wordReader(mapping.words, scale)
  const said = new Set(mapping.words.map((each) => keyOf(each.field, each.word)))
  const found = wordsIn(sheet, mapping, scale)
    .filter(({ field, word }) => said.has(keyOf(field, word)) || read(field, word, '2000-01-01').note === null)
    .map(({ field, word, state, rag }) => ({ field, word, state, rag }))
  const here = new Set(found.map((each) => keyOf(each.field, each.word)))
  return [...found, ...mapping.words.filter((each) => !here.has(keyOf(each.field, each.word)))].slice(0, 1000)
}

/** The same words with one of them given another meaning. */
export function withMeaning(words: readonly WordMeaning[], meaning: WordMeaning): readonly WordMeaning[] {
  return [...words.filter((each) => keyOf(each.field, each.word) !== keyOf(meaning.field, meaning.word)), meaning]
}

/** Whether a cell is more than a word for a state: its words are kept as an update. */
export function saysMore(cell: string): boolean {
  return cell.split(/\s+/).length > 2 && readState(cell, '2000-01-01').note !== null
}

function keyOf(field: WordField, word: string): string {
  return `${field} ${wordKey(word)}`
}
