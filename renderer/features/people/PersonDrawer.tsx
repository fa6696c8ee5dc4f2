import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { forumRoleLabels, type Membership } from '#shared/forums/forums.ts'
import { removePerson } from '#shared/people/commands.ts'
import { forgetPerson } from '#shared/people/forget.ts'
import { personPage } from '#shared/people/pages.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { DirectoryDrawer, DrawerList, PromiseLists } from './DirectoryDrawer.tsx'
import { PersonDialog } from './PersonDialog.tsx'

/** One person: how to reach them, where they sit, what they promised. */
export function PersonDrawer({ personId, onClose }: { personId: string | null; onClose: () => void }): ReactNode {
  const page = useQuery(personPage, personId ?? '')
  const remove = useCommand(removePerson)
  const forget = useCommand(forgetPerson)
  const { undo } = useUndo()
  const [changing, setChanging] = useState(false)
  const [asked, setAsked] = useState(false)
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

  async function replace(): Promise<void> {
    const outcome = await forget({ id: person.id })
    if (!outcome.done) return
    say(`${person.name} is “former member” everywhere now.`, { label: 'Undo', run: () => void undo() })
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
        more={
          <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
            They asked to be removed…
          </Button>
        }
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
      <ConfirmDialog
        opened={asked}
        title={`Replace ${person.name} by “former member”`}
        sentence="What they promised, decided and came to stays; their name, contact details and memberships go from every list, text, set of minutes and report of this programme. Backups and files already handed out still have them. You can undo it."
        confirmLabel="Replace everywhere"
        onConfirm={() => {
          setAsked(false)
          void replace()
        }}
        onClose={() => setAsked(false)}
      />
      {changing && <PersonDialog editing={person} onClose={() => setChanging(false)} />}
    </>
  )
}

function period({ from, to }: Membership): string {
  if (from && to) return ` · ${formatDate(from)} to ${formatDate(to)}`
  if (to) return ` · until ${formatDate(to)}`
  return from ? ` · since ${formatDate(from)}` : ''
}
