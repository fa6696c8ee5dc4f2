import { Checkbox, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { allMethods } from '#shared/methods/queries.ts'
import { partiesByName } from '#shared/people/parties.ts'
import { attachmentsOf } from '#shared/sessions/attachments.ts'
import { changeBlock } from '#shared/sessions/commands.ts'
import { blankBlock, blockKindLabels, blockKinds, type Block, type BlockKind } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { ClausePicker } from '../purposes/index.ts'
import { Attachments } from './Attachments.tsx'
import classes from './BlockEditor.module.css'

/** Everything about one block. What only the facilitator may see stands apart. */
export function BlockEditor(props: { block: Block | null; opened: boolean; onClose: () => void }): ReactNode {
  const { block } = props
  const change = useCommand(changeBlock)
  const { values, set, changed } = useFields(props.opened, () => fieldsOf(block))
  const links = attachmentsOf(values.attachments).filter(({ addresses }) => addresses.length > 0)
  const save = async (): Promise<void> => {
    if (!block) return
    const outcome = await change({ id: block.id, changes: values })
    if (outcome.done) props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened && block !== null}
      onClose={props.onClose}
      title="Edit block"
      submitLabel="Save changes"
      changed={changed}
      ready={values.title.trim() !== ''}
      onSubmit={save}
      size="xl"
    >
      <TextInput
        data-autofocus
        label="Title"
        required
        maxLength={500}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <Select
          label="Kind"
          allowDeselect={false}
          data={blockKinds.map((kind) => ({ value: kind, label: blockKindLabels[kind] }))}
          value={values.kind}
          onChange={(kind) => kind && set('kind', kind as BlockKind)}
        />
        <MinutesInput label="Minutes" value={values.minutes} onChange={(minutes) => set('minutes', minutes ?? 0)} />
        <TimeField label="Start locked to" value={values.lockedStart} onChange={(time) => set('lockedStart', time)} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <LeadSelect value={values.leadId} onChange={(leadId) => set('leadId', leadId)} />
        <MethodSelect value={values.methodId} onChange={(methodId) => set('methodId', methodId)} />
        <TextInput label="Room" value={values.room} onChange={(event) => set('room', event.currentTarget.value)} />
      </SimpleGrid>
      <ClausePicker value={values.clauseIds} onChange={(clauseIds) => set('clauseIds', clauseIds)} />
      <Textarea
        label="Description"
        description="Everyone sees this."
        autosize
        minRows={2}
        maxRows={8}
        value={values.description}
        onChange={(event) => set('description', event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Textarea
          label="Materials"
          autosize
          minRows={1}
          maxRows={6}
          value={values.materials}
          onChange={(event) => set('materials', event.currentTarget.value)}
        />
        <div>
          <Textarea
            label="Files or links"
            placeholder="One a line"
            autosize
            minRows={1}
            maxRows={6}
            value={values.attachments}
            onChange={(event) => set('attachments', event.currentTarget.value)}
          />
          {links.length > 0 && (
            <div className={`${classes.links} small`}>
              <Attachments listed={links} />
            </div>
          )}
        </div>
      </SimpleGrid>
      <section className={classes.private} aria-label="For the facilitator only">
        <h3 className={classes.heading}>
          <IconLock size={16} aria-hidden /> For the facilitator only
        </h3>
        <Textarea
          label="Facilitator notes"
          description="Left out of everything participants receive."
          autosize
          minRows={2}
          maxRows={10}
          value={values.facilitatorNotes}
          onChange={(event) => set('facilitatorNotes', event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <MinutesInput
            label="Minimum useful minutes"
            value={values.minimumMinutes}
            onChange={(minutes) => set('minimumMinutes', minutes)}
          />
          <Checkbox
            className={classes.droppable ?? ''}
            label="May be left out when time runs short"
            checked={values.droppable}
            onChange={(event) => set('droppable', event.currentTarget.checked)}
          />
        </SimpleGrid>
      </section>
    </FormDialog>
  )
}

function MinutesInput(props: {
  label: string
  value: number | null
  onChange: (minutes: number | null) => void
}): ReactNode {
  return (
    <NumberInput
      label={props.label}
      min={0}
      max={1440}
      step={5}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={props.value ?? ''}
      onChange={(minutes) => props.onChange(minutes === '' ? null : Number(minutes))}
    />
  )
}

function LeadSelect(props: { value: string | null; onChange: (id: string | null) => void }): ReactNode {
  const parties = useQuery(partiesByName)
  const data = useMemo(
    () =>
      (['person', 'organisation'] as const).map((kind) => ({
        group: kind === 'person' ? 'People' : 'Organisations',
        items: parties.filter((party) => party.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
      })),
    [parties],
  )
  return (
    <Select
      label="Lead"
      placeholder="Nobody yet"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear lead' }}
      limit={60}
      nothingFoundMessage="Nobody has this name."
      data={data}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

/** The method a block follows. Choosing another changes none of its words. */
function MethodSelect(props: { value: string | null; onChange: (id: string | null) => void }): ReactNode {
  const methods = useQuery(allMethods)
  const data = useMemo(() => methods.map(({ id, title }) => ({ value: id, label: title })), [methods])
  return (
    <Select
      label="Method"
      placeholder="None"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Clear method' }}
      nothingFoundMessage="No method has this name."
      data={data}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

type BlockFields = Pick<
  Block,
  | 'title'
  | 'kind'
  | 'minutes'
  | 'lockedStart'
  | 'leadId'
  | 'methodId'
  | 'description'
  | 'facilitatorNotes'
  | 'materials'
  | 'room'
  | 'attachments'
  | 'clauseIds'
  | 'minimumMinutes'
  | 'droppable'
>

const empty: BlockFields = { ...blankBlock, title: '', kind: 'explore', minutes: 0 }

/** The fields this form is about. */
function fieldsOf(block: BlockFields | null): BlockFields {
  const { title, kind, minutes, lockedStart, leadId, methodId, description } = block ?? empty
  const { facilitatorNotes, materials, room, attachments, clauseIds, minimumMinutes, droppable } = block ?? empty
  return {
    title,
    kind,
    minutes,
    lockedStart,
    leadId,
    methodId,
    description,
    facilitatorNotes,
    materials,
    room,
    attachments,
    clauseIds,
    minimumMinutes,
    droppable,
  }
}
