import { Button, Group, Textarea } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { peopleByName } from '#shared/people/queries.ts'
import { readPasted } from '#shared/purposes/pasted.ts'
import { addContributions } from '#shared/purposes/wallCommands.ts'
import { counted } from '#shared/records/counted.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useTextFile } from '../imports/index.ts'

/** Many contributions at once: pasted, one a line, or a CSV file with the words and, if wanted, who said them. */
export function PasteDialog(props: { statementId: string; opened: boolean; onClose: () => void }): ReactNode {
  const [text, setText] = useState('')
  const people = useQuery(peopleByName)
  const { said, unknown } = useMemo(() => readPasted(text, people), [people, text])
  const add = useCommand(addContributions)
  const choose = useTextFile('Choose a file of contributions', setText)
  const { undo } = useUndo()
  const close = (): void => {
    setText('')
    props.onClose()
  }
  const save = async (): Promise<void> => {
    const outcome = await add({ statementId: props.statementId, said: [...said] })
    if (!outcome.done) return
    say(`${counted(said.length, 'contribution')} on the wall.`, { label: 'Undo', run: () => void undo() })
    close()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={close}
      title="Paste contributions"
      submitLabel={said.length === 0 ? 'Add' : `Add ${counted(said.length, 'contribution')}`}
      changed={text.trim() !== ''}
      ready={said.length > 0}
      onSubmit={save}
      size="lg"
    >
      <Textarea
        data-autofocus
        label="One contribution a line"
        description="From a spreadsheet or CSV: the words first, then, if you wish, who said them."
        autosize
        minRows={6}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button variant="default" onClick={() => void choose()}>
          Choose a CSV file…
        </Button>
      </Group>
      <p className="muted small" role="status">
        {counted(said.length, 'contribution')}, {said.filter(({ personId }) => personId !== null).length} by name.
        {unknown.length > 0 && ` Nobody here is called ${unknown.join(', ')}: these come in without a name.`}
      </p>
    </FormDialog>
  )
}
