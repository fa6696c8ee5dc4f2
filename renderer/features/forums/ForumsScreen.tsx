import { Button, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { forumKindLabels } from '#shared/forums/forums.ts'
import { forumCards, type ForumCard } from '#shared/forums/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDateLong } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { ForumFormDialog } from './ForumFormDialog.tsx'
import classes from './ForumsScreen.module.css'
import { forumTones } from './forumTones.ts'

/** Every forum of the programme: when it meets next and what it still owes. */
export function ForumsScreen(): ReactNode {
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  const [withArchived, setWithArchived] = useState(false)
  const cards = useQuery(forumCards, useToday())
  const archived = cards.filter(({ forum }) => forum.archived).length
  const shown = cards.filter(({ forum }) => withArchived || !forum.archived)
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      Add forum
    </Button>
  )
  return (
    <Page
      title="Forums"
      actions={
        cards.length > 0 && (
          <>
            {archived > 0 && (
              <Switch
                className={classes.switch ?? ''}
                label={`Show ${archived} archived`}
                checked={withArchived}
                onChange={(event) => setWithArchived(event.currentTarget.checked)}
              />
            )}
            {add}
          </>
        )
      }
    >
      {cards.length === 0 ? (
        <EmptyState
          title="No forums yet"
          sentence="A forum is a group that meets again and again: a leadership forum, a design team, a community of practice. Its sessions, decisions and promises hang from it."
          action={add}
        />
      ) : shown.length === 0 ? (
        <p className="muted">Every forum is archived.</p>
      ) : (
        <ul className={classes.cards} aria-label="Forums">
          {shown.map((card) => (
            <ForumTile key={card.forum.id} card={card} />
          ))}
        </ul>
      )}
      <ForumFormDialog opened={adding} onClose={() => setAdding(false)} onDone={(id) => navigate(paths.forum(id))} />
    </Page>
  )
}

function ForumTile({ card }: { card: ForumCard }): ReactNode {
  const { forum, place, next } = card
  return (
    <li className={classes.card} data-archived={forum.archived}>
      <div className={classes.chips}>
        <Chip tone={forumTones[forum.kind]}>{forumKindLabels[forum.kind]}</Chip>
        {forum.archived && <Chip tone="stone">Archived</Chip>}
        {place && <span className={`muted small ${classes.place}`}>{place.name}</span>}
      </div>
      <h2 className={classes.name} dir="auto">
        <Link href={paths.forum(forum.id)}>{forum.name}</Link>
      </h2>
      {forum.purpose !== '' && (
        <p className={`muted small ${classes.purpose}`} dir="auto">
          {forum.purpose}
        </p>
      )}
      <p className={classes.next}>
        {next ? (
          <>
            <span className="muted">Next: </span>
            {formatDateLong(next.date)}, {next.start}
            <span className={`${classes.nextTitle} muted`} dir="auto">
              {next.title}
            </span>
          </>
        ) : (
          <span className="muted">No session planned</span>
        )}
      </p>
      <p className={`${classes.counts} small muted tabular`}>
        <span>{counted(card.members, 'member')}</span>
        <span>{counted(card.sessions, 'session')}</span>
        <span>{counted(card.open, 'open commitment')}</span>
      </p>
    </li>
  )
}
