import type { ForumKind } from '#shared/forums/forums.ts'
import type { Template } from '#shared/methods/methods.ts'

interface TemplateGroup {
  group: string
  items: { value: string; label: string }[]
}

/** Templates to choose from: the programme's own, then those for this kind of forum, then the others. */
export function templateGroups(all: readonly Template[], forumKind: ForumKind | null): TemplateGroup[] {
  const library = all.filter((template) => !template.own)
  const fits = ({ forumKind: kind }: Template): boolean => kind !== null && kind === forumKind
  const groups = [
    { group: 'Your templates', templates: all.filter((template) => template.own) },
    { group: 'Suggested for this kind of forum', templates: library.filter(fits) },
    { group: 'Templates', templates: library.filter((template) => !fits(template)) },
  ]
  return groups.flatMap(({ group, templates }) =>
    templates.length === 0 ? [] : [{ group, items: templates.map(({ id, title }) => ({ value: id, label: title })) }],
  )
}
