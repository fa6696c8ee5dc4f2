import { Select } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { addMember, addNewMember } from '#shared/forums/commands.ts'
import { forumRoleLabels, forumRoles, type ForumRole } from '#shared/forums/forums.ts'
import { membersOf } from '#shared/forums/queries.ts'
import { organisationsByName, peopleByName } from '#shared/people/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { CreatableSelect, type Choice } from '#renderer/ui/CreatableSelect.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'

/** Adds somebody to a forum: a person already known, or one who is new together with their organisation. */
export function AddMemberDialog(props: { opened: boolean; onClose: () => void; forumId: string }): ReactNode {
  const { forumId } = props
  const today = useToday()
  const people = useQuery(peopleByName)
  const organisations = useQuery(organisationsByName)
  const members = useQuery(membersOf, forumId)
  const addKnown = useCommand(addMember)
  const addNew = useCommand(addNewMember)
  const { values, set, changed } = useFields(props.opened, () => ({
    person: null as Choice,
    organisation: null as Choice,
    role: 'member' as ForumRole,
    from: today as string | null,
  }))
  const outside = useMemo(() => {
    const inside = new Set(members.filter(({ membership }) => membership.to === null).map(({ person }) => person.id))
    const names = new Map(organisations.map((organisation) => [organisation.id, organisation.name]))
    return people
      .filter((person) => !inside.has(person.id))
      .map((person) => {
        const organisation = names.get(person.organisationId ?? '')
        return { value: person.id, label: organisation ? `${person.name} (${organisation})` : person.name }
      })
  }, [members, organisations, people])

  const save = async (): Promise<void> => {
    const { person, organisation, role, from } = values
    if (person === null) return
    const outcome =
      'id' in person
        ? await addKnown({ forumId, personId: person.id, role, from, to: null })
        : await addNew({
            forumId,
            name: person.newName,
            organisationId: organisation && 'id' in organisation ? organisation.id : null,
            ...(organisation && 'newName' in organisation && { newOrganisation: organisation.newName }),
            role,
            from,
          })
    if (outcome.done) props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title="Add a member"
      submitLabel="Add member"
      changed={changed}
      ready={values.person !== null}
      onSubmit={save}
    >
      <CreatableSelect
        focusFirst
        required
        label="Person"
        placeholder="Type a name"
        newWords="New person"
        options={outside}
        choice={values.person}
        onChange={(person) => set('person', person)}
      />
      {values.person && 'newName' in values.person && (
        <CreatableSelect
          label="Organisation"
          placeholder="Type a name"
          newWords="New organisation"
          options={organisations.map((organisation) => ({ value: organisation.id, label: organisation.name }))}
          choice={values.organisation}
          onChange={(organisation) => set('organisation', organisation)}
        />
      )}
      <Select
        label="Role in this forum"
        allowDeselect={false}
        data={forumRoles.map((role) => ({ value: role, label: forumRoleLabels[role] }))}
        value={values.role}
        onChange={(role) => role && set('role', role as ForumRole)}
      />
      <DateField label="Since" today={today} value={values.from} onChange={(from) => set('from', from)} />
    </FormDialog>
  )
}
