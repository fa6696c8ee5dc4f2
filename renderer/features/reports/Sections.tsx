import { ActionIcon, Checkbox, Fieldset } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Report } from '#shared/exports/reports/report.ts'
import { announce } from '#renderer/ui/announce.ts'
import classes from './Reports.module.css'

/** Which sections are in the report, and in what order; the last one that is in stays in. */
export function Sections(props: {
  report: Report
  /** Null: all of them, as usual. */
  order: readonly string[] | null
  onChange: (order: readonly string[] | null) => void
}): ReactNode {
  const { sections } = props.report
  if (sections.length < 2) return null
  const usual = sections.map(({ value }) => value)
  const shown = props.order ?? usual
  const listed = [...shown, ...usual.filter((name) => !shown.includes(name))]
  const change = (now: readonly string[]): void => props.onChange(now.join() === usual.join() ? null : now)
  const label = (name: string): string => sections.find(({ value }) => value === name)?.label ?? name

  function move(name: string, by: -1 | 1, button: HTMLElement): void {
    const at = shown.indexOf(name)
    if (at < 0 || at + by < 0 || at + by >= shown.length) return
    const now = [...shown]
    now.splice(at, 1)
    now.splice(at + by, 0, name)
    announce(`${label(name)} is now ${at + by + 1} of ${shown.length}.`)
    change(now)
    // A line that was put elsewhere has lost the focus on its way.
    requestAnimationFrame(() => button.focus())
  }

  return (
    <Fieldset legend="Sections, in their order">
      <ul className={classes.sections}>
        {listed.map((name) => {
          const at = shown.indexOf(name)
          return (
            <li key={name}>
              <Checkbox
                label={label(name)}
                checked={at >= 0}
                disabled={at >= 0 && shown.length === 1}
                onChange={() => change(at >= 0 ? shown.filter((each) => each !== name) : [...shown, name])}
              />
              <ActionIcon.Group>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Move ${label(name)} up`}
                  // Never `disabled`: that would take the focus from whoever has moved a line to its end.
                  data-disabled={at <= 0}
                  aria-disabled={at <= 0}
                  onClick={(event) => move(name, -1, event.currentTarget)}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Move ${label(name)} down`}
                  data-disabled={at < 0 || at === shown.length - 1}
                  aria-disabled={at < 0 || at === shown.length - 1}
                  onClick={(event) => move(name, 1, event.currentTarget)}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
              </ActionIcon.Group>
            </li>
          )
        })}
      </ul>
    </Fieldset>
  )
}
