import { Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconCalendarDown,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { changeForum, removeForum } from '#shared/forums/commands.ts'
import { forumKindLabels, type Forum } from '#shared/forums/forums.ts'
import { forumCalendar } from '#shared/exports/invitations/calendar.ts'
import { forumHead } from '#shared/forums/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery, useReader } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useSaveCalendar } from '../minutes/index.ts'
import { SessionFormDialog } from '../sessions/index.ts'
import { ForumDecisions } from './ForumDecisions.tsx'
import { ForumFormDialog } from './ForumFormDialog.tsx'
import classes from './ForumScreen.module.css'
import { ForumSessions } from './ForumSessions.tsx'
import { forumTones } from './forumTones.ts'
import { ForumPrototypes } from './ForumPrototypes.tsx'
import { Members } from './Members.tsx'
import { OpenCommitments } from './OpenCommitments.tsx'

/** One forum: its sessions, who is in it, what it owes and what it decided. */
export function ForumScreen(): ReactNode {
  const { forumId } = useParams<{ forumId: string }>()
  const head = useQuery(forumHead, forumId)
  const [, navigate] = useLocation()
  const [planning, setPlanning] = useState(false)
  const crumbs = <Link href={paths.forums}>Forums</Link>
  if (!head) {
    return (
      <Page title="Forum" crumbs={crumbs}>
        <EmptyState title="This forum is no longer there" sentence="If it was removed just now, undo brings it back." />
      </Page>
    )
  }
  const { forum, place } = head
  const plan = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setPlanning(true)}>
      Plan a session
    </Button>
  )
  return (
    <Page
      title={forum.name}
      crumbs={crumbs}
      badge={
        <>
          <Chip tone={forumTones[forum.kind]}>{forumKindLabels[forum.kind]}</Chip>
          {forum.archived && <Chip tone="stone">Archived</Chip>}
          {place && <span className={`muted small ${classes.place}`}>{place.name}</span>}
        </>
      }
      actions={
        <>
          <ForumActions forum={forum} />
          {plan}
        </>
      }
    >
      {forum.purpose !== '' && (
        <p className={classes.purpose} dir="auto">
          {forum.purpose}
        </p>
      )}
      <div className={classes.frame}>
        <div className={classes.columns}>
          <div className={classes.main}>
            <ForumSessions forumId={forum.id} onPlan={() => setPlanning(true)} />
            <Members forumId={forum.id} />
          </div>
          <div className={classes.side}>
            <OpenCommitments forumId={forum.id} />
            <ForumDecisions forumId={forum.id} />
            <ForumPrototypes forumId={forum.id} />
          </div>
        </div>
      </div>
      <SessionFormDialog
        opened={planning}
        onClose={() => setPlanning(false)}
        forumId={forum.id}
        onDone={(id) => navigate(paths.session(id))}
      />
    </Page>
  )
}

function ForumActions({ forum }: { forum: Forum }): ReactNode {
  const [, navigate] = useLocation()
  const [editing, setEditing] = useState(false)
  const read = useReader()
  const saveCalendar = useSaveCalendar()
  const change = useCommand(changeForum)
  const remove = useCommand(removeForum)
  const { undo } = useUndo()
  const wayBack = { label: 'Undo', run: () => void undo() }

  const archive = async (archived: boolean): Promise<void> => {
    const outcome = await change({ id: forum.id, changes: { archived } })
    if (outcome.done) say(archived ? 'Forum archived. Nothing in it was lost.' : 'Forum brought back.', wayBack)
  }
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: forum.id })
    if (!outcome.done) return
    navigate(paths.forums)
    say('Forum removed with its sessions. Its commitments, decisions and prototypes stay.', wayBack)
  }
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
        Edit
      </Button>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            onClick={() => void saveCalendar((now) => forumCalendar(read, forum.id, now))}
          >
            Save all sessions as a calendar file
          </Menu.Item>
          {forum.archived ? (
            <Menu.Item leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={() => void archive(false)}>
              Bring back from the archive
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void archive(true)}>
              Archive
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void takeAway()}>
            Remove forum
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ForumFormDialog opened={editing} onClose={() => setEditing(false)} editing={forum} />
    </>
  )
}
