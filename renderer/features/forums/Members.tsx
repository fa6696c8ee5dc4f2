import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconPlus, IconUserMinus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { changeMember, removeMember } from '#shared/forums/commands.ts'
import { forumRoleLabels, forumRoles, type ForumRole } from '#shared/forums/forums.ts'
import { membersOf, type Member } from '#shared/forums/queries.ts'
import { initialsOf } from '#shared/people/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { Initials } from '#renderer/ui/Initials.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { AddMemberDialog } from './AddMemberDialog.tsx'
import classes from './ForumScreen.module.css'

/** Who is in a forum, with their part in it. */
export function Members({ forumId }: { forumId: string }): ReactNode {
  const members = useQuery(membersOf, forumId)
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={members.length === 0 ? 'Members' : `Members (${members.length})`}
      action={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add member
        </Button>
      }
    >
      {members.length === 0 ? (
        <p className="muted">Nobody yet. Add the people who come, with their part: convener, facilitator, scribe.</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label="Members">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Organisation</th>
                <th scope="col">Role</th>
                <th scope="col">Since</th>
                <th scope="col">
                  <span className="unseen">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <Row key={member.membership.id} member={member} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <AddMemberDialog opened={adding} onClose={() => setAdding(false)} forumId={forumId} />
    </Card>
  )
}

function Row({ member: { membership, person, organisation } }: { member: Member }): ReactNode {
  const change = useCommand(changeMember)
  const remove = useCommand(removeMember)
  const { undo } = useUndo()
  const takeOut = async (): Promise<void> => {
    const outcome = await remove({ id: membership.id })
    if (outcome.done) say(`${person.name} taken out of this forum.`, { label: 'Undo', run: () => void undo() })
  }
  return (
    <tr>
      <td>
        <span className={classes.person}>
          <Initials id={person.id} initials={person.initials || initialsOf(person.name)} name={person.name} />
          <Link href={paths.person(person.id)} dir="auto">
            {person.name}
          </Link>
        </span>
      </td>
      <td dir="auto">{organisation?.name ?? <span className="muted">None</span>}</td>
      <td className={classes.role}>
        <Select
          size="xs"
          aria-label={`Role of ${person.name}`}
          allowDeselect={false}
          data={forumRoles.map((role) => ({ value: role, label: forumRoleLabels[role] }))}
          value={membership.role}
          onChange={(role) =>
            role && role !== membership.role && void change({ id: membership.id, changes: { role: role as ForumRole } })
          }
        />
      </td>
      <td className="tabular">
        {membership.to === null ? formatDate(membership.from) : `until ${formatDate(membership.to)}`}
      </td>
      <td className={classes.end}>
        <Tooltip label="Take out of this forum">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take ${person.name} out of this forum`}
            onClick={() => void takeOut()}
          >
            <IconUserMinus size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  )
}
