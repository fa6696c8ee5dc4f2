import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { removeOrganisation } from '#shared/people/commands.ts'
import { organisationPage } from '#shared/people/pages.ts'
import { sectorLabels } from '#shared/people/people.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'
import { DirectoryDrawer, DrawerList, PromiseLists } from './DirectoryDrawer.tsx'
import { OrganisationDialog } from './OrganisationDialog.tsx'

/** One organisation: its people, and what it and they promised. */
export function OrganisationDrawer(props: { organisationId: string | null; onClose: () => void }): ReactNode {
  const page = useQuery(organisationPage, props.organisationId ?? '')
  const remove = useCommand(removeOrganisation)
  const { undo } = useUndo()
  const [changing, setChanging] = useState(false)
  if (!page) return null
  const { organisation, place, people, promises } = page

  async function takeOut(): Promise<void> {
    const outcome = await remove({ id: organisation.id })
    if (!outcome.done) return
    say(`${organisation.name} was removed. Its people stay.`, { label: 'Undo', run: () => void undo() })
    props.onClose()
  }

  return (
    <>
      <DirectoryDrawer
        opened
        title={organisation.name}
        facts={[
          { label: 'Short name', value: organisation.shortName },
          { label: 'Sector', value: sectorLabels[organisation.sector] },
          { label: 'Place', value: place?.name ?? '' },
          { label: 'Notes', value: organisation.notes },
        ]}
        onClose={props.onClose}
        onChange={() => setChanging(true)}
        onRemove={() => void takeOut()}
      >
        <DrawerList title="People" empty="Nobody here yet. Choose this organisation when you add or change a person.">
          {people.map((person) => (
            <li key={person.id}>
              <Link href={paths.person(person.id)}>{person.name}</Link>
              <span className="muted small">{person.role}</span>
            </li>
          ))}
        </DrawerList>
        <PromiseLists promises={promises} />
      </DirectoryDrawer>
      {changing && <OrganisationDialog editing={organisation} onClose={() => setChanging(false)} />}
    </>
  )
}
