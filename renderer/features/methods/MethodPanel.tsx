import { Button, TextInput } from '@mantine/core'
import { IconSearch, IconTemplate } from '@tabler/icons-react'
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Method } from '#shared/methods/methods.ts'
import { allMethods, anyMethod, findMethods, type MethodFilter } from '#shared/methods/queries.ts'
import { duration } from '#shared/records/duration.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { useSortableGuest } from '#renderer/ui/sortableParts.tsx'
import { kindColour } from '../sessions/index.ts'
import { KindAndTime } from './MethodFilters.tsx'
import classes from './MethodPanel.module.css'
import { useFindKey } from './useFindKey.ts'
import { peopleInWords } from './words.ts'

/** What a method carries while it is dragged: `active.data.current` of the drop. */
export interface MethodDrag {
  readonly method: Method
}

/**
 * The method library beside an agenda: M finds, the arrow keys choose, Enter inserts. Each method can also be dragged;
 * a `DndContext` around the panel and the agenda hears the drop.
 */
export function MethodPanel(props: {
  onInsert: (method: Method) => void
  /** Asks for a whole template instead. */
  onTemplate: () => void
}): ReactNode {
  const { onInsert } = props
  const [filter, setFilter] = useState(anyMethod)
  const [open, setOpen] = useState(false)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const leave = useFindKey(input)
  const all = useQuery(allMethods)
  const found = useMemo(() => findMethods(all, filter), [all, filter])
  const at = Math.max(
    0,
    found.findIndex((method) => method.id === chosenId),
  )
  const chosen = found[at]
  const optionId = (method: Method): string => `${listId}-${method.id}`

  const narrow = (wanted: MethodFilter): void => {
    setFilter(wanted)
    setChosenId(null)
  }
  const choose = (index: number): void => {
    const method = found[Math.min(found.length - 1, Math.max(0, index))]
    if (!method) return
    setChosenId(method.id)
    document.getElementById(optionId(method))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') choose(at + 1)
    else if (event.key === 'ArrowUp') choose(at - 1)
    else if (event.key === 'Enter' && chosen) onInsert(chosen)
    else if (event.key === 'Escape') {
      setOpen(false)
      leave()
    } else return
    event.preventDefault()
  }
  const close = (
    <Button size="compact-xs" variant="subtle" onClick={() => setOpen(false)}>
      Close
    </Button>
  )
  return (
    <Card title="Method library" tight action={open ? close : <Link href={paths.methods}>All methods</Link>}>
      <search className={classes.finding} aria-label="Find methods">
        <TextInput
          ref={input}
          role="combobox"
          aria-label="Find a method to insert"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && chosen ? optionId(chosen) : undefined}
          aria-keyshortcuts="M"
          placeholder="Find a method, or press M"
          leftSection={<IconSearch size={16} aria-hidden />}
          autoComplete="off"
          value={filter.text}
          onFocus={() => setOpen(true)}
          onChange={(event) => narrow({ ...filter, text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        {open && <KindAndTime filter={filter} onChange={narrow} />}
      </search>
      <div
        id={listId}
        role="listbox"
        aria-label="Methods"
        className={classes.list}
        hidden={!open || found.length === 0}
      >
        {open &&
          found.map((method) => (
            <Option
              key={method.id}
              id={optionId(method)}
              method={method}
              chosen={method === chosen}
              onChoose={() => setChosenId(method.id)}
              onInsert={() => onInsert(method)}
              onKeyDown={onKeyDown}
            />
          ))}
      </div>
      {open && found.length === 0 && (
        <p className="muted small" role="status">
          No method fits. Use fewer words or fewer filters.
        </p>
      )}
      {open && chosen && (
        <div className={classes.chosen}>
          <p className="small" dir="auto">
            {chosen.purpose}
          </p>
          <p className="muted small">
            {blockKindLabels[chosen.kind]} · {peopleInWords(chosen)} ·{' '}
            <Link href={paths.method(chosen.id)}>Read it</Link>
          </p>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={`Insert ${chosen.title}`}
            onClick={() => onInsert(chosen)}
          >
            Insert
          </Button>
        </div>
      )}
      <Button
        className={classes.template ?? ''}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconTemplate size={16} aria-hidden />}
        rightSection={<kbd aria-hidden>T</kbd>}
        aria-keyshortcuts="T"
        onClick={props.onTemplate}
      >
        Insert a template…
      </Button>
    </Card>
  )
}

function Option(props: {
  id: string
  method: Method
  chosen: boolean
  onChoose: () => void
  onInsert: () => void
  onKeyDown: (event: KeyboardEvent) => void
}): ReactNode {
  const { method } = props
  const data = useMemo(() => ({ method }) satisfies MethodDrag, [method])
  const [attach, visiting] = useSortableGuest(`method ${method.id}`, data)
  return (
    <div
      ref={attach}
      id={props.id}
      role="option"
      tabIndex={-1}
      onKeyDown={props.onKeyDown}
      aria-selected={props.chosen}
      className={classes.option}
      data-dragging={visiting?.dragging ?? false}
      style={{ borderLeftColor: kindColour(method.kind) }}
      onClick={props.onChoose}
      onDoubleClick={props.onInsert}
      {...visiting?.listeners}
    >
      <span dir="auto">{method.title}</span>
      <span className="muted small tabular">{duration(method.minutes)}</span>
    </div>
  )
}
