import { useCallback, useEffect, useMemo, useRef } from 'react'
import { finishing, keepDraft } from '#shared/coaching/commands.ts'
import type { Command } from '#shared/records/command.ts'
import type { Outcome } from '#renderer/live/teller.ts'
import { sayDone } from '#renderer/ui/notify.tsx'
import { useFields, type Fields } from '#renderer/ui/useFields.ts'
import { useBeforeVaultLock, useVaultCommand, useVaultUndo } from '#renderer/vault/index.ts'
import type { FormProps } from './asked.ts'

/**
 * What is being typed into one of the log's forms. When the vault locks, or the screen is left, words that were not
 * saved are kept as a sealed draft, and the log offers them again.
 */
export function useVaultForm<T extends object>({ opened, asked }: FormProps, begin: () => T): Fields<T> {
  const fields = useFields(opened, () => withDraft(begin(), asked.draft?.values))
  const keep = useVaultCommand(keepDraft)
  const latest = useRef<{ asked: FormProps['asked']; words: string } | null>(null)
  const kept = useRef('')
  const { values, changed } = fields
  useEffect(() => {
    latest.current = opened && changed ? { asked, words: JSON.stringify(values) } : null
  }, [asked, changed, opened, values])
  const save = useCallback(async () => {
    const unsaved = latest.current
    if (!unsaved || unsaved.words === kept.current) return
    kept.current = unsaved.words
    const { form, recordId, coacheeId } = unsaved.asked
    await keep({ form, recordId, coacheeId, values: unsaved.words })
  }, [keep])
  useBeforeVaultLock(save)
  useEffect(() => () => void save(), [save])
  return fields
}

/** Runs a form's command; the draft that the form was filled in from goes with it. */
export function useFinish<I, R>(command: Command<I, R>, { asked }: FormProps): (input: I) => Promise<Outcome<R>> {
  const run = useVaultCommand(useMemo(() => finishing(command), [command]))
  const draftId = asked.draft?.id ?? null
  return useCallback((input: I) => run({ draftId, input }), [draftId, run])
}

/** Closes a form that was saved and says so, with the way back beside it; one that was not stays open. */
export function useFinished(
  { asked, onClose }: FormProps,
  added: string,
  changed: string,
): (outcome: Outcome<unknown>) => void {
  const { undo } = useVaultUndo()
  return (outcome) => {
    if (sayDone(outcome, asked.recordId === null ? added : changed, undo)) onClose()
  }
}

/** The form's fields, with those of the draft that it still knows. */
function withDraft<T extends object>(values: T, draft: string | undefined): T {
  if (draft === undefined) return values
  const held = JSON.parse(draft) as Record<string, unknown>
  const known = Object.entries(held).filter(([field]) => field in values)
  return { ...values, ...Object.fromEntries(known) }
}
