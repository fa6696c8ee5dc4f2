import { Select, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import { decisions } from '#shared/decisions/decisions.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { prototypeRegister } from '#shared/prototypes/queries.ts'
import type { Reader } from '#shared/records/reader.ts'
import { agendaOf, sessionsOf } from '#shared/sessions/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import type { CommitmentDraft, CommitmentLinks } from './commitmentDraft.ts'

/** Where a commitment was made: forum, then its session, then the item on its agenda, and what it follows from. */
export function WhereFields(props: {
  links: CommitmentLinks
  write: (changes: Partial<CommitmentDraft>) => void
}): ReactNode {
  const { links, write } = props
  const forums = useQuery(forumsByName)
  const sessions = useQuery(newestSessions, links.forumId)
  const blocks = useQuery(agenda, links.sessionId)
  const decided = useQuery(decisionsOf, links.forumId)
  const tried = useQuery(prototypeRegister)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <Choice
        label="Forum"
        value={links.forumId}
        onChange={(forumId) => write({ forumId })}
        options={forums.map((forum) => ({ value: forum.id, label: forum.name }))}
        nothing="There are no forums yet."
      />
      <Choice
        label="Session"
        value={links.sessionId}
        onChange={(sessionId) => write({ sessionId })}
        options={sessions.map((session) => ({
          value: session.id,
          label: `${formatDate(session.date)} · ${session.title}`,
        }))}
        nothing={links.forumId === null ? 'Choose a forum first.' : 'This forum has no sessions yet.'}
      />
      <Choice
        label="Agenda item"
        value={links.blockId}
        onChange={(blockId) => write({ blockId })}
        options={blocks.map((block) => ({ value: block.id, label: block.title }))}
        nothing={links.sessionId === null ? 'Choose a session first.' : 'This session has no agenda yet.'}
      />
      <Choice
        label="Follows from the decision"
        value={links.decisionId}
        onChange={(decisionId) => write({ decisionId })}
        options={decided.map((decision) => ({ value: decision.id, label: decision.outcome.slice(0, 160) }))}
        nothing="No decisions have been recorded here."
      />
      {tried.length > 0 && (
        <Choice
          label="For the prototype"
          value={links.prototypeId}
          onChange={(prototypeId) => write({ prototypeId })}
          options={tried.map(({ id, title }) => ({ value: id, label: title }))}
          nothing="No prototype has these words."
        />
      )}
    </SimpleGrid>
  )
}

function Choice(props: {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  options: readonly { value: string; label: string }[]
  nothing: string
}): ReactNode {
  return (
    <Select
      label={props.label}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${props.label.toLocaleLowerCase('en-GB')}` }}
      limit={60}
      nothingFoundMessage={props.nothing}
      placeholder="None"
      data={[...props.options]}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

function newestSessions(read: Reader, forumId: string | null) {
  return forumId === null ? [] : [...sessionsOf(read, forumId)].reverse()
}

function agenda(read: Reader, sessionId: string | null) {
  return sessionId === null ? [] : agendaOf(read, sessionId)
}

/** The forum's decisions, newest first; without a forum, those of the whole programme. */
function decisionsOf(read: Reader, forumId: string | null) {
  const held = forumId === null ? read.all(decisions) : read.where(decisions, 'forumId', forumId)
  return [...held].sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
}
