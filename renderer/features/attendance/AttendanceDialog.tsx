import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { membersOf } from '#shared/forums/queries.ts'
import { people } from '#shared/people/people.ts'
import { nameOrder } from '#shared/people/queries.ts'
import type { Reader } from '#shared/records/reader.ts'
import { attendanceLabels, attendanceStates, type AttendanceState } from '#shared/sessions/run.ts'
import { attendanceOf, markAttendance } from '#shared/sessions/runCommands.ts'
import { sessions } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { PartyPicker } from '../people/index.ts'
import classes from './AttendanceDialog.module.css'
import { useAttendanceKeys } from './useAttendanceKeys.ts'

const unmarked = 'unmarked'

/** Who is here, in one screen: arrows go through the names, a letter marks and goes on to the next. */
export function AttendanceDialog(props: { sessionId: string; opened: boolean; onClose: () => void }): ReactNode {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title="Who is here" size="xl">
      <Attendance sessionId={props.sessionId} onClose={props.onClose} />
    </Modal>
  )
}

function Attendance({ sessionId, onClose }: { sessionId: string; onClose: () => void }): ReactNode {
  const rows = useQuery(attendanceRows, sessionId)
  const marks = useQuery(attendanceOf, sessionId)
  const byPerson = useMemo(() => new Map(marks.map((mark) => [mark.personId, mark])), [marks])
  const mark = useCommand(markAttendance)
  const left = rows.filter(({ id }) => !byPerson.has(id))
  const [sending, setSending] = useState<string | null>(null)
  const set = (personId: string, state: AttendanceState | null, deputyName = ''): void => {
    // The deputy's name can be typed at once, while the mark is being saved.
    setSending(state === 'deputy' ? personId : null)
    void mark({ sessionId, marks: [{ personId, state, deputyName }] }).then(() =>
      setSending((now) => (now === personId ? null : now)),
    )
  }

  const list = useRef<HTMLUListElement>(null)
  useAttendanceKeys(list, (personId, state) => set(personId, state, byPerson.get(personId)?.deputyName ?? ''))
  return (
    <>
      <Group justify="space-between" mb="sm">
        <p className="muted small" role="status">
          {summary(
            marks.map(({ state }) => state),
            left.length,
          )}
        </p>
        <Button
          size="compact-sm"
          variant="light"
          disabled={left.length === 0}
          onClick={() =>
            void mark({ sessionId, marks: left.map(({ id }) => ({ personId: id, state: 'present', deputyName: '' })) })
          }
        >
          Everyone else is present
        </Button>
      </Group>
      <ul ref={list} className={classes.list} aria-label="People">
        {rows.map((person, index) => {
          const held = byPerson.get(person.id)
          return (
            <li key={person.id} className={classes.row}>
              <button
                type="button"
                data-person={person.id}
                data-autofocus={index === 0 || undefined}
                className={classes.name}
                title="Mark as present"
                onClick={() => set(person.id, 'present')}
              >
                <strong dir="auto">
                  {person.name}
                  <span className="unseen">, {held ? attendanceLabels[held.state] : 'not marked'}</span>
                </strong>
                <span className="muted small">{person.detail}</span>
              </button>
              <SegmentedControl
                aria-label={`${person.name} is`}
                size="xs"
                value={held?.state ?? unmarked}
                onChange={(value) => set(person.id, value === unmarked ? null : (value as AttendanceState))}
                data={[
                  ...attendanceStates.map((state) => ({ value: state, label: attendanceLabels[state] })),
                  { value: unmarked, label: 'Not marked' },
                ]}
              />
              {(held?.state === 'deputy' || sending === person.id) && (
                <DeputyName
                  name={held?.deputyName ?? ''}
                  person={person.name}
                  onName={(name) => set(person.id, 'deputy', name)}
                />
              )}
            </li>
          )
        })}
      </ul>
      <div className={classes.more}>
        <PartyPicker
          label="Somebody else"
          description="A guest, or a member of another forum."
          value={[]}
          most={1}
          canAdd
          onChange={([id]) => {
            if (id?.startsWith(`${people.prefix}-`)) set(id, 'present')
          }}
        />
        <Button onClick={onClose}>Done</Button>
      </div>
      <p className="muted small">
        <kbd>↑</kbd> <kbd>↓</kbd> go through the names; <kbd>P</kbd> present, <kbd>R</kbd> remote, <kbd>D</kbd> deputy,{' '}
        <kbd>A</kbd> apologies.
      </p>
    </>
  )
}

function DeputyName(props: { name: string; person: string; onName: (name: string) => void }): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const row = field.current?.closest('li')
    if (row?.querySelector('[data-person]') === document.activeElement) field.current?.focus()
  }, [])
  const keep = (): void => {
    if (typed !== null && typed.trim() !== props.name) props.onName(typed)
    setTyped(null)
  }
  return (
    <TextInput
      ref={field}
      className={classes.deputy ?? ''}
      size="xs"
      aria-label={`Deputy for ${props.person}`}
      placeholder="Who came instead"
      maxLength={500}
      value={typed ?? props.name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}

interface Row {
  readonly id: string
  readonly name: string
  readonly detail: string
}

/** The forum's members of the session's day, then whoever else is marked. */
function attendanceRows(read: Reader, sessionId: string): readonly Row[] {
  const session = read.get(sessions, sessionId)
  if (!session) return []
  const members = membersOf(read, session.forumId).filter(
    ({ membership: { from, to } }) => (from === null || from <= session.date) && (to === null || to >= session.date),
  )
  const rows = members.map(({ person, organisation }) => ({
    id: person.id,
    name: person.name,
    detail: organisation?.name ?? '',
  }))
  const known = new Set(rows.map(({ id }) => id))
  const guests = attendanceOf(read, sessionId).flatMap(({ personId }) => {
    const person = known.has(personId) ? undefined : read.get(people, personId)
    return person ? [{ id: person.id, name: person.name, detail: 'Guest' }] : []
  })
  return [...rows, ...guests].sort((a, b) => nameOrder.compare(a.name, b.name))
}

function summary(states: readonly AttendanceState[], left: number): string {
  const counted = attendanceStates.map((state) => ({ state, count: states.filter((each) => each === state).length }))
  const words = counted
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${attendanceLabels[state].toLocaleLowerCase('en-GB')}`)
  if (left > 0) words.push(`${left} not marked`)
  return words.join(', ')
}
