import { people } from '../people/people.ts'
import { initialsOf } from '../people/queries.ts'
import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import { initialsIn } from './names.ts'

interface Somebody {
  readonly id: string
  readonly name: string
}

/** Letters that two spellings of one name may differ in. */
const mostEdits = 2

/** Finds the one person who may be meant by a name the programme does not have; null when none or several may. */
export function proposer(reader: Reader): (name: string) => Somebody | null {
  const all = reader.all(people).map(({ id, name }) => ({ id, name, folded: fold(name), initials: initialsOf(name) }))
  return (name) => {
    const initials = initialsIn(name)
    const folded = fold(name)
    const [first = '', ...others] = folded.split(' ')
    const surname = others.at(-1)
    const found = all.filter((each) => {
      if (initials !== '') return each.initials === initials
      const [theirFirst = '', ...theirOthers] = each.folded.split(' ')
      // "P. Raman" and "Priya Raman"; a surname alone would be anybody's.
      if (surname !== undefined && surname === theirOthers.at(-1) && theirFirst[0] === first[0]) return true
      return folded.length > 5 && within(folded, each.folded, mostEdits)
    })
    const [only] = found
    return only && found.length === 1 ? { id: only.id, name: only.name } : null
  }
}

/** Whether one text becomes the other by at most `most` letters put in, taken out or changed. */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= b.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (a[at - 1] === b[to - 1] ? 0 : 1)
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return false
    row = next
  }
  return (row[b.length] ?? 0) <= most
}
