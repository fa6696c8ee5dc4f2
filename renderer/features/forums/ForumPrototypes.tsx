import type { ReactNode } from 'react'
import { prototypesOfForum } from '#shared/prototypes/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { PrototypeLine } from '../prototypes/index.ts'
import classes from './ForumScreen.module.css'

/** What the forum tries out, those first that ask for something; nothing where it tries nothing. */
export function ForumPrototypes({ forumId }: { forumId: string }): ReactNode {
  const tried = useQuery(prototypesOfForum, forumId, useToday())
  if (tried.length === 0) return null
  return (
    <Card title="Prototypes">
      <ul className={classes.list}>
        {tried.map(({ prototype }) => (
          <li key={prototype.id}>
            <PrototypeLine prototype={prototype} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
