import type { Reader } from '../records/reader.ts'
import { importRows, type Import } from './imports.ts'
import { knownNames, nameKey } from './names.ts'
import { splitNames } from './splitNames.ts'
import { columnOfNames } from './surnamesFirst.ts'

export interface Spellings {
  /** Whom a name in the log stands for: by `nameKey`, an id. */
  readonly ids: ReadonlyMap<string, string>
  /** How the log writes an owner: by id. */
  readonly names: ReadonlyMap<string, string>
  /** What the log puts between several owners. */
  readonly between: string
}

/** How a log that was brought in writes its owners, learnt from every row that could be read name by name. */
export function spellingsIn(held: Import, reader: Reader): Spellings {
  const column = held.mapping.indexOf('owner')
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  let between: string | null = null
  if (column < 0) return { ids, names, between: ', ' }
  const known = knownNames(reader, null)
  const seen = new Set<string>()
  const rows = reader.where(importRows, 'importId', held.id)
  const order = columnOfNames(
    rows.flatMap(({ cells, asRead }) => (asRead === null ? [] : (cells[column] ?? ''))),
    known,
  )
  for (const { cells, asRead } of rows) {
    const cell = cells[column] ?? ''
    if (asRead === null || cell === '' || seen.has(cell)) continue
    seen.add(cell)
    const written = splitNames(cell, known, order)
    if (written.length !== asRead.giverIds.length) continue
    written.forEach((name, place) => {
      const id = asRead.giverIds[place]
      if (id === undefined || !reader.find(id)) return
      ids.set(nameKey(name), id)
      if (!names.has(id)) names.set(id, name)
    })
    const [first = '', second = ''] = written
    between ??= written.length > 1 ? separatorIn(cell, first, second) : null
  }
  const usual = [...names.values()].some((name) => name.includes(',')) ? '; ' : ', '
  return { ids, names, between: between ?? usual }
}

function separatorIn(cell: string, first: string, second: string): string | null {
  const found = cell.slice(first.length, cell.indexOf(second, first.length))
  return cell.startsWith(first) && /^\s*[,;\n/&|+]\s*$/.test(found) ? found : null
}
