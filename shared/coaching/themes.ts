import { defineCommand } from '../records/command.ts'
import { fold } from '../records/fold.ts'
import { Problem } from '../records/problem.ts'
import type { Reader } from '../records/reader.ts'
import { id, someOf, z } from '../records/schema.ts'
import { coachees, themes, type Theme } from './coaching.ts'

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
  const brought = new Set(theme.coacheeIds)
  const agreed = new Set(theme.agreedIds.filter((each) => brought.has(each))).size
  const names = namesIn(read, theme.words)
  const missing = Math.max(0, fewestForTheme - agreed)
  return { brought: brought.size, agreed, missing, names, ready: missing === 0 && names.length === 0 }
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

export const addTheme = defineCommand({
  name: 'coaching.addTheme',
  label: 'Add theme',
  input: z.strictObject(themes.fields).omit({ releasedOn: true }),
  run: (draft, input) => draft.add(themes, { ...onlyThose(input), releasedOn: null }).id,
})

export const changeTheme = defineCommand({
  name: 'coaching.changeTheme',
  label: 'Change theme',
  input: z.strictObject({ id, changes: someOf(themes.fields) }),
  run: (draft, input) => {
    const theme = draft.patch(themes, input.id, input.changes)
    return draft.patch(themes, theme.id, { agreedIds: onlyThose(theme).agreedIds }).id
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

/** Names of coachees, their teams' members and organisations that stand in the words, whole or in part. */
function namesIn(read: Reader, words: string): readonly string[] {
  const said = new Set(fold(words).split(/[^\p{L}\p{N}]+/u))
  const found = new Set<string>()
  for (const coachee of read.all(coachees)) {
    for (const part of `${coachee.name} ${coachee.namedMember}`.split(/[^\p{L}\p{N}]+/u)) {
      if (part.length > 2 && said.has(fold(part)) && startsLikeAName(part)) found.add(part)
    }
    const organisation = coachee.organisation.trim()
    if (organisation !== '' && fold(words).includes(fold(organisation))) found.add(organisation)
  }
  return [...found]
}

/** "the", "of" in a team's name are no names. */
function startsLikeAName(part: string): boolean {
  return part.charAt(0) !== part.charAt(0).toLocaleLowerCase('en-GB')
}
