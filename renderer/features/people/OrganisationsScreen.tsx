import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { organisationRows, type OrganisationRow } from '#shared/people/pages.ts'
import { sectorLabels } from '#shared/people/people.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { DirectoryTable, type DirectoryColumn } from './DirectoryTable.tsx'
import { OrganisationDialog } from './OrganisationDialog.tsx'
import { OrganisationDrawer } from './OrganisationDrawer.tsx'

/** Every organisation in the programme; one of them opens beside the list. */
export function OrganisationsScreen(): ReactNode {
  const rows = useQuery(organisationRows)
  const { organisationId } = useParams<{ organisationId?: string }>()
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title="Organisations"
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          Add organisation
        </Button>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title="No organisations yet"
          sentence="Trusts, councils, charities, groups of people with lived experience: each with its sector and place, and what it has promised."
        />
      ) : (
        <DirectoryTable
          caption="Organisations"
          noun="organisations"
          one="organisation"
          rows={rows}
          rowId={({ organisation }) => organisation.id}
          words={wordsOf}
          columns={columns}
        />
      )}
      <OrganisationDrawer organisationId={organisationId ?? null} onClose={() => navigate(paths.organisations)} />
      {adding && <OrganisationDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

const columns: readonly DirectoryColumn<OrganisationRow>[] = [
  {
    key: 'name',
    label: 'Name',
    shows: ({ organisation }) => (
      <>
        <Link href={paths.organisation(organisation.id)} style={{ color: 'inherit' }}>
          {organisation.name}
        </Link>
        {organisation.shortName && <span className="muted"> {organisation.shortName}</span>}
      </>
    ),
    sortsBy: ({ organisation }) => organisation.name,
  },
  {
    key: 'sector',
    label: 'Sector',
    shows: ({ organisation }) => sectorLabels[organisation.sector],
    sortsBy: ({ organisation }) => sectorLabels[organisation.sector],
  },
  { key: 'place', label: 'Place', shows: ({ place }) => place?.name, sortsBy: ({ place }) => place?.name ?? '' },
  { key: 'people', label: 'People', shows: ({ people }) => people || '–', sortsBy: ({ people }) => people },
  { key: 'open', label: 'Open promises', shows: ({ open }) => open || '–', sortsBy: ({ open }) => open },
]

function wordsOf({ organisation, place }: OrganisationRow): string {
  const { name, shortName, sector, notes } = organisation
  return [name, shortName, sectorLabels[sector], place?.name, notes].join(' ')
}
