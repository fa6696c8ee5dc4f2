import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import type { BlockKind } from '../sessions/sessions.ts'
import { library } from './library/library.ts'
import { methods, templates, type Method, type Template } from './methods.ts'
import { libraryTemplates } from './templates/templates.ts'

const titleOrder = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })
const byTitle = (a: { title: string }, b: { title: string }): number => titleOrder.compare(a.title, b.title)
const libraryById = new Map(library.map((method) => [method.id, method]))
const libraryTemplatesById = new Map(libraryTemplates.map((template) => [template.id, template]))

/** Every method there is, the programme's own and the library's, by title. */
export function allMethods(read: Reader): readonly Method[] {
  return [...read.all(methods).map((record) => ({ ...record, own: true })), ...library].sort(byTitle)
}

/** A method by its id, own or of the library; undefined when it has been removed. */
export function methodById(read: Reader, id: string | null): Method | undefined {
  const own = read.get(methods, id)
  return own ? { ...own, own: true } : libraryById.get(id ?? '')
}

/** The methods that go before or with another one, those that have been removed left out. */
export function methodsNamed(read: Reader, ids: readonly string[]): readonly Method[] {
  return ids.flatMap((id) => methodById(read, id) ?? [])
}

/** Every template there is: the programme's own by title, then the library's in its order. */
export function allTemplates(read: Reader): readonly Template[] {
  const own = read.all(templates).map((record) => ({ ...record, own: true }))
  return [...own.sort(byTitle), ...libraryTemplates]
}

/** A template by its id, own or of the library; undefined when it has been removed. */
export function templateById(read: Reader, id: string): Template | undefined {
  const own = read.get(templates, id)
  return own ? { ...own, own: true } : libraryTemplatesById.get(id)
}

/** How many methods and templates a programme has of its own. */
export function ownTotal(read: Reader): number {
  return read.all(methods).length + read.all(templates).length
}

/** What somebody looks for; null and '' mean anything. */
export interface MethodFilter {
  readonly text: string
  readonly kind: BlockKind | null
  /** How many minutes there are: a method fits when it is worth doing in them. */
  readonly within: number | null
  /** How many people there will be. */
  readonly people: number | null
}

export const anyMethod: MethodFilter = { text: '', kind: null, within: null, people: null }

/** The methods that fit: first those whose title begins with the words, then those with them in the title, then the rest. */
export function findMethods(all: readonly Method[], filter: MethodFilter): readonly Method[] {
  const wanted = fold(filter.text).split(/\s+/).filter(Boolean)
  const fits = (method: Method): boolean =>
    (filter.kind === null || method.kind === filter.kind) &&
    (filter.within === null || (method.minimumMinutes ?? method.minutes) <= filter.within) &&
    (filter.people === null ||
      (method.fewestPeople <= filter.people && (method.mostPeople ?? Infinity) >= filter.people))
  const ranked: Method[][] = [[], [], []]
  for (const method of all.filter(fits)) {
    const title = fold(method.title)
    const inTitle = wanted.every((word) => title.includes(word))
    if (inTitle) ranked[title.startsWith(wanted[0] ?? '') ? 0 : 1]?.push(method)
    else if (wanted.every((word) => wordsOf(method).includes(word))) ranked[2]?.push(method)
  }
  return ranked.flat()
}

function wordsOf(method: Method): string {
  const { title, purpose, invitation, steps, materials, source } = method
  return fold([title, purpose, invitation, ...steps.map(({ does }) => does), materials, source].join('\n'))
}
