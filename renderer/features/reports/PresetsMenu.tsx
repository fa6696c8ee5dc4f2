import { Button, Menu, TextInput } from '@mantine/core'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
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
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import classes from './Reports.module.css'

/** Saved reports: picked, saved, renamed, removed. */
export function PresetsMenu(props: {
  /** What is chosen now, as it would be kept. */
  now: Omit<NewPreset, 'name'>
  /** The saved report that was picked last. */
  pickedId: string | null
  onPick: (preset: Preset) => void
  onSaved: (id: string | null) => void
}): ReactNode {
  const { now, onSaved } = props
  const presets = useQuery(presetsByName)
  const present = presets.find(({ id }) => id === props.pickedId)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const change = useCommand(changePreset)
  const remove = useCommand(removePreset)
  const done = useDone()
  const moved = present !== undefined && !sameValue({ ...now, name: present.name }, withoutRecord(present))

  return (
    <>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button
            variant="default"
            aria-label={`Saved reports: ${present ? `${present.name}${moved ? ', changed' : ''}` : 'none chosen'}`}
            leftSection={<IconBookmark size={16} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            classNames={{ label: classes.presetName }}
          >
            {present ? `${present.name}${moved ? ' *' : ''}` : 'Saved reports'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{presets.length === 0 ? 'Keep what you make again and again' : 'Saved reports'}</Menu.Label>
          {presets.map((each) => (
            <Menu.Item
              key={each.id}
              aria-current={each.id === present?.id}
              fw={each.id === present?.id ? 700 : 400}
              onClick={() => props.onPick(each)}
            >
              {each.name}
              <div className="muted small">{reports.find(({ name }) => name === each.report)?.title}</div>
            </Menu.Item>
          ))}
          <Menu.Divider />
          {present && moved && (
            <Menu.Item
              onClick={() =>
                void change({ id: present.id, changes: now }).then((outcome) =>
                  done(outcome, `“${present.name}” saved as it is now.`),
                )
              }
            >
              Save changes to “{present.name}”
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming('new')}>Save this report…</Menu.Item>
          {present && (
            <>
              <Menu.Item onClick={() => setNaming('rename')}>Rename “{present.name}”…</Menu.Item>
              <Menu.Item
                color="red"
                onClick={() =>
                  void remove({ id: present.id }).then(
                    (outcome) => done(outcome, `Saved report “${present.name}” removed.`) && onSaved(null),
                  )
                }
              >
                Remove “{present.name}”
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming !== null && (
        <NameDialog
          now={now}
          renaming={naming === 'rename' ? present : undefined}
          onSaved={onSaved}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}

function withoutRecord({ id: _id, createdAt: _createdAt, deletedAt: _deletedAt, ...fields }: Preset): NewPreset {
  return fields
}

/** Says that something was done, with the way back beside it; answers whether it was. */
function useDone(): (outcome: Outcome<unknown>, sentence: string) => boolean {
  const { undo } = useUndo()
  return ({ done }, sentence) => {
    if (done) say(sentence, { label: 'Undo', run: () => void undo() })
    return done
  }
}

function NameDialog(props: {
  now: Omit<NewPreset, 'name'>
  renaming: Preset | undefined
  onSaved: (id: string) => void
  onClose: () => void
}): ReactNode {
  const { renaming } = props
  const [name, setName] = useState(renaming?.name ?? '')
  const save = useCommand(savePreset)
  const change = useCommand(changePreset)
  const done = useDone()
  const submit = async (): Promise<void> => {
    if (renaming) {
      if (done(await change({ id: renaming.id, changes: { name: name.trim() } }), 'Saved report renamed.')) {
        props.onClose()
      }
      return
    }
    const saved = await save({ ...props.now, name: name.trim() })
    done(saved, `Report “${name.trim()}” saved.`)
    if (!saved.done) return
    props.onSaved(saved.result)
    props.onClose()
  }
  return (
    <FormDialog
      opened
      title={renaming ? 'Rename saved report' : 'Save this report'}
      submitLabel={renaming ? 'Rename' : 'Save report'}
      changed={name !== (renaming?.name ?? '')}
      ready={name.trim() !== ''}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        required
        label="Name"
        description={
          renaming
            ? undefined
            : 'What it is about, for whom, the dates, the sections and how it leaves come back with it.'
        }
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
