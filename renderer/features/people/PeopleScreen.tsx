import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { personRows, type PersonRow } from '#shared/people/pages.ts'
import { initialsOf } from '#shared/people/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Initials } from '#renderer/ui/Initials.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import classes from './Directory.module.css'
import { DirectoryTable, type DirectoryColumn } from './DirectoryTable.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'

/** Everyone in the programme; one of them opens beside the list. */
export function PeopleScreen(): ReactNode {
  const rows = useQuery(personRows)
  const { personId } = useParams<{ personId?: string }>()
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title="People"
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          Add person
        </Button>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody yet"
          sentence="People give and receive promises, lead agenda items and sit in forums. They also appear here when you name them in a commitment or an import."
        />
      ) : (
        <DirectoryTable
          caption="People"
          noun="people"
          one="person"
          rows={rows}
          rowId={({ person }) => person.id}
          words={wordsOf}
          columns={columns}
        />
      )}
      <PersonDrawer personId={personId ?? null} onClose={() => navigate(paths.people)} />
      {adding && <PersonDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

const columns: readonly DirectoryColumn<PersonRow>[] = [
  {
    key: 'name',
    label: 'Name',
    shows: ({ person }) => (
      <span className={classes.named}>
        <span aria-hidden="true">
          <Initials id={person.id} initials={badge(person)} name={person.name} />
        </span>
        <Link href={paths.person(person.id)}>{person.name}</Link>
      </span>
    ),
    sortsBy: ({ person }) => person.name,
  },
  { key: 'role', label: 'Role', shows: ({ person }) => person.role, sortsBy: ({ person }) => person.role },
  {
    key: 'organisation',
    label: 'Organisation',
    shows: ({ organisation }) => organisation?.name,
    sortsBy: ({ organisation }) => organisation?.name ?? '',
  },
  {
    key: 'forums',
    label: 'Forums',
    shows: ({ forums }) => forums.map(({ name }) => name).join(', '),
    sortsBy: ({ forums }) => forums.length,
  },
  { key: 'open', label: 'Open promises', shows: ({ open }) => open || '–', sortsBy: ({ open }) => open },
]

function wordsOf({ person, organisation, forums }: PersonRow): string {
  const { name, initials, role, email } = person
  const around = [organisation?.name, organisation?.shortName, ...forums.map((forum) => forum.name)]
  return [name, initials, role, email, ...around].join(' ')
}

function badge({ initials, name }: PersonRow['person']): string {
  return (initials || initialsOf(name)).slice(0, 3)
}
