import { defineCommand } from '../records/command.ts'
import { fold } from '../records/fold.ts'
import { Problem } from '../records/problem.ts'
import type { Reader } from '../records/reader.ts'
import { id, someOf, z } from '../records/schema.ts'
import { coachees, themes, type Coachee, type Theme } from './coaching.ts'

/** With fewer, somebody who knows the people could tell who brought it. */
export const fewestForTheme = 5

/** What stands between a theme and being passed on. */
export interface ThemeState {
  readonly brought: number
  readonly agreed: number
  /** How many more must agree. */
  readonly missing: number
  /** Words in it that name a coachee, or their organisation. */
  readonly names: readonly string[]
  readonly ready: boolean
}

export function themeState(read: Reader, theme: Pick<Theme, 'words' | 'coacheeIds' | 'agreedIds'>): ThemeState {
  const brought = peopleAmong(read, theme.coacheeIds)
  const agreed = peopleAmong(read, onlyThose(theme).agreedIds)
  const names = namesIn(read, theme.words)
  const missing = Math.max(0, fewestForTheme - agreed)
  return { brought, agreed, missing, names, ready: missing === 0 && names.length === 0 }
}

/** The words of a theme that may be passed on. Throws a Problem for one that may not. */
export function releasableWords(read: Reader, theme: Theme): string {
  const { missing, names, ready } = themeState(read, theme)
  if (ready) return theme.words
  throw new Problem({
    what:
      missing > 0
        ? `This theme needs the agreement of ${missing} more ${missing === 1 ? 'coachee' : 'coachees'}.`
        : `This theme names ${names.join(', ')}.`,
    safe: 'Nothing left the vault.',
    next: missing > 0 ? `At least ${fewestForTheme} must share it and agree.` : 'Write it so that it points to nobody.',
  })
}

const { releasedOn: _, ...written } = themes.fields

export const addTheme = defineCommand({
  name: 'coaching.addTheme',
  label: 'Add theme',
  input: z.strictObject(written),
  run: (draft, input) => draft.add(themes, { ...onlyThose(input), releasedOn: null }).id,
})

/** Agreement is given to words: other words begin with nobody's, whatever else the same change says. */
export const changeTheme = defineCommand({
  name: 'coaching.changeTheme',
  label: 'Change theme',
  input: z.strictObject({ id, changes: someOf(written) }),
  run: (draft, input) => {
    const { words } = draft.need(themes, input.id)
    const theme = draft.patch(themes, input.id, input.changes)
    const reworded = theme.words !== words
    return draft.patch(themes, theme.id, reworded ? { agreedIds: [], releasedOn: null } : onlyThose(theme)).id
  },
})

export const removeTheme = defineCommand({
  name: 'coaching.removeTheme',
  label: 'Remove theme',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(themes, input.id),
})

/** Notes that a theme was passed on today. Refuses one that may not be. Answers the words. */
export const releaseTheme = defineCommand({
  name: 'coaching.releaseTheme',
  label: 'Copy theme',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const words = releasableWords(draft, draft.need(themes, input.id))
    draft.patch(themes, input.id, { releasedOn: draft.today })
    return words
  },
})

/** Only somebody who brought a theme can agree to its being passed on. */
function onlyThose<T extends { coacheeIds: readonly string[]; agreedIds: readonly string[] }>(theme: T): T {
  return { ...theme, agreedIds: theme.agreedIds.filter((each) => theme.coacheeIds.includes(each)) }
}

/** How many people these are: one who stands in the log twice, or for a team as well, counts once. */
function peopleAmong(read: Reader, ids: readonly string[]): number {
  const person = ({ kind, name, namedMember }: Coachee): string =>
    fold((kind === 'team' && namedMember.trim()) || name.trim())
  return new Set(ids.flatMap((each) => read.get(coachees, each) ?? []).map(person)).size
}

/** Names of coachees, their teams' members, organisations and addresses that stand in the words, whole or in part. */
function namesIn(read: Reader, words: string): readonly string[] {
  const said = wordsOf(words)
  const found = new Set<string>()
  for (const { name, namedMember, organisation, contact } of read.all(coachees)) {
    for (const called of [name, namedMember]) {
      for (const part of partsThatName(called)) if (saysPart(words, said, part)) found.add(part)
    }
    for (const whole of [organisation, contact]) if (saysAll(words, said, whole)) found.add(whole.trim())
  }
  return [...found]
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((each) => each !== '')
}

/** "the", "of" in a team's name are no names; where nothing has a capital, anything may be one. */
function partsThatName(called: string): readonly string[] {
  const parts = wordsOf(called).filter((part) => /\p{L}/u.test(part))
  const capital = parts.filter((part) => /^[\p{Lu}\p{Lt}]/u.test(part) || withoutCase(part))
  return capital.length > 0 ? capital : parts
}

/** Whether a part of a name was said. Two letters count only as written: "Bo" and "Al" are names, "do" and "an" words. */
function saysPart(words: string, said: readonly string[], part: string): boolean {
  if (withoutCase(part)) return words.includes(part)
  if (part.length < 3) return part.length === 2 && said.includes(part)
  return said.some((each) => fold(each) === fold(part))
}

/** Whether the words of a text stand in the others, one after another. */
function saysAll(words: string, said: readonly string[], whole: string): boolean {
  const wanted = wordsOf(whole)
  if (wanted.length === 0) return false
  if (withoutCase(whole)) return words.includes(whole.trim())
  return ` ${fold(said.join(' '))} `.includes(` ${fold(wanted.join(' '))} `)
}

/** Scripts without capitals, which often put no space between words either. */
function withoutCase(text: string): boolean {
  return /\p{Lo}/u.test(text)
}
