import { Select } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { forums, type ForumKind } from '#shared/forums/forums.ts'
import { insertTemplate } from '#shared/methods/commands.ts'
import type { Template } from '#shared/methods/methods.ts'
import type { Reader } from '#shared/records/reader.ts'
import { placeAfter, planOf } from '#shared/sessions/plan.ts'
import { byTime, sessionPage } from '#shared/sessions/queries.ts'
import { clockOf } from '#shared/sessions/schedule.ts'
import { sessions } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { Brief } from './Brief.tsx'
import { insertedWords, templateInWords } from './words.ts'

const atTheEnd = 'at the end'

/** Puts a template's blocks into a session that is being planned already, and goes there. */
export function AddToSessionDialog(props: { template: Template; opened: boolean; onClose: () => void }): ReactNode {
  const { template } = props
  const [, navigate] = useLocation()
  const choices = useQuery(sessionsFor, template.forumKind)
  const { values, set, changed } = useFields(props.opened, () => ({
    sessionId: null as string | null,
    after: atTheEnd,
  }))
  const page = useQuery(sessionPage, values.sessionId ?? '')
  const plan = useMemo(() => page && planOf(page.session, page.agenda, page.rooms), [page])
  const places = useMemo(
    () => [
      { value: atTheEnd, label: 'At the end' },
      ...(plan?.days ?? []).flatMap(({ day, slots }) =>
        slots.map(({ block, start }) => {
          const after = `${clockOf(start)} ${block.title}`
          return {
            value: block.id,
            label: plan?.days.length === 1 ? `After ${after}` : `Day ${day + 1}, after ${after}`,
          }
        }),
      ),
    ],
    [plan],
  )
  const insert = useCommand(insertTemplate)
  const { undo } = useUndo()
  const submit = async (): Promise<void> => {
    if (!page || !plan) return
    const to = placeAfter(plan, values.after === atTheEnd ? null : values.after)
    const outcome = await insert({ sessionId: page.session.id, templateId: template.id, to })
    const [first] = outcome.done ? outcome.result : []
    if (!outcome.done || first === undefined) return
    props.onClose()
    navigate(paths.block(page.session.id, first))
    say(insertedWords(template.title, outcome.result.length), { label: 'Undo', run: () => void undo() })
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title="Add to a session"
      submitLabel="Add to session"
      changed={changed}
      ready={plan !== undefined}
      onSubmit={submit}
      size="lg"
    >
      <Select
        data-autofocus
        label="Session"
        description={
          choices.length === 0
            ? 'No session is being planned. “Plan a session” begins one from this template.'
            : 'Sessions being planned.'
        }
        placeholder="Choose a session"
        searchable
        openOnFocus={false}
        allowDeselect={false}
        limit={60}
        nothingFoundMessage="No session being planned has these words."
        data={choices}
        value={values.sessionId}
        onChange={(sessionId) => {
          set('sessionId', sessionId)
          set('after', atTheEnd)
        }}
      />
      {plan && places.length > 1 && (
        <Select
          label="Where its blocks go"
          searchable={places.length > 12}
          allowDeselect={false}
          data={places}
          value={values.after}
          onChange={(after) => after && set('after', after)}
        />
      )}
      <Brief label="Blocks it brings" words={templateInWords(template)} blocks={template.blocks} />
    </FormDialog>
  )
}

/** Sessions being planned: those of forums of the template's kind first, each soonest first. */
function sessionsFor(read: Reader, kind: ForumKind | null): readonly { value: string; label: string }[] {
  return read
    .all(sessions)
    .filter(({ state }) => state === 'planning')
    .map((session) => ({ session, forum: read.get(forums, session.forumId) }))
    .sort((a, b) => byTime(a.session, b.session))
    .sort((a, b) => Number(b.forum?.kind === kind) - Number(a.forum?.kind === kind))
    .map(({ session, forum }) => ({
      value: session.id,
      label: `${session.title} · ${forum?.name ?? 'No forum'} · ${formatDate(session.date)}`,
    }))
}
