import { memo, type ReactNode } from 'react'
import { changeView, removeView, saveView, viewsByName } from '#shared/commitments/views.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { SavedMenu } from '#renderer/ui/SavedMenu.tsx'
import { useChanged } from './useChanged.ts'
import { differs, firstListView, listViewOf, viewFields, type ChangeListView, type ListView } from './useListView.ts'

/** The saved views: picked, saved, renamed, removed. */
export const ViewsMenu = memo(function ViewsMenu(props: { view: ListView; onChange: ChangeListView }): ReactNode {
  const { view, onChange } = props
  const views = useQuery(viewsByName)
  const present = views.find(({ id }) => id === view.viewId)
  const save = useCommand(saveView)
  const change = useCommand(changeView)
  const remove = useCommand(removeView)
  const changed = useChanged()

  return (
    <SavedMenu
      label="Views"
      heading="Saved views"
      noun="view"
      comesBack="The filter, the order, the groups and the columns come back with a saved view."
      button={{ size: 'compact-sm', fz: 'xs' }}
      saved={views}
      pickedId={view.viewId}
      changed={present !== undefined && differs(view, present)}
      first={{ label: 'As it is at first', onPick: () => onChange(firstListView) }}
      onPick={(id) => {
        const picked = views.find((each) => each.id === id)
        if (picked) onChange(listViewOf(picked))
      }}
      onSave={async (name) => {
        const saved = await save({ ...viewFields(view), name })
        if (saved.done) onChange({ viewId: saved.result })
        return changed(saved, `View “${name}” saved.`)
      }}
      onKeep={({ id, name }) =>
        void change({ id, changes: viewFields(view) }).then((done) => changed(done, `“${name}” saved as it is now.`))
      }
      onRename={async ({ id }, name) => changed(await change({ id, changes: { name } }), 'View renamed.')}
      onRemove={({ id, name }) =>
        void remove({ id }).then((done) => {
          if (changed(done, `View “${name}” removed.`) && id === view.viewId) onChange({ viewId: null })
        })
      }
    />
  )
})
