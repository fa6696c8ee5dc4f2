import { useLocation } from 'wouter'
import { layouts, viewsByName, type Layout } from '#shared/commitments/views.ts'
import type { Settings } from '#shared/platform/settings.ts'
import type * as Commitments from '../features/commitments/index.ts'
import { useProgrammeDoor, useProgrammeList, useSaveCopy } from '../features/programmes/index.ts'
import { useSettings } from '../platform/context.tsx'
import { paths } from '../paths.ts'
import { useTeller } from '../store/useCommand.ts'
import { useQuery } from '../store/useQuery.ts'
import { useProgrammes } from '../store/useProgrammes.ts'
import type { PaletteAction } from './paletteOptions.ts'
import { useVault } from '../vault/index.ts'
import { commandKey } from './shortcuts.ts'
import { useUndoHere } from './useUndoHere.ts'

const layoutWords: Readonly<Record<Layout, string>> = {
  table: 'a table',
  board: 'a board',
  timeline: 'a timeline',
  pictures: 'pictures',
}

/** What can be added, or handed over, from anywhere. */
export type Adding = 'commitment' | 'decision' | 'prototype' | 'measure' | 'forum' | 'person' | 'import' | 'lists'

/** Everything the palette can do, with undo and redo named after the steps they would take. */
export function usePaletteActions(on: { help: () => void; add: (what: Adding) => void }): readonly PaletteAction[] {
  const [settings, changeSettings] = useSettings()
  const [, navigate] = useLocation()
  const { undo, redo, undoLabel, redoLabel } = useUndoHere()
  const vault = useVault()
  const { currentId, open } = useProgrammes()
  const { entries } = useProgrammeList()
  const door = useProgrammeDoor()
  const saveCopy = useSaveCopy()
  const teller = useTeller()
  const set = (patch: Partial<Pick<Settings, 'theme' | 'contrast' | 'textSize'>>) => () =>
    void changeSettings(patch).catch((error: unknown) => teller.failed(error))
  const goTo = (label: string, path: string, also = ''): PaletteAction => ({
    label: `Go to ${label}`,
    also,
    run: () => navigate(path),
  })
  const views = useQuery(viewsByName)
  const lookAt = (view: (of: typeof Commitments) => Partial<Commitments.ListView>) => async () => {
    const feature = await import('../features/commitments/index.ts')
    if (currentId !== null) feature.changeListView(currentId, view(feature))
    navigate(paths.commitments)
  }
  const high = settings.contrast === 'high'

  return [
    { label: 'Add commitment', also: 'new promise action', run: () => on.add('commitment') },
    { label: 'Record decision', also: 'add new', run: () => on.add('decision') },
    { label: 'Add prototype', also: 'new test card learning experiment try', run: () => on.add('prototype') },
    { label: 'Add measure', also: 'new indicator impact', run: () => on.add('measure') },
    { label: 'Add forum', also: 'new', run: () => on.add('forum') },
    { label: 'Add person', also: 'new', run: () => on.add('person') },
    { label: 'Import an action log…', also: 'excel csv spreadsheet bring in', run: () => on.add('import') },
    {
      label: 'Lists for owners…',
      also: 'commitments hand over e-mail calendar send per owner',
      run: () => on.add('lists'),
    },
    {
      label: 'Give the log back…',
      also: 'commitments export own columns excel csv secretariat',
      run: () => navigate(paths.report('own-columns')),
    },
    ...layouts.map((layout) => ({
      label: `Commitments as ${layoutWords[layout]}`,
      also: 'show view layout',
      run: lookAt(() => ({ layout })),
    })),
    ...views.map((view) => ({
      label: `View: ${view.name}`,
      also: 'commitments saved',
      detail: 'Commitments',
      run: lookAt(({ listViewOf }) => listViewOf(view)),
    })),
    goTo('Home', paths.home),
    goTo('Forums', paths.forums, 'sessions'),
    goTo('Commitments', paths.commitments, 'actions'),
    goTo('Decisions', paths.decisions),
    goTo('Prototypes', paths.prototypes, 'test cards learning cards experiments'),
    goTo('Measures', paths.measures, 'impact outcomes indicators observations'),
    goTo('Shared purpose', paths.purposes, 'statement clauses endorse coverage wall'),
    goTo('Methods', paths.methods, 'library facilitation'),
    goTo('Session templates', paths.templates, 'plan start from'),
    goTo('Pulse', paths.pulses, 'survey take the pulse radar anonymous'),
    goTo('People', paths.people),
    goTo('Organisations', paths.organisations),
    goTo('Reports', paths.reports, 'export action log excel pdf print'),
    goTo('Coaching', paths.coaching, 'private notes vault'),
    { label: 'Log a coaching session', also: 'new private note', run: () => navigate(paths.coachingNew) },
    ...(vault.state === 'open'
      ? [{ label: 'Lock coaching notes', detail: `${commandKey} Shift L`, run: () => void vault.lock() }]
      : []),
    goTo('Settings', paths.settings, 'theme text size'),
    goTo('Backups', paths.settings, 'restore back up now safety'),
    ...(undoLabel ? [{ label: `Undo: ${undoLabel}`, detail: `${commandKey} Z`, run: () => void undo() }] : []),
    ...(redoLabel ? [{ label: `Redo: ${redoLabel}`, detail: `${commandKey} Shift Z`, run: () => void redo() }] : []),
    { label: 'Save a copy of this programme…', also: 'backup file', run: () => void saveCopy() },
    { label: 'Open a programme file…', run: () => void door.openFile() },
    { label: 'Start an empty programme…', also: 'new', run: door.startEmpty },
    { label: 'Look around the sample programme', also: 'example demo try', run: () => void door.openSample() },
    ...(entries ?? [])
      .filter((entry) => entry.id !== currentId && !entry.archived)
      .map((entry) => ({ label: `Switch to ${entry.name}`, detail: 'Programme', run: () => void open(entry.id) })),
    { label: 'Light theme', also: 'appearance', run: set({ theme: 'light' }) },
    { label: 'Dark theme', also: 'appearance', run: set({ theme: 'dark' }) },
    { label: 'Theme as the laptop is set', also: 'system appearance', run: set({ theme: 'system' }) },
    { label: high ? 'Usual contrast' : 'High contrast', run: set({ contrast: high ? 'normal' : 'high' }) },
    { label: 'Help and keys', also: 'shortcuts', detail: '?', run: on.help },
  ]
}
