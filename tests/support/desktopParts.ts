import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createBackups } from '#electron/backups/backups.ts'
import { createDiagnostics } from '#electron/diagnostics.ts'
import { createFiles } from '#electron/files.ts'
import { createHandlers } from '#electron/handlers.ts'
import { createHandover, type Handover } from '#electron/handover.ts'
import { answerPreload, isMainFrameOf, openDoor, type Asker, type Waiting } from '#electron/ipc.ts'
import { createJournal } from '#electron/journal/journal.ts'
import { createReminders } from '#electron/reminders.ts'
import { createSecrets } from '#electron/secrets.ts'
import { createSettings } from '#electron/settings.ts'
import { createStorage } from '#electron/storage.ts'
import { createTraces } from '#electron/traces.ts'
import { channelNames, eventNames, type Bridge, type EventName, type Reply } from '#shared/platform/names.ts'
import type { Problem } from '#shared/records/problem.ts'

type Door = Map<string, (event: Asker, input: unknown) => Promise<Reply>>

/** The desktop app without Electron: its own handlers behind its own door, and a bridge as the preload script builds it. */
export interface DesktopParts {
  readonly folder: string
  readonly door: Door
  readonly handover: Handover
  readonly told: Problem[]
  readonly faults: string[]
  /** Reminders the system was given, and a click on the last. */
  readonly reminded: string[]
  clickReminder(): void
  /** What the open dialog answers next. */
  chosen: string | null
  lastSaved: string | null
  storedSettings: unknown
  /** What the folder dialog answers next. */
  chosenFolder: string | null
  /** What the preload script of a window hears, by the window's contents. */
  begins(sender: object): unknown
  /** A bridge for the window's page: ours, or whatever stands at another address. */
  bridge(url?: string): Bridge
  send(event: EventName, detail?: unknown): void
  /** Resolves when the page has said that the window may close. */
  readonly closed: Promise<void>
  cleanUp(): Promise<void>
}

const origin = 'app://throughline'
const ourPage = `${origin}/index.html`

export function startDesktopParts(): DesktopParts {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'))
  mkdirSync(join(folder, 'documents'))
  const listeners = new Map(eventNames.map((name) => [name, new Set<(detail: unknown) => void>()] as const))
  const contents = { mainFrame: { url: ourPage } }
  const { promise: closed, resolve: finishClose } = withResolvers()
  const journal = createJournal({
    root: join(folder, 'journal'),
    removed: join(folder, 'removed'),
    now: () => new Date(),
  })

  const parts: DesktopParts = {
    folder,
    door: new Map(),
    told: [],
    faults: [],
    reminded: [],
    clickReminder: () => undefined,
    chosen: null,
    lastSaved: null,
    storedSettings: undefined,
    chosenFolder: null,
    closed,
    begins: () => undefined,
    handover: createHandover({
      onWaiting: () => parts.send('files-waiting'),
      tell: (problem) => parts.told.push(problem),
    }),
    send: (event, detail) => listeners.get(event)?.forEach((listener) => listener(detail)),
    bridge(url = ourPage) {
      const call = channelNames.map((name) => [
        name,
        async (input: unknown) => {
          contents.mainFrame.url = url
          const event: Asker = { sender: contents, senderFrame: contents.mainFrame }
          return structuredClone(await parts.door.get(name)?.(event, structuredClone(input)))
        },
      ])
      const on = eventNames.map((name) => [
        name,
        (listener: (detail: unknown) => void) => {
          listeners.get(name)?.add(listener)
          return () => listeners.get(name)?.delete(listener)
        },
      ])
      return { beginning: parts.begins(contents), call: Object.fromEntries(call), on: Object.fromEntries(on) } as Bridge
    },
    async cleanUp() {
      await journal.settle()
      rmSync(folder, { recursive: true })
    },
  }

  let backupFolder: string | null = null
  const clicks: (() => void)[] = []
  parts.clickReminder = () => clicks.at(-1)?.()
  const settings = createSettings({
    get: () => parts.storedSettings,
    set: (value) => (parts.storedSettings = value),
  })
  const handlers = createHandlers({
    backups: createBackups({
      usualFolder: join(folder, 'backups'),
      chosen: { get: () => backupFolder, set: (path) => (backupFolder = path) },
      askForFolder: async () => parts.chosenFolder,
      showInFolder: () => undefined,
      limitBytes: () => 1_000_000,
      now: () => new Date(),
    }),
    clipboard: { writeText: () => undefined },
    diagnostics: createDiagnostics({
      folder: join(folder, 'logs'),
      home: folder,
      now: () => new Date(),
      onLost: (_code, error) => {
        throw error
      },
    }),
    files: createFiles({
      dialogs: {
        open: async () => parts.chosen,
        save: async ({ defaultPath }) => (parts.lastSaved = defaultPath),
      },
      firstFolder: join(folder, 'documents'),
      showInFolder: () => undefined,
      openWithProgram: async () => '',
    }),
    handover: parts.handover,
    journal,
    projector: { open: () => undefined },
    printer: { pdf: async () => new TextEncoder().encode('%PDF-1.7'), dialog: async () => undefined },
    reminders: createReminders({
      supported: () => true,
      make: ({ title, body }) => ({
        on: (event, listener) => event === 'click' && clicks.push(listener),
        show: () => void parts.reminded.push(`${title}: ${body}`),
      }),
      onClick: (list) => parts.send('reminder', list),
    }),
    settings,
    secrets: createSecrets({ folder: join(folder, 'secrets'), system: 'darwin', keychain: reversing }),
    storage: createStorage({ folder, now: () => new Date() }),
    traces: createTraces({ folder }),
    useTheme: () => undefined,
    showMenu: () => undefined,
    finishClose,
  })
  const about = { app: '0.0.0', runtime: 'tests', os: 'tests', dataFolder: folder }
  const hear = (_channel: string, listener: (event: Waiting) => void): void => {
    parts.begins = (sender) => {
      const event: Waiting = { sender, returnValue: undefined }
      listener(event)
      return structuredClone(event.returnValue)
    }
  }
  answerPreload(
    { on: hear },
    {
      isOurs: ({ sender }) => sender === contents,
      read: () => ({ about, settings: settings.read(), settingsBeganAnew: false }),
    },
  )
  openDoor(
    { handle: (channel, listener) => void parts.door.set(channel, listener) },
    {
      handlers,
      isOurs: (asker) => isMainFrameOf(asker, contents, origin),
      onFault: (channel) => parts.faults.push(channel),
    },
  )
  return parts
}

/** Stands in for the system's keychain: what it seals is not what it was given. */
const reversing = {
  isEncryptionAvailable: () => true,
  encryptString: (text: string) => Buffer.from(text).reverse(),
  decryptString: (sealed: Buffer) => Buffer.from(sealed).reverse().toString(),
}

/** Writes a file into the person's documents, for them to choose. */
export function putDocument(parts: DesktopParts, name: string, bytes: Uint8Array): string {
  const path = join(parts.folder, 'documents', name)
  writeFileSync(path, bytes)
  return path
}

/** The file the app saved last. */
export function savedDocument(parts: DesktopParts): { name: string; bytes: Uint8Array } {
  const path = parts.lastSaved ?? ''
  return { name: basename(path), bytes: readFileSync(path) }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((settle) => (resolve = settle))
  return { promise, resolve }
}
