import { Loader } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import type { Problem } from '#shared/records/problem.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { Welcome } from '../features/home/index.ts'
import { ProgrammeDoor } from '../features/programmes/index.ts'
import { usePlatform } from '../platform/context.tsx'
import { paths } from '../paths.ts'
import { ProgrammeProvider, type OpenProgramme } from '../store/context.tsx'
import { NewerDatabase } from '../store/database.ts'
import type { JustOpened } from '../store/programmes.ts'
import { ProgrammesContext, type ProgrammesHere } from '../store/useProgrammes.ts'
import { say } from '../ui/notify.tsx'
import type { Startup } from './startup.ts'
import { asOpeningProblem, tellFault } from './faults.ts'
import { Frame } from './Frame.tsx'
import { RepairScreen } from './RepairScreen.tsx'
import { freeRoutes } from './routes.tsx'
import { useFocusKept } from './useFocusKept.ts'
import { useKeysEverywhere } from './useKeysEverywhere.ts'

/** Which programme is open, if any; at start the one that was open last. */
export function Workspace({ startup }: { startup: Startup }): ReactNode {
  const { programmes, last } = startup
  const platform = usePlatform()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<OpenProgramme | null>(null)
  const [broken, setBroken] = useState<{ id: string; problem: Problem } | null>(null)
  const [busy, setBusy] = useState(true)
  const open = useRef<OpenProgramme | null>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  useKeysEverywhere()
  useFocusKept()

  const close = useCallback(async () => {
    if (open.current) await programmes.close(open.current)
    open.current = null
    setShown(null)
  }, [programmes])

  useEffect(
    () =>
      platform.onBeforeClose(async () => {
        await Promise.all([programmes.settle(), open.current?.keeper.finish()])
      }),
    [platform, programmes],
  )

  /** One after another: a file double-clicked at start must not race the programme that was open last. */
  const switchTo = useCallback(
    (id: string, opening?: Promise<JustOpened>): Promise<boolean> => {
      const change = async (): Promise<boolean> => {
        setBusy(true)
        setBroken(null)
        try {
          await close()
          const opened = await (opening ?? programmes.open(id))
          open.current = opened
          setShown(opened)
          if (opened.recovered) say(opened.recovered)
          return true
        } catch (error) {
          if (error instanceof NewerDatabase) tellFault(platform, error)
          else setBroken({ id, problem: asOpeningProblem(platform, error) })
          return false
        } finally {
          setBusy(false)
        }
      }
      const mine = turn.current.then(change)
      turn.current = mine
      return mine
    },
    [close, platform, programmes],
  )

  const here: ProgrammesHere = useMemo(
    () => ({
      programmes,
      currentId: shown?.gate.programmeId ?? null,
      open: async (id) => {
        await switchTo(id)
        navigate(paths.home)
      },
      create: async (records: RecordSet) => {
        setBusy(true)
        try {
          const id = await programmes.create(records)
          navigate(paths.home)
          return await switchTo(id)
        } catch (error) {
          tellFault(platform, error)
          setBusy(false)
          return false
        }
      },
      close: async () => {
        await close()
        await programmes.leave()
        navigate(paths.home)
      },
      remove: async (id) => {
        const isOpen = open.current?.gate.programmeId === id
        if (isOpen) setBusy(true)
        try {
          if (isOpen) await close()
          await programmes.remove(id)
          if (isOpen) navigate(paths.home)
        } finally {
          if (isOpen) setBusy(false)
        }
      },
    }),
    [close, navigate, platform, programmes, shown, switchTo],
  )

  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void last.then((open) => (open ? void switchTo(open.id, open.opening) : setBusy(false)))
  }, [last, switchTo])

  return (
    <ProgrammesContext.Provider value={here}>
      <ProgrammeDoor>
        {busy ? (
          <Opening />
        ) : shown ? (
          <ProgrammeProvider open={shown} key={shown.gate.programmeId}>
            <Frame />
          </ProgrammeProvider>
        ) : broken ? (
          <RepairScreen
            programmeId={broken.id}
            problem={broken.problem}
            onTryAgain={() => void here.open(broken.id)}
            onLeave={() => setBroken(null)}
          />
        ) : (
          <Switch>
            {freeRoutes.map(({ path }) => (
              <Route key={path} path={path}>
                <Frame />
              </Route>
            ))}
            <Route>
              <Welcome />
            </Route>
          </Switch>
        )}
      </ProgrammeDoor>
    </ProgrammesContext.Provider>
  )
}

/** Milliseconds after which somebody begins to wonder. */
const noticeable = 300

/** Says that something is on its way, unless it comes so soon that this would only flicker. */
function Opening(): ReactNode {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), noticeable)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main style={{ display: 'grid', placeItems: 'center', height: '100vh' }}>
      {late && <Loader role="status" aria-label="Opening" />}
    </main>
  )
}
