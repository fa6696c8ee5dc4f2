import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { namedClauses } from '#shared/purposes/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'

/** The clauses a piece of work serves, each a way to its statement. */
export function ClauseLinks({ ids }: { ids: readonly string[] }): ReactNode {
  const clauses = useQuery(namedClauses, ids)
  return clauses.map(({ id, text, statement }) => (
    <div key={id}>
      <Link href={paths.purpose(statement.id)}>{text}</Link>
    </div>
  ))
}
