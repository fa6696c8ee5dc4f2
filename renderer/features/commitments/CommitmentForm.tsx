import { Button, Checkbox, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { addCommitment, changeCommitment } from '#shared/commitments/commands.ts'
import { blankCommitment, type Commitment } from '#shared/commitments/commitments.ts'
import type { Reader } from '#shared/records/reader.ts'
import { sessions } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'
import { chooseFromOpenList } from '#renderer/ui/openList.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import {
  changeDraft,
  draftOf,
  emptyDraft,
  promisedOn,
  sameDraft,
  type CommitmentDefaults,
  type CommitmentDraft,
  type CommitmentLinks,
} from './commitmentDraft.ts'
import { LinkFields } from './LinkFields.tsx'

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

  const { onUnsaved } = props
  // Beside the state, so that `write` stays the same function and tells at once whether something would be lost.
  const written = useRef(start)
  const write = useCallback(
    (changes: Partial<CommitmentDraft>) => {
      written.current = changeDraft(written.current, changes)
      setDraft(written.current)
      onUnsaved(!sameDraft(written.current, start))
    },
    [onUnsaved, start],
  )
  const links = useLinks(draft)
  const wordless = draft.action.trim() === ''

  const save = async (another: boolean): Promise<void> => {
    if (wordless) {
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
      written.current = next
      setStart(next)
      setDraft(next)
      setMissing(false)
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
      <Stack gap="md" onKeyDown={chooseFromOpenList}>
        <Textarea
          ref={action}
          data-autofocus
          label="What will be done"
          required
          autosize
          minRows={1}
          maxRows={8}
          placeholder="Share waiting-list data with the Hub each Friday"
          error={missing && wordless ? 'Say what will be done.' : null}
          value={draft.action}
          onChange={(event) => write({ action: event.currentTarget.value })}
          onKeyDown={submitOnEnter}
        />
        <LinkFields links={links} dated={!held} today={today} write={write} />
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

/** What is chosen; the same object until something else is. */
function useLinks({
  giverIds,
  receiverId,
  due,
  forumId,
  sessionId,
  blockId,
  decisionId,
  prototypeId,
  clauseIds,
}: CommitmentDraft): CommitmentLinks {
  return useMemo(
    () => ({ giverIds, receiverId, due, forumId, sessionId, blockId, decisionId, prototypeId, clauseIds }),
    [giverIds, receiverId, due, forumId, sessionId, blockId, decisionId, prototypeId, clauseIds],
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
