import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { programmes as programmeTable } from '#shared/programme/programme.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { say } from '#renderer/ui/notify.tsx'
import { openableKind } from './fileKind.ts'
import { NewProgrammeDialog } from './NewProgrammeDialog.tsx'
import classes from './ProgrammeDoor.module.css'
import { useFileDrop } from './useFileDrop.ts'

interface Door {
  /** Asks for a name, then makes an empty programme. */
  readonly startEmpty: () => void
  /** Asks for a programme file, then opens it as a programme of its own. */
  readonly openFile: () => Promise<void>
  /** Makes the sample programme and opens it. */
  readonly openSample: () => Promise<void>
}

const DoorContext = createContext<Door | null>(null)

/** The ways to another programme, wherever one stands. */
export function useProgrammeDoor(): Door {
  const door = useContext(DoorContext)
  if (!door) throw new Error('This screen needs the door to programmes around it.')
  return door
}

/** Lets programmes in: from buttons, the application menu, a double-clicked file, or one dropped on the window. */
export function ProgrammeDoor({ children }: { children: ReactNode }): ReactNode {
  const platform = usePlatform()
  const teller = useTeller()
  const { create, programmes } = useProgrammes()
  const [naming, setNaming] = useState(false)

  const takeIn = useCallback(
    async (bytes: Uint8Array) => {
      try {
        const { readProgrammeBytes } = await import('#renderer/store/backups/readFile.ts')
        const { records, warnings } = await readProgrammeBytes(bytes)
        const name = String(records[programmeTable.name]?.[0]?.['name'])
        const namesake = (await programmes.list()).some((entry) => entry.name === name)
        if (!(await create(records))) return
        for (const warning of warnings) say(warning)
        if (namesake) say(`Opened as a programme of its own: another “${name}” is on this laptop too.`)
      } catch (error) {
        teller.failed(error)
      }
    },
    [create, programmes, teller],
  )

  const door: Door = useMemo(
    () => ({
      startEmpty: () => setNaming(true),
      openFile: async () => {
        try {
          const file = await platform.files.open({ title: 'Open a programme file', kinds: [openableKind] })
          if (file) await takeIn(file.bytes)
        } catch (error) {
          teller.failed(error)
        }
      },
      openSample: async () => {
        try {
          const { buildSample } = await import('#shared/sample/sample.ts')
          const now = new Date()
          await create(buildSample({ today: localDate(now), now: now.toISOString() }))
        } catch (error) {
          teller.failed(error)
        }
      },
    }),
    [create, platform, takeIn, teller],
  )

  useEffect(
    () =>
      platform.onMenu((command) => {
        if (command === 'new-programme') door.startEmpty()
        else if (command === 'open-file') void door.openFile()
      }),
    [door, platform],
  )
  useEffect(() => platform.onOpenFile((file) => void takeIn(file.bytes)), [platform, takeIn])
  const hovering = useFileDrop(takeIn)

  return (
    <DoorContext.Provider value={door}>
      {children}
      {naming && <NewProgrammeDialog onClose={() => setNaming(false)} />}
      {hovering && <div className={classes.drop}>Drop a programme file to open it</div>}
    </DoorContext.Provider>
  )
}

/** The laptop's own calendar date, not that of Greenwich. */
function localDate(now: Date): string {
  const day = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${day(now.getMonth() + 1)}-${day(now.getDate())}`
}
