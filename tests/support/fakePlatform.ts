import type { MenuCommand, OpenedFile, Platform, ReminderList } from '#shared/platform/platform.ts'
import { changeSettings, defaultSettings, type Settings } from '#shared/platform/settings.ts'
import { FakeBackups } from './fakeBackups.ts'
import { FakeJournal } from './fakeJournal.ts'

/** A platform in memory for tests of screens: say what people choose, look at what the app hands out. */
export interface FakePlatform extends Platform {
  readonly journal: FakeJournal
  readonly backups: FakeBackups
  /** What the next open dialogs answer; null is "Cancel". With none left, dialogs are cancelled. */
  readonly choices: ({ name: string; bytes: Uint8Array } | null)[]
  readonly saved: { name: string; bytes: Uint8Array }[]
  /** Saved files handed to another program, by their paths. */
  readonly opened: string[]
  readonly copied: string[]
  readonly printed: string[]
  /** Reminders the system was asked to show. */
  readonly reminded: { title: string; body: string; list: ReminderList }[]
  /** Sessions put on the projector. */
  readonly projected: string[]
  readonly events: { code: string; detail?: string }[]
  undoLabels: { undo: string | null; redo: string | null }
  /** Chooses a menu item. */
  press(command: MenuCommand): void
  /** Hands a file over, as a double click would. */
  handOver(file: OpenedFile): void
  /** Clicks a reminder. */
  click(list: ReminderList): void
  /** Puts the laptop to sleep. */
  goAway(): void
  /** Closes the window: resolves when every listener has put its things away. */
  close(): Promise<void>
}

export function createFakePlatform(stored: Partial<Settings> = {}): FakePlatform {
  let settings: Settings = { ...defaultSettings, ...stored }
  const secrets = new Map<string, Uint8Array>()
  const leavers = new Set<() => void>()
  const clickers = new Set<(list: ReminderList) => void>()
  const menu = new Set<(command: MenuCommand) => void>()
  const openers = new Set<(file: OpenedFile) => void>()
  const closers = new Set<() => Promise<void> | void>()
  const listen = <L>(listeners: Set<L>, listener: L): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  const platform: FakePlatform = {
    kind: 'desktop',
    about: { app: '0.0.0', runtime: 'tests', os: 'tests', dataFolder: '/data' },
    choices: [],
    saved: [],
    opened: [],
    copied: [],
    printed: [],
    projected: [],
    reminded: [],
    events: [],
    undoLabels: { undo: null, redo: null },
    files: {
      async open() {
        const choice = platform.choices.shift() ?? null
        return choice && { ...choice, path: `/chosen/${choice.name}` }
      },
      async save({ suggestedName, bytes }) {
        platform.saved.push({ name: suggestedName, bytes: new Uint8Array(bytes) })
        return { name: suggestedName, path: `/saved/${suggestedName}` }
      },
      canReveal: true,
      async reveal(path) {
        if (!platform.saved.some(({ name }) => path === `/saved/${name}`))
          throw new Error(`${path} was not saved here.`)
      },
      canOpenSaved: true,
      async openSaved(path) {
        if (!platform.saved.some(({ name }) => path === `/saved/${name}`))
          throw new Error(`${path} was not saved here.`)
        platform.opened.push(path)
      },
    },
    settings: {
      beganAnew: false,
      read: async () => settings,
      async write(patch) {
        settings = changeSettings(settings, patch)
        return settings
      },
    },
    journal: new FakeJournal(),
    backups: new FakeBackups(),
    secrets: {
      state: async () => ({ available: true, why: '' }),
      async write(vaultId, secret) {
        secrets.set(vaultId, new Uint8Array(secret))
      },
      read: async (vaultId) => secrets.get(vaultId) ?? null,
      async remove(vaultId) {
        secrets.delete(vaultId)
      },
    },
    traces: {
      where: 'the memory of a test',
      search: async (words) => ({
        searched: 1,
        bytes: 0,
        found: JSON.stringify([settings, [...platform.journal.kept]]).includes(words) ? ['memory'] : [],
        controlFound: true,
      }),
    },
    print: {
      canMakePdf: true,
      pdf: async (html) => new TextEncoder().encode(`%PDF-fake ${html}`),
      async dialog(html) {
        platform.printed.push(html)
      },
    },
    projector: {
      async open(sessionId) {
        platform.projected.push(sessionId)
      },
    },
    reminders: {
      state: async () => ({ available: true, why: '' }),
      async show(reminder) {
        platform.reminded.push(reminder)
      },
    },
    clipboard: {
      async writeText(text) {
        platform.copied.push(text)
      },
    },
    diagnostics: {
      async record(event) {
        platform.events.push(event)
      },
    },
    persist: async () => true,
    persisted: async () => true,
    renewStorage: async () => false,
    onMenu: (listener) => listen(menu, listener),
    async setUndoLabels(labels) {
      platform.undoLabels = labels
    },
    onOpenFile: (listener) => listen(openers, listener),
    onAway: (listener) => listen(leavers, listener),
    onReminder: (listener) => listen(clickers, listener),
    onBeforeClose: (listener) => listen(closers, listener),
    press: (command) => menu.forEach((listener) => listener(command)),
    handOver: (file) => openers.forEach((listener) => listener(file)),
    click: (list) => clickers.forEach((listener) => listener(list)),
    goAway: () => leavers.forEach((listener) => listener()),
    async close() {
      await Promise.all([...closers].map((listener) => listener()))
    },
  }
  return platform
}
