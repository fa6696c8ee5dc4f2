import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { forumHead } from '#shared/forums/queries.ts'
import { templateById } from '#shared/methods/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import { changeSession } from '#shared/sessions/commands.ts'
import { suggestNext } from '#shared/sessions/nextSession.ts'
import { planSession } from '#shared/sessions/planSession.ts'
import { agendaOutline, sessionsOf } from '#shared/sessions/queries.ts'
import { clockOf, minutesOfDay } from '#shared/sessions/schedule.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { StartFrom, type StartChoice } from '../methods/index.ts'
import { ComesAlong } from '../minutes/index.ts'

const usual = { start: '09:30', minutes: 180, timeZone: 'Europe/London', venue: '' }
const blank: StartChoice = { value: 'blank', label: 'A blank agenda' }
const timeZones = Intl.supportedValuesOf('timeZone')

/**
 * Plans a session of a forum, or changes the one given by `editing`. A new one starts from when and where the forum
 * met last, with the agenda it had then; that can be a template's or blank instead. `onDone` hears the id of what was saved.
 */
export function SessionFormDialog(props: {
  opened: boolean
  onClose: () => void
  forumId: string
  editing?: Session
  /** Whose agenda a new one can take along; the forum's last one when not given. */
  after?: Session
  /** The template chosen at first. */
  startFrom?: string
  onDone?: (id: string) => void
}): ReactNode {
  const { editing, forumId } = props
  const today = useToday()
  const sessions = useQuery(sessionsOf, forumId)
  const last = props.after ?? sessions.findLast((session) => session.state !== 'cancelled')
  const lastAgenda = useQuery(agendaOutline, last?.id ?? '')
  const template = useQuery(templateById, props.startFrom ?? '')
  const { values, set, changed } = useFields(props.opened, () => {
    const suggested = {
      title: template?.title ?? '',
      date: today,
      purpose: '',
      ...usual,
      ...suggestNext(sessions, today),
    }
    const from = template?.id ?? (last && lastAgenda.length > 0 ? last.id : blank.value)
    const begin = editing ?? { ...suggested, ...(template && { minutes: template.minutes }) }
    return {
      title: begin.title,
      date: begin.date as string | null,
      start: begin.start as string | null,
      end: clockOf(minutesOfDay(begin.start) + begin.minutes) as string | null,
      timeZone: begin.timeZone,
      venue: begin.venue,
      purpose: begin.purpose,
      days: editing?.days ?? template?.days ?? (from === last?.id ? last.days : 1),
      from,
      review: from === blank.value,
    }
  })
  const plan = useCommand(planSession)
  const change = useCommand(changeSession)
  const forumKind = useQuery(forumHead, forumId)?.forum.kind ?? null
  const startChoices = useMemo(() => {
    if (!last || lastAgenda.length === 0) return [blank]
    const minutes = lastAgenda.reduce((sum, block) => sum + block.minutes, 0)
    const size = `${counted(lastAgenda.length, 'block')}, ${duration(minutes)}`
    return [{ value: last.id, label: `As in “${last.title}” (${size})`, blocks: lastAgenda }, blank]
  }, [last, lastAgenda])
  const { start, end, date } = values
  const minutes = start !== null && end !== null ? minutesBetween(start, end) : null

  const save = async (): Promise<void> => {
    if (date === null || start === null || minutes === null) return
    const { title, timeZone, venue, purpose, days } = values
    const fields = { title, date, start, minutes, timeZone, venue, purpose, days }
    if (editing) {
      const outcome = await change({ id: editing.id, changes: fields })
      if (!outcome.done) return
      props.onDone?.(editing.id)
    } else {
      const session = { ...fields, forumId, state: 'planning', sequence: 0 } as const
      const { from, review } = values
      const beginning = from === blank.value ? null : from === last?.id ? { agendaOf: from } : { templateId: from }
      const outcome = await plan({ session, from: beginning, review })
      if (!outcome.done) return
      props.onDone?.(outcome.result)
    }
    props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={editing ? 'Change session' : 'Plan a session'}
      submitLabel={editing ? 'Save changes' : 'Plan session'}
      changed={changed}
      ready={values.title.trim() !== '' && date !== null && minutes !== null}
      onSubmit={save}
      size="lg"
    >
      <TextInput
        data-autofocus
        label="Title"
        placeholder="From referral to open door"
        required
        maxLength={500}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      {!editing && (
        <StartFrom
          value={values.from}
          onChange={(from) => {
            set('from', from)
            // A template has its own shape: more goes into it only when somebody says so.
            set(
              'review',
              startChoices.some(({ value }) => value === from),
            )
          }}
          onTemplate={({ title, minutes: booked, days }) => {
            set('days', days)
            if (values.title.trim() === '') set('title', title)
            if (start !== null) set('end', clockOf(minutesOfDay(start) + booked))
          }}
          choices={startChoices}
          forumKind={forumKind}
        />
      )}
      {!editing && (
        <ComesAlong
          forumId={forumId}
          today={today}
          review={values.review}
          onReview={(review) => set('review', review)}
        />
      )}
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md">
        <DateField label="Date" required today={today} value={date} onChange={(chosen) => set('date', chosen)} />
        <TimeField label="Starts" required value={start} onChange={(time) => set('start', time)} />
        <TimeField label="Ends" required value={end} onChange={(time) => set('end', time)} />
        <NumberInput
          label="Days"
          min={1}
          max={14}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={values.days}
          onChange={(days) => set('days', Math.max(1, Number(days)))}
        />
      </SimpleGrid>
      {date !== null && minutes !== null && (
        <p className="muted small" role="status">
          {formatDateLong(date)}, {duration(minutes)}
          {values.days > 1 && ` on each of ${values.days} days`}
        </p>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label="Venue"
          placeholder="North Moor Town Hall"
          value={values.venue}
          onChange={(event) => set('venue', event.currentTarget.value)}
        />
        <Select
          label="Time zone"
          searchable
          allowDeselect={false}
          limit={60}
          data={timeZones}
          value={values.timeZone}
          onChange={(zone) => zone && set('timeZone', zone)}
        />
      </SimpleGrid>
      <Textarea
        label="Why we are meeting"
        autosize
        minRows={2}
        maxRows={8}
        value={values.purpose}
        onChange={(event) => set('purpose', event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** Minutes from one clock time to the next time it is another: 23:00 to 01:00 is 120. */
function minutesBetween(start: string, end: string): number {
  return ((minutesOfDay(end) - minutesOfDay(start) + 1439) % 1440) + 1
}
