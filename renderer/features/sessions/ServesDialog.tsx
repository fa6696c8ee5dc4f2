import type { ReactNode } from 'react'
import { changeBlock } from '#shared/sessions/commands.ts'
import { clausesToServe } from '#shared/purposes/queries.ts'
import type { Block } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { ClausePicker } from '../purposes/index.ts'

/** Which purpose clauses a block serves, and nothing else: one key away from the agenda. */
export function ServesDialog(props: { block: Block | null; opened: boolean; onClose: () => void }): ReactNode {
  const { block } = props
  const change = useCommand(changeBlock)
  const none = useQuery(clausesToServe).length === 0
  const { values, set, changed } = useFields(props.opened, () => ({ clauseIds: block?.clauseIds ?? [] }))
  const save = async (): Promise<void> => {
    if (!block) return
    const outcome = await change({ id: block.id, changes: values })
    if (outcome.done) props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened && block !== null}
      onClose={props.onClose}
      title="What this block serves"
      submitLabel="Save"
      changed={changed}
      ready={!none}
      onSubmit={save}
    >
      {none && <p>No purpose is written yet. Begin one under Shared purpose; then its clauses are offered here.</p>}
      <ClausePicker first value={values.clauseIds} onChange={(clauseIds) => set('clauseIds', clauseIds)} />
    </FormDialog>
  )
}
