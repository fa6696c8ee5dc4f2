import { Button, Menu, TextInput } from '@mantine/core'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { changeView, removeView, saveView, viewsByName, type View } from '#shared/commitments/views.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useChanged } from './useChanged.ts'
import { differs, firstListView, listViewOf, viewFields, type ChangeListView, type ListView } from './useListView.ts'

/** The saved views: picked, saved, renamed, removed. */
export function ViewsMenu({ view, onChange }: { view: ListView; onChange: ChangeListView }): ReactNode {
  const views = useQuery(viewsByName)
  const present = views.find(({ id }) => id === view.viewId)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const change = useCommand(changeView)
  const remove = useCommand(removeView)
  const changed = useChanged()
  const moved = present !== undefined && differs(view, present)

  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            size="compact-sm"
            fz="xs"
            variant="default"
            aria-label={`Views: ${present ? `${present.name}${moved ? ', changed' : ''}` : 'none chosen'}`}
            leftSection={<IconBookmark size={14} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {present ? `${present.name}${moved ? ' *' : ''}` : 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Saved views</Menu.Label>
          {views.map((each) => (
            <Menu.Item
              key={each.id}
              aria-current={each.id === present?.id}
              fw={each.id === present?.id ? 700 : 400}
              onClick={() => onChange(listViewOf(each))}
            >
              {each.name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => onChange(firstListView)}>As it is at first</Menu.Item>
          <Menu.Divider />
          {present && moved && (
            <Menu.Item
              onClick={() =>
                void change({ id: present.id, changes: viewFields(view) }).then((done) =>
                  changed(done, `“${present.name}” saved as it is now.`),
                )
              }
            >
              Save changes to “{present.name}”
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setNaming('new')}>Save this view…</Menu.Item>
          {present && (
            <>
              <Menu.Item onClick={() => setNaming('rename')}>Rename “{present.name}”…</Menu.Item>
              <Menu.Item
                color="red"
                onClick={() =>
                  void remove({ id: present.id }).then(
                    (done) => changed(done, `View “${present.name}” removed.`) && onChange({ viewId: null }),
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
          view={view}
          renaming={naming === 'rename' ? present : undefined}
          onSaved={(viewId) => onChange({ viewId })}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  )
}

function NameDialog(props: {
  view: ListView
  renaming: View | undefined
  onSaved: (id: string) => void
  onClose: () => void
}): ReactNode {
  const { renaming } = props
  const [name, setName] = useState(renaming?.name ?? '')
  const save = useCommand(saveView)
  const change = useCommand(changeView)
  const changed = useChanged()
  const submit = async (): Promise<void> => {
    if (renaming) {
      if (changed(await change({ id: renaming.id, changes: { name: name.trim() } }), 'View renamed.')) props.onClose()
      return
    }
    const saved = await save({ ...viewFields(props.view), name: name.trim() })
    changed(saved, `View “${name.trim()}” saved.`)
    if (!saved.done) return
    props.onSaved(saved.result)
    props.onClose()
  }
  return (
    <FormDialog
      opened
      title={renaming ? 'Rename view' : 'Save this view'}
      submitLabel={renaming ? 'Rename' : 'Save view'}
      changed={name !== (renaming?.name ?? '')}
      ready={name.trim() !== ''}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        required
        label="Name"
        description={renaming ? undefined : 'The filter, the order, the groups and the columns come back with it.'}
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
