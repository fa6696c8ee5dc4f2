import { Box, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { namedClauses } from '#shared/purposes/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'

/** The clauses a piece of work serves, each a way to its statement, and the way to choose others. */
export function ClauseLinks({ ids, onChange }: { ids: readonly string[]; onChange: () => void }): ReactNode {
  const clauses = useQuery(namedClauses, ids)
  return (
    <>
      {clauses.map(({ id, text, statement }) => (
        // Room enough between a clause of one line and what is pressed beneath it.
        <Box key={id} pb={3}>
          <Link href={paths.purpose(statement.id)}>{text}</Link>
        </Box>
      ))}
      <Button
        size="compact-sm"
        fz="xs"
        variant="light"
        aria-keyshortcuts="C"
        rightSection={<kbd aria-hidden>C</kbd>}
        onClick={onChange}
      >
        {clauses.length === 0 ? 'Choose clauses' : 'Change clauses'}
      </Button>
    </>
  )
}
