import { DateInput } from '@mantine/dates'
import { useState, type ReactNode } from 'react'
import { readTypedDate } from './dates.ts'
import { ownEscape } from './dialogs.ts'

/** Mantine would print weekends in a red too faint to read. */
const noWeekend: [] = []

/** A date, typed day first ("4 Dec", "4/12/26") or picked. `value` and what it gives back are `YYYY-MM-DD` or null. */
export function DateField(props: {
  label: string
  value: string | null
  onChange: (date: string | null) => void
  today: string
  required?: boolean
  description?: string
  error?: string | null
  /** Has the focus when its dialog opens. */
  focusFirst?: boolean
  /** Whether Escape does something of its own here once the calendar is closed. */
  ownsEscape?: boolean
}): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <DateInput
      label={props.label}
      description={props.description}
      error={props.error}
      required={props.required ?? false}
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': `Clear ${props.label.toLocaleLowerCase('en-GB')}` }}
      data-autofocus={props.focusFirst || undefined}
      popoverProps={{ onOpen: () => setOpen(true), onClose: () => setOpen(false) }}
      {...((open || props.ownsEscape) && ownEscape)}
      onKeyDown={(event) => open && event.key === 'Escape' && event.stopPropagation()}
      value={props.value}
      onChange={props.onChange}
      valueFormat="D MMM YYYY"
      placeholder="e.g. 4 Dec 2026"
      firstDayOfWeek={1}
      hideOutsideDates
      weekendDays={noWeekend}
      locale="en-gb"
      dateParser={(text) => readTypedDate(text, props.today)}
      ariaLabels={{
        previousMonth: 'Month before',
        nextMonth: 'Month after',
        previousYear: 'Year before',
        nextYear: 'Year after',
        previousDecade: 'Decade before',
        nextDecade: 'Decade after',
      }}
    />
  )
}
