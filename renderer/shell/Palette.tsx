import { Modal } from '@mantine/core'
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { readyToSearch } from '#shared/search/search.ts'
import { paths } from '../paths.ts'
import { useReader } from '../store/useQuery.ts'
import { useIdleWork } from '../ui/useIdleWork.ts'
import classes from './Palette.module.css'
import { PaletteBox } from './PaletteBox.tsx'
import { usePaletteActions, type Adding } from './usePaletteActions.ts'

const CommitmentFormDialog = lazy(async () => ({
  default: (await import('../features/commitments/index.ts')).CommitmentFormDialog,
}))
const DecisionFormDialog = lazy(async () => ({
  default: (await import('../features/decisions/index.ts')).DecisionFormDialog,
}))
const PrototypeFormDialog = lazy(async () => ({
  default: (await import('../features/prototypes/index.ts')).PrototypeFormDialog,
}))
const MeasureFormDialog = lazy(async () => ({
  default: (await import('../features/measures/index.ts')).MeasureFormDialog,
}))
const ForumFormDialog = lazy(async () => ({ default: (await import('../features/forums/index.ts')).ForumFormDialog }))
const PersonDialog = lazy(async () => ({ default: (await import('../features/people/index.ts')).PersonDialog }))
const HandOverDialog = lazy(async () => ({ default: (await import('../features/reports/index.ts')).HandOverDialog }))
const ImportDialog = lazy(async () => ({ default: (await import('../features/imports/index.ts')).ImportDialog }))

/** Search over everything and a way to do anything, from any screen. */
export function Palette(props: { opened: boolean; onClose: () => void; onHelp: () => void }): ReactNode {
  const [adding, setAdding] = useState<Adding | null>(null)
  const read = useReader()
  useIdleWork(useCallback(() => readyToSearch(read), [read]))
  return (
    <>
      <Modal
        opened={props.opened}
        onClose={props.onClose}
        withCloseButton={false}
        centered={false}
        yOffset="9vh"
        size={680}
        padding={0}
        transitionProps={{ duration: 0 }}
        attributes={{ content: { 'aria-label': 'Search or do something' } }}
      >
        <Contents onDone={props.onClose} onHelp={props.onHelp} onAdd={setAdding} />
      </Modal>
      <Suspense>{adding && <Dialog what={adding} onClose={() => setAdding(null)} />}</Suspense>
    </>
  )
}

/** Inside the dialog, so that nothing is searched while it is closed. */
function Contents(props: { onDone: () => void; onHelp: () => void; onAdd: (what: Adding) => void }): ReactNode {
  const actions = usePaletteActions({ help: props.onHelp, add: props.onAdd })
  return (
    <div className={classes.body}>
      <PaletteBox actions={actions} onDone={props.onDone} />
    </div>
  )
}

/** What was asked to be added, over whatever screen is open. What has a page of its own is shown there afterwards. */
function Dialog({ what, onClose }: { what: Adding; onClose: () => void }): ReactNode {
  const [, navigate] = useLocation()
  switch (what) {
    case 'commitment':
      return <CommitmentFormDialog opened onClose={onClose} />
    case 'decision':
      return <DecisionFormDialog opened onClose={onClose} onDone={(id) => navigate(paths.decision(id))} />
    case 'prototype':
      return <PrototypeFormDialog opened onClose={onClose} onDone={(id) => navigate(paths.prototype(id))} />
    case 'measure':
      return <MeasureFormDialog opened onClose={onClose} onDone={(id) => navigate(paths.measure(id))} />
    case 'forum':
      return <ForumFormDialog opened onClose={onClose} onDone={(id) => navigate(paths.forum(id))} />
    case 'person':
      return <PersonDialog onClose={onClose} onSaved={(id) => navigate(paths.person(id))} />
    case 'import':
      return <ImportDialog opened onClose={onClose} />
    case 'lists':
      return <HandOverDialog what={everything} onClose={onClose} />
  }
}

const everything = { forumId: null } as const
