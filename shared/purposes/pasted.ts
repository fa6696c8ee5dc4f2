import Papa from 'papaparse'
import type { Person } from '../people/people.ts'
import { fold } from '../records/fold.ts'

/** What was pasted, as it would come onto the wall. */
export interface Pasted {
  readonly said: readonly { readonly text: string; readonly personId: string | null }[]
  /** Names given that nobody, or more than one person, has. */
  readonly unknown: readonly string[]
}

const headings = ['contribution', 'contributions', 'what matters to me', 'what matters', 'text', 'words']

/** Reads lines, spreadsheet cells or CSV: the words, then, where there is a second cell, who said them. */
export function readPasted(text: string, people: readonly Person[]): Pasted {
  const lines = text.split(/\r\n|\r|\n/)
  const table = lines.some((line) => line.includes('\t') || line.startsWith('"')) || headings.includes(headOf(lines[0]))
  const rows = table
    ? Papa.parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' }).data
    : lines.map((line) => [line])
  const body = table && headings.includes(fold(rows[0]?.[0] ?? '').trim()) ? rows.slice(1) : rows
  const unknown = new Set<string>()
  const said = body.flatMap(([words = '', who = '']) => {
    if (words.trim() === '') return []
    const named = people.filter(
      ({ name, initials }) => who.trim() !== '' && [fold(name), fold(initials)].includes(fold(who.trim())),
    )
    if (who.trim() !== '' && named.length !== 1) unknown.add(who.trim())
    return [{ text: words.trim(), personId: named.length === 1 ? (named[0]?.id ?? null) : null }]
  })
  return { said, unknown: [...unknown] }
}

function headOf(line = ''): string {
  return fold(line.split(',')[0] ?? '').trim()
}
