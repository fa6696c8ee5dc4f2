import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { search } from '#shared/search/search.ts'
import { useQuery } from '../store/useQuery.ts'
import classes from './Palette.module.css'
import { paletteGroups, type PaletteAction, type PaletteOption } from './paletteOptions.ts'

/** Results shown of each kind. */
const perKind = 6

/** The search field and what it offers. The field keeps the focus; arrows move through the list below it. */
export function PaletteBox(props: { actions: readonly PaletteAction[]; onDone: () => void }): ReactNode {
  const [query, setQuery] = useState('')
  const [selected, setSelected] = useState(0)
  const [, navigate] = useLocation()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // Not put off until the letter is drawn: an Enter typed right after it must mean what it finds.
  const found = useQuery(search, query, perKind)
  const groups = paletteGroups(query, props.actions, found, navigate)
  const options = groups.flatMap((group) => group.options)
  const current = options[Math.min(selected, options.length - 1)]
  const optionId = (option: PaletteOption): string => `${listId}-${options.indexOf(option)}`

  // At once, so that no letter typed right after the shortcut is lost.
  useLayoutEffect(() => field.current?.focus(), [])

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selected, query])

  const choose = (option: PaletteOption): void => {
    props.onDone()
    option.run()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return
    event.preventDefault()
    const last = options.length - 1
    const at = Math.min(selected, last)
    if (event.key === 'ArrowDown') setSelected(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') setSelected(at <= 0 ? Math.max(0, last) : at - 1)
    else if (current) choose(current)
  }

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={19} aria-hidden />
        <input
          ref={field}
          data-autofocus
          type="text"
          role="combobox"
          aria-label="Search or do something"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current && optionId(current)}
          placeholder="Search, or say what you want to do…"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setSelected(0)
          }}
          onKeyDown={onKeyDown}
          // A dialog that comes or goes beneath the palette takes the focus, or gives it back to whatever opened it. At once,
          // so that no letter is lost to it.
          onBlur={() => field.current?.focus()}
        />
      </div>
      <div className={classes.list} id={listId} ref={list} role="listbox" aria-label="Results">
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={classes.group} aria-hidden="true">
              {group.title}
            </div>
            {group.options.map((option) => (
              <button
                key={option.key}
                type="button"
                tabIndex={-1}
                id={optionId(option)}
                className={classes.option}
                role="option"
                aria-selected={option === current}
                onMouseMove={() => setSelected(options.indexOf(option))}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span className={classes.title}>{option.title}</span>
                <span className={classes.detail}>{option.detail}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
      <div className={classes.foot}>
        <span role="status">
          {options.length === 0 ? 'Nothing found. Try fewer or other words.' : `${options.length} to choose from`}
        </span>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </div>
    </>
  )
}
