import type { ReactNode } from 'react'
import { workTables } from '#shared/purposes/coverage.ts'
import { clausesToServe } from '#shared/purposes/queries.ts'
import { serveClauses } from '#shared/purposes/serveCommands.ts'
import { counted } from '#shared/records/counted.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { ClausePicker } from './ClausePicker.tsx'

/**
 * Which purpose clauses a piece of work serves, and nothing else: one key (C) away from wherever the work is.
 * `id` is that of a block, a decision, a commitment, a prototype or a measure; null closes it.
 */
export function ServesDialog({ id, onClose }: { id: string | null; onClose: () => void }): ReactNode {
  const work = useQuery(workById, id)
  const none = useQuery(clausesToServe).length === 0
  const serve = useCommand(serveClauses)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(id !== null, () => ({
    noun: work?.noun ?? 'work',
    clauseIds: work?.clauseIds ?? [],
  }))
  const save = async (): Promise<void> => {
    if (id === null) return
    if (changed) {
      const outcome = await serve({ id, clauseIds: [...values.clauseIds] })
      if (!outcome.done) return
      const count = values.clauseIds.length
      const words = count === 0 ? 'serves no clause now' : `serves ${counted(count, 'clause')}`
      say(`The ${values.noun} ${words}.`, { label: 'Undo', run: () => void undo() })
    }
    onClose()
  }
  return (
    <FormDialog
      opened={id !== null}
      onClose={onClose}
      title={`What this ${values.noun} serves`}
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

function workById(read: Reader, id: string | null) {
  for (const table of workTables) {
    const held = read.get(table, id)
    if (held && held.id === id) return { noun: table.noun, clauseIds: held.clauseIds }
  }
  return undefined
}
