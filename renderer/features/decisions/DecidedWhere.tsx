import { Select, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'
import { forumsByName } from '#shared/forums/queries.ts'
import type { Reader } from '#shared/records/reader.ts'
import { agendaOf, sessionsOf } from '#shared/sessions/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'

interface Where {
  readonly forumId: string | null
  readonly sessionId: string | null
  readonly blockId: string | null
}

/** The forum, session and agenda item a decision, or something else, came from; choosing one empties those inside it. */
export function DecidedWhere({ where, onChange }: { where: Where; onChange: (where: Where) => void }): ReactNode {
  const forums = useQuery(forumsByName)
  const sessions = useQuery(newestSessions, where.forumId)
  const blocks = useQuery(agenda, where.sessionId)
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
      <Select
        label="Forum"
        placeholder="None"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear forum' }}
        data={forums.map((forum) => ({ value: forum.id, label: forum.name }))}
        value={where.forumId}
        onChange={(forumId) => onChange({ forumId, sessionId: null, blockId: null })}
      />
      <Select
        label="Session"
        placeholder="None"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear session' }}
        disabled={sessions.length === 0}
        limit={60}
        data={sessions.map((session) => ({
          value: session.id,
          label: `${formatDate(session.date)} · ${session.title}`,
        }))}
        value={where.sessionId}
        onChange={(sessionId) => onChange({ ...where, sessionId, blockId: null })}
      />
      <Select
        label="Agenda item"
        placeholder="None"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear agenda item' }}
        disabled={blocks.length === 0}
        data={blocks.map((block) => ({ value: block.id, label: block.title }))}
        value={where.blockId}
        onChange={(blockId) => onChange({ ...where, blockId })}
      />
    </SimpleGrid>
  )
}

function newestSessions(read: Reader, forumId: string | null) {
  return forumId === null ? [] : [...sessionsOf(read, forumId)].reverse()
}

function agenda(read: Reader, sessionId: string | null) {
  return sessionId === null ? [] : agendaOf(read, sessionId)
}
