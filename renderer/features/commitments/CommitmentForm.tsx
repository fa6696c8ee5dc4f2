import { Button, Checkbox, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { addCommitment, changeCommitment } from '#shared/commitments/commands.ts'
import { blankCommitment, type Commitment } from '#shared/commitments/commitments.ts'
import type { Reader } from '#shared/records/reader.ts'
import { sessions } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { PartyPicker } from '../people/index.ts'
import { ClausePicker } from '../purposes/index.ts'
import {
  changeDraft,
  draftOf,
  emptyDraft,
  promisedOn,
  sameDraft,
  type CommitmentDefaults,
  type CommitmentDraft,
} from './commitmentDraft.ts'
import { WhereFields } from './WhereFields.tsx'

/** The fields of a commitment. Its date and state, once it is made, have places of their own. */
export function CommitmentForm(props: {
  held?: Commitment
  defaults: CommitmentDefaults
  onUnsaved: (unsaved: boolean) => void
  onCancel: () => void
  /** `another`: the form goes on with the next one. */
  onSaved: (id: string, another: boolean) => void
}): ReactNode {
  const { held } = props
  const today = useToday()
  const [start, setStart] = useState(() => (held ? draftOf(held) : emptyDraft(props.defaults)))
  const [draft, setDraft] = useState(start)
  const [missing, setMissing] = useState(false)
  const action = useRef<HTMLTextAreaElement>(null)
  const session = useQuery(sessionById, draft.sessionId)
  const add = useCommand(addCommitment)
  const change = useCommand(changeCommitment)

  const write = (changes: Partial<CommitmentDraft>): void => {
    const next = changeDraft(draft, changes)
    setDraft(next)
    if (next.action.trim() !== '') setMissing(false)
    props.onUnsaved(!sameDraft(next, start))
  }

  const save = async (another: boolean): Promise<void> => {
    if (draft.action.trim() === '') {
      setMissing(true)
      action.current?.focus()
      return
    }
    const { due, ...fields } = { ...draft, giverIds: [...draft.giverIds], clauseIds: [...draft.clauseIds] }
    if (held) {
      const changed = await change({ id: held.id, changes: fields })
      if (changed.done) props.onSaved(held.id, false)
      return
    }
    const added = await add({
      ...blankCommitment,
      ...fields,
      due,
      state: 'promised',
      promisedOn: promisedOn(session, today),
      helpNeeded: '',
      importId: null,
    })
    if (!added.done) return
    say('Commitment added.')
    if (another) {
      const next = {
        ...draft,
        action: '',
        giverIds: [],
        receiverId: null,
        reference: '',
        details: '',
        confidential: false,
      }
      setStart(next)
      setDraft(next)
      action.current?.focus()
    }
    props.onSaved(added.result, another)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save(false)
      }}
    >
      <Stack gap="md">
        <Textarea
          ref={action}
          data-autofocus
          label="What will be done"
          required
          autosize
          minRows={1}
          maxRows={8}
          placeholder="Share waiting-list data with the Hub each Friday"
          error={missing ? 'Say what will be done.' : null}
          value={draft.action}
          onChange={(event) => write({ action: event.currentTarget.value })}
          onKeyDown={submitOnEnter}
        />
        <PartyPicker
          label="Who promises it"
          description="People, organisations or a whole forum. The first one leads."
          canAdd
          value={draft.giverIds}
          onChange={(giverIds) => write({ giverIds })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <PartyPicker
            label="For whom"
            most={1}
            canAdd
            value={draft.receiverId === null ? [] : [draft.receiverId]}
            onChange={(ids) => write({ receiverId: ids[0] ?? null })}
          />
          {!held && <DateField label="Needed by" today={today} value={draft.due} onChange={(due) => write({ due })} />}
        </SimpleGrid>
        <WhereFields draft={draft} write={write} />
        <ClausePicker value={draft.clauseIds} onChange={(clauseIds) => write({ clauseIds })} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            label="Reference"
            placeholder="05.05"
            value={draft.reference}
            onChange={(event) => write({ reference: event.currentTarget.value })}
          />
          <Checkbox
            mt={{ base: 0, xs: 26 }}
            label="Confidential"
            description="Held back from what is shared beyond the forum."
            checked={draft.confidential}
            onChange={(event) => write({ confidential: event.currentTarget.checked })}
          />
        </SimpleGrid>
        <Textarea
          label="Details"
          autosize
          minRows={2}
          maxRows={10}
          value={draft.details}
          onChange={(event) => write({ details: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
          {!held && (
            <Button variant="default" onClick={() => void save(true)}>
              Add and write another
            </Button>
          )}
          <Button type="submit">{held ? 'Save changes' : 'Add commitment'}</Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A promise is one sentence, so Enter saves it; Shift and Enter starts a line. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

function sessionById(read: Reader, id: string | null) {
  return read.get(sessions, id)
}
