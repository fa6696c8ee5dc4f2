import { Select } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { ForumKind } from '#shared/forums/forums.ts'
import { allTemplates, templateById } from '#shared/methods/queries.ts'
import type { Template } from '#shared/methods/methods.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import classes from './Outline.module.css'
import { templateInWords } from './words.ts'

/** What a session begins from besides templates: "blank", and whatever its form can offer. */
export interface Beginning {
  readonly value: string
  readonly label: string
  /** What its agenda holds, to be shown once it is chosen. */
  readonly blocks?: readonly { readonly title: string; readonly minutes: number }[]
}

/**
 * Chooses what a new session's agenda begins from: one of `beginnings`, or a template by its id. Templates for the
 * forum's kind come first. The outline of a chosen template is shown.
 */
export function StartFrom(props: {
  value: string
  onChange: (value: string) => void
  onTemplate: (template: Template) => void
  beginnings: readonly Beginning[]
  forumKind: ForumKind | null
}): ReactNode {
  const { beginnings, forumKind, onTemplate, onChange } = props
  const all = useQuery(allTemplates)
  const chosen = useQuery(templateById, props.value)
  const begun = beginnings.find(({ value }) => value === props.value)?.blocks
  const data = useMemo(() => {
    const items = (some: readonly Template[]) => some.map(({ id, title }) => ({ value: id, label: title }))
    const own = all.filter((template) => template.own)
    const library = all.filter((template) => !template.own)
    const fits = ({ forumKind: kind }: Template): boolean => kind !== null && kind === forumKind
    const suggested = library.filter(fits)
    return [
      { group: 'Agenda', items: beginnings.map(({ value, label }) => ({ value, label })) },
      ...(own.length > 0 ? [{ group: 'Your templates', items: items(own) }] : []),
      ...(suggested.length > 0 ? [{ group: 'Suggested for this kind of forum', items: items(suggested) }] : []),
      { group: 'Templates', items: items(library.filter((template) => !fits(template))) },
    ]
  }, [all, beginnings, forumKind])
  const choose = (value: string): void => {
    onChange(value)
    const template = all.find(({ id }) => id === value)
    if (template) onTemplate(template)
  }
  return (
    <div>
      <Select
        label="Start from"
        searchable
        allowDeselect={false}
        selectFirstOptionOnChange
        nothingFoundMessage="No template has this name."
        maxDropdownHeight={340}
        data={data}
        value={props.value}
        onChange={(value) => value !== null && choose(value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {chosen && <Brief words={templateInWords(chosen)} blocks={chosen.blocks} />}
      {begun && <Brief words={null} blocks={begun} />}
    </div>
  )
}

/** An agenda in a few lines, so that nobody has to leave the form to know it. */
function Brief(props: {
  words: string | null
  blocks: readonly {
    readonly title: string
    readonly minutes: number
    readonly rooms?: readonly { readonly title: string }[]
  }[]
}): ReactNode {
  return (
    <div className={classes.brief}>
      {props.words !== null && (
        <p className="small muted" role="status">
          {props.words}
        </p>
      )}
      <ol className="small" aria-label="Blocks it begins with">
        {props.blocks.map(({ title, minutes, rooms = [] }, index) => (
          <li key={`${index} ${title}`}>
            <span className="tabular muted">{minutes} min</span>
            <span dir="auto">
              {title}
              {rooms.length > 0 && <span className="muted"> · {rooms.map((room) => room.title).join(', ')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
