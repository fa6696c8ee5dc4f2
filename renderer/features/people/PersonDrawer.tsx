import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { forumRoleLabels, type Membership } from '#shared/forums/forums.ts'
import { removePerson } from '#shared/people/commands.ts'
import { personPage } from '#shared/people/pages.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { DirectoryDrawer, DrawerList, PromiseLists } from './DirectoryDrawer.tsx'
import { PersonDialog } from './PersonDialog.tsx'

/** One person: how to reach them, where they sit, what they promised. */
export function PersonDrawer({ personId, onClose }: { personId: string | null; onClose: () => void }): ReactNode {
  const page = useQuery(personPage, personId ?? '')
  const remove = useCommand(removePerson)
  const { undo } = useUndo()
  const [changing, setChanging] = useState(false)
  if (!page) return null
  const { person, organisation, roles, promises } = page

  async function takeOut(): Promise<void> {
    const outcome = await remove({ id: person.id })
    if (!outcome.done) return
    say(`${person.name} was removed. What they promised stays, without their name.`, {
      label: 'Undo',
      run: () => void undo(),
    })
    onClose()
  }

  return (
    <>
      <DirectoryDrawer
        opened
        title={person.name}
        facts={[
          { label: 'Role', value: person.role },
          {
            label: 'Organisation',
            value: organisation && <Link href={paths.organisation(organisation.id)}>{organisation.name}</Link>,
          },
          { label: 'E-mail', value: person.email },
          { label: 'Phone', value: person.phone },
          { label: 'Notes', value: person.notes },
        ]}
        onClose={onClose}
        onChange={() => setChanging(true)}
        onRemove={() => void takeOut()}
      >
        <DrawerList title="Forums" empty="In no forum. Members are added on a forum’s page.">
          {roles.map(({ membership, forum }) => (
            <li key={membership.id}>
              <Link href={paths.forum(forum.id)}>{forum.name}</Link>
              <span className="muted small">
                {forumRoleLabels[membership.role]}
                {period(membership)}
              </span>
            </li>
          ))}
        </DrawerList>
        <PromiseLists promises={promises} />
      </DirectoryDrawer>
      {changing && <PersonDialog editing={person} onClose={() => setChanging(false)} />}
    </>
  )
}

function period({ from, to }: Membership): string {
  if (from && to) return ` · ${formatDate(from)} to ${formatDate(to)}`
  if (to) return ` · until ${formatDate(to)}`
  return from ? ` · since ${formatDate(from)}` : ''
}
