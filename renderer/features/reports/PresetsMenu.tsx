import type { ReactNode } from 'react'
import { reports } from '#shared/exports/reports/registry.ts'
import { sameValue } from '#shared/records/diff.ts'
import {
  changePreset,
  presetsByName,
  removePreset,
  savePreset,
  type NewPreset,
  type Preset,
} from '#shared/register/presets.ts'
import { useCommand, useUndo, type Outcome } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { sayDone } from '#renderer/ui/notify.tsx'
import { SavedMenu } from '#renderer/ui/SavedMenu.tsx'

/** Saved reports: picked, saved, renamed, removed. */
export function PresetsMenu(props: {
  /** What is chosen now, as it would be kept. */
  now: Omit<NewPreset, 'name'>
  /** The saved report that was picked last. */
  pickedId: string | null
  onPick: (preset: Preset) => void
  onSaved: (id: string | null) => void
}): ReactNode {
  const { now, pickedId, onSaved } = props
  const presets = useQuery(presetsByName)
  const present = presets.find(({ id }) => id === pickedId)
  const save = useCommand(savePreset)
  const change = useCommand(changePreset)
  const remove = useCommand(removePreset)
  const { undo } = useUndo()
  const done = (outcome: Outcome<unknown>, sentence: string): boolean => sayDone(outcome, sentence, undo)

  return (
    <SavedMenu
      label="Saved reports"
      heading="Saved reports"
      noun="report"
      comesBack="What it is about, for whom, the dates, the sections and how it leaves come back with a saved report."
      saved={presets.map(({ id, name, report }) => ({
        id,
        name,
        note: reports.find((each) => each.name === report)?.title,
      }))}
      pickedId={pickedId}
      changed={present !== undefined && !sameValue({ ...now, name: present.name }, withoutRecord(present))}
      onPick={(id) => {
        const preset = presets.find((each) => each.id === id)
        if (preset) props.onPick(preset)
      }}
      onSave={async (name) => {
        const saved = await save({ ...now, name })
        if (saved.done) onSaved(saved.result)
        return done(saved, `Report “${name}” saved.`)
      }}
      onKeep={({ id, name }) =>
        void change({ id, changes: now }).then((outcome) => done(outcome, `“${name}” saved as it is now.`))
      }
      onRename={async ({ id }, name) => done(await change({ id, changes: { name } }), 'Saved report renamed.')}
      onRemove={({ id, name }) =>
        void remove({ id }).then((outcome) => {
          if (done(outcome, `Saved report “${name}” removed.`) && id === pickedId) onSaved(null)
        })
      }
    />
  )
}

function withoutRecord({ id: _id, createdAt: _createdAt, deletedAt: _deletedAt, ...fields }: Preset): NewPreset {
  return fields
}
