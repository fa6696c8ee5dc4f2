import { ActionIcon, Button, Popover, TextInput, UnstyledButton, type ButtonProps } from '@mantine/core'
import { IconBookmark, IconChevronDown, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { FormDialog } from './FormDialog.tsx'
import { beneath } from './popover.ts'
import classes from './SavedMenu.module.css'

/** Something kept under a name. */
export interface Saved {
  readonly id: string
  readonly name: string
  /** What tells it apart from others, beneath its name. */
  readonly note?: string | undefined
}

interface Deeds {
  readonly onPick: (id: string) => void
  /** Keeps what is there now under a new name; answers whether it did. */
  readonly onSave: (name: string) => Promise<boolean>
  /** Keeps what is there now under the name it was picked by. */
  readonly onKeep: (saved: Saved) => void
  /** Answers whether it did. */
  readonly onRename: (saved: Saved, name: string) => Promise<boolean>
  readonly onRemove: (saved: Saved) => void
}

/**
 * What people saved to come back to, picked, saved, renamed and removed. A list that opens under its button, not a menu:
 * beside each name stand buttons of its own.
 */
export function SavedMenu(
  props: Deeds & {
    /** On the button while nothing is picked: "Views". */
    label: string
    /** Over the list. */
    heading: string
    /** What one is, in "Save this view…". */
    noun: string
    /** What comes back with one, in a sentence. */
    comesBack: string
    saved: readonly Saved[]
    pickedId: string | null
    /** Whether what is there now is not what was picked any more. */
    changed: boolean
    /** How it was before anything was picked. */
    first?: { readonly label: string; readonly onPick: () => void }
    button?: ButtonProps
  },
): ReactNode {
  const { saved, noun, first } = props
  const [opened, setOpened] = useState(false)
  const [naming, setNaming] = useState<'new' | Saved | null>(null)
  const target = useRef<HTMLButtonElement>(null)
  const picked = saved.find(({ id }) => id === props.pickedId)
  const changed = picked !== undefined && props.changed
  /** Closes first, so that whatever opens next gives the focus back to the button. */
  const leave = (next: () => void) => (): void => {
    target.current?.focus()
    setOpened(false)
    next()
  }

  return (
    <>
      <Popover opened={opened} onChange={setOpened} {...beneath}>
        <Popover.Target>
          <Button
            ref={target}
            variant="default"
            leftSection={<IconBookmark size={16} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            classNames={{ label: classes.name }}
            {...props.button}
            aria-label={`${props.label}: ${picked ? `${picked.name}${changed ? ', changed' : ''}` : 'none chosen'}`}
            onClick={() => setOpened((now) => !now)}
          >
            {picked ? `${picked.name}${changed ? ' *' : ''}` : props.label}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} onKeyDown={moveByArrows}>
          <p className={classes.heading}>{saved.length === 0 ? props.comesBack : props.heading}</p>
          {(saved.length > 0 || first) && (
            <ul className={classes.list} aria-label={props.heading}>
              {saved.map((each) => (
                <li key={each.id}>
                  <UnstyledButton
                    className={classes.pick}
                    aria-current={each.id === picked?.id}
                    onClick={leave(() => props.onPick(each.id))}
                  >
                    {each.name}
                    {each.note && <span className="muted small">{each.note}</span>}
                  </UnstyledButton>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Rename “${each.name}”…`}
                    onClick={leave(() => setNaming(each))}
                  >
                    <IconPencil size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={`Remove “${each.name}”`}
                    onClick={leave(() => props.onRemove(each))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
              {first && (
                <li>
                  <UnstyledButton className={classes.pick} onClick={leave(first.onPick)}>
                    {first.label}
                  </UnstyledButton>
                </li>
              )}
            </ul>
          )}
          <ul className={classes.list}>
            {changed && (
              <li>
                <UnstyledButton className={classes.pick} onClick={leave(() => props.onKeep(picked))}>
                  Save changes to “{picked.name}”
                </UnstyledButton>
              </li>
            )}
            <li>
              <UnstyledButton className={classes.add} onClick={leave(() => setNaming('new'))}>
                <IconPlus size={16} aria-hidden />
                Save this {noun}…
              </UnstyledButton>
            </li>
          </ul>
        </Popover.Dropdown>
      </Popover>
      {naming !== null && (
        <NameDialog {...props} renaming={naming === 'new' ? null : naming} onClose={() => setNaming(null)} />
      )}
    </>
  )
}

/** Up and down go from line to line, as in a menu; Tab visits every button. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const lines = [...event.currentTarget.querySelectorAll('li')]
  const here = lines.findIndex((line) => line.contains(document.activeElement))
  lines[(here + step + lines.length) % lines.length]?.querySelector('button')?.focus()
  event.preventDefault()
}

function NameDialog(
  props: Pick<Deeds, 'onSave' | 'onRename'> & {
    noun: string
    comesBack: string
    renaming: Saved | null
    onClose: () => void
  },
): ReactNode {
  const { noun, renaming } = props
  const [name, setName] = useState(renaming?.name ?? '')
  const submit = async (): Promise<void> => {
    const done = await (renaming ? props.onRename(renaming, name.trim()) : props.onSave(name.trim()))
    if (done) props.onClose()
  }
  return (
    <FormDialog
      opened
      title={renaming ? `Rename “${renaming.name}”` : `Save this ${noun}`}
      submitLabel={renaming ? 'Rename' : `Save ${noun}`}
      changed={name !== (renaming?.name ?? '')}
      ready={name.trim() !== '' && name.trim() !== renaming?.name}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        required
        label="Name"
        description={renaming ? undefined : props.comesBack}
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
