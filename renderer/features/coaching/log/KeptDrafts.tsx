import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { dropDraft } from '#shared/coaching/commands.ts'
import { coachees, type DraftForm, type FormDraft } from '#shared/coaching/coaching.ts'
import { keptDrafts } from '#shared/coaching/queries.ts'
import type { Reader } from '#shared/records/reader.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useVaultCommand, useVaultQuery, useVaultUndo } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import classes from './CoachingLog.module.css'

const formWords: Readonly<Record<DraftForm, string>> = {
  session: 'a coaching session',
  coachee: 'a coachee',
  agreement: 'an agreement',
  supervision: 'a supervision',
  cpd: 'a CPD entry',
  reflection: 'a reflective note',
  theme: 'a theme',
}

/** What was half-typed when the vault locked: kept, sealed, to go on with. */
export function KeptDrafts(): ReactNode {
  const kept = useVaultQuery(keptDrafts)
  if (kept.length === 0) return null
  return (
    <ul className={classes.drafts} aria-label="Not finished">
      {kept.map((draft) => (
        <Kept key={draft.id} draft={draft} />
      ))}
    </ul>
  )
}

function Kept({ draft }: { draft: FormDraft }): ReactNode {
  const forms = useForms()
  const about = useVaultQuery(nameOf, draft.coacheeId)
  const drop = useVaultCommand(dropDraft)
  const { undo } = useVaultUndo()
  const discard = async (): Promise<void> => {
    const outcome = await drop({ id: draft.id })
    if (outcome.done) say('Discarded.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <li className={classes.draft}>
      <span>
        You were writing {formWords[draft.form]}
        {about && ` with ${about}`} and did not finish. Your words were kept.
      </span>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => forms.goOn(draft)}>
          Go on
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void discard()}>
          Discard
        </Button>
      </Group>
    </li>
  )
}

function nameOf(read: Reader, coacheeId: string | null): string | undefined {
  return read.get(coachees, coacheeId)?.name
}
