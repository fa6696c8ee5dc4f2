import type {
  BackupsPort,
  DiagnosticEvent,
  FileKind,
  JournalPort,
  OpenedFile,
  Platform,
  RemindersPort,
  SecretsPort,
} from '#shared/platform/platform.ts'
import { withoutPersonalText } from '#shared/platform/privacy.ts'
import { changeSettings, readSettings, storeSettings, type Settings } from '#shared/platform/settings.ts'
import { Problem } from '#shared/records/problem.ts'
import { browserTraces } from './browserTraces.ts'

const settingsKey = 'throughline.settings'
const logKey = 'throughline.log'
const logLines = 200
const megabyte = 1_000_000
const largestFile = 200 * megabyte
/** Long enough for any browser to have begun a download, in milliseconds. */
const downloadBegins = 60_000

/** The platform of a plain browser tab: downloads for save dialogs, no journal, no PDF. `version` is the app's own. */
export function createBrowser(version: string): Platform {
  return {
    kind: 'browser',
    about: { app: version, runtime: navigator.userAgent, os: navigator.platform, dataFolder: null },
    files: {
      open: async ({ kinds, maxBytes = largestFile }) => {
        const file = await chooseFile(kinds)
        return file && readWhole(file, maxBytes)
      },
      save: ({ suggestedName, kind, bytes }) => {
        const name = withExtension(suggestedName, kind)
        download(name, new Blob([new Uint8Array(bytes)], { type: kind.mime }))
        return Promise.resolve({ name, path: null })
      },
      canReveal: false,
      reveal: () => Promise.reject(new Error('A browser cannot show a file in its folder.')),
      canOpenSaved: false,
      openSaved: () => Promise.reject(new Error('A browser keeps what it downloads to itself.')),
    },
    settings: {
      get beganAnew() {
        return localStorage.getItem(settingsKey) !== null && stored(settingsKey) === null
      },
      read: async () => settingsHere(),
      write: async (patch) => {
        const settings = changeSettings(settingsHere(), patch)
        store(settingsKey, storeSettings(settings))
        return settings
      },
    },
    journal: noJournal,
    backups: noBackups,
    secrets: noSecrets,
    traces: browserTraces,
    print: {
      canMakePdf: false,
      pdf: () =>
        Promise.reject(
          new Problem({
            what: 'PDF files can only be made in the desktop app.',
            safe: 'Nothing was changed.',
            next: 'Print instead, and choose “Save as PDF” in the browser’s print dialog.',
          }),
        ),
      dialog: printInFrame,
    },
    projector: { open: async (sessionId) => openProjector(sessionId) },
    reminders: noReminders,
    clipboard: {
      writeText: (text) =>
        navigator.clipboard.writeText(text).catch((error: unknown) => {
          throw new Problem(
            { what: 'The browser did not allow copying.', next: 'Select the text and copy it with the keyboard.' },
            { cause: error },
          )
        }),
    },
    diagnostics: { record: async (event) => recordEvent(event) },
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
    renewStorage: async () => false,
    persisted: async () => (await navigator.storage?.persisted?.()) ?? false,
    onMenu: () => () => undefined,
    setUndoLabels: () => Promise.resolve(),
    onOpenFile: () => () => undefined,
    onAway: () => () => undefined,
    onReminder: () => () => undefined,
    onBeforeClose(listener) {
      const leaving = (): void => void listener()
      window.addEventListener('pagehide', leaving)
      return () => window.removeEventListener('pagehide', leaving)
    },
  }
}

const withoutJournal = (): Promise<never> =>
  Promise.reject(new Error('A browser keeps no journal: ask journal.available first.'))

const noJournal: JournalPort = {
  available: false,
  list: withoutJournal,
  read: withoutJournal,
  append: withoutJournal,
  takeBack: withoutJournal,
  snapshot: withoutJournal,
  remove: withoutJournal,
  erase: withoutJournal,
}

const withoutBackups = (): Promise<never> =>
  Promise.reject(new Error('A browser keeps no backups: ask backups.available first.'))

const noBackups: BackupsPort = {
  available: false,
  folder: withoutBackups,
  chooseFolder: withoutBackups,
  useUsualFolder: withoutBackups,
  list: withoutBackups,
  write: withoutBackups,
  read: withoutBackups,
  prune: withoutBackups,
  remove: withoutBackups,
  reveal: withoutBackups,
}

const why = 'A browser offers pages no keychain.'
const noSecrets: SecretsPort = {
  state: async () => ({ available: false, why }),
  write: () => Promise.reject(new Problem({ what: why, safe: 'No key was kept.' })),
  read: async () => null,
  remove: async () => undefined,
}

const noReminders: RemindersPort = {
  state: async () => ({
    available: false,
    why: 'The browser edition tells nothing: reminders come with the desktop app.',
  }),
  show: () => Promise.reject(new Error('A browser shows no reminders: ask reminders.state first.')),
}

function chooseFile(kinds: readonly FileKind[]): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = kinds.flatMap((kind) => kind.extensions.map((extension) => `.${extension}`)).join(',')
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

async function readWhole(file: File, maxBytes: number): Promise<OpenedFile> {
  if (file.size > maxBytes) {
    throw new Problem({
      what: `“${file.name}” has ${inMegabytes(file.size)}; files of up to ${inMegabytes(maxBytes)} can be opened.`,
      safe: 'Nothing was changed.',
      next: 'Choose a smaller file, or split this one.',
    })
  }
  try {
    return { name: file.name, path: null, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    throw new Problem(
      {
        what: `“${file.name}” could not be read.`,
        safe: 'Nothing was changed.',
        next: 'Check that it is still there, then choose it again.',
      },
      { cause: error },
    )
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
}

function withExtension(name: string, kind: FileKind): string {
  const extension = kind.extensions[0]
  return extension === undefined || name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), downloadBegins)
}

let settingsRead: { readonly text: string | null; readonly settings: Settings } | null = null

/** The settings as they are kept. They are read anew only when they are others, as another tab may make them. */
function settingsHere(): Settings {
  const text = localStorage.getItem(settingsKey)
  if (settingsRead?.text !== text) settingsRead = { text, settings: readSettings(stored(settingsKey)) }
  return settingsRead.settings
}

/** What is stored under a key; damaged JSON is kept under another key and counts as nothing stored. */
function stored(key: string): unknown {
  const text = localStorage.getItem(key)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    localStorage.setItem(`${key}.damaged`, text)
    return null
  }
}

function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch (error) {
    throw new Problem(
      {
        what: 'The browser did not let us keep your settings.',
        safe: 'Your programmes are not touched.',
        next: 'Allow this page to store data, or free some space.',
      },
      { cause: error },
    )
  }
}

function recordEvent({ level, code, detail }: DiagnosticEvent): void {
  const line = { at: new Date().toISOString(), level, code, ...(detail && { detail: withoutPersonalText(detail, '') }) }
  const before = stored(logKey)
  store(logKey, [...(Array.isArray(before) ? before : []), line].slice(-logLines))
}

/** One tab, whichever session it shows. */
function openProjector(sessionId: string): void {
  const address = `${location.pathname}${location.search}#/projector/${sessionId}`
  const tab = window.open(address, 'throughline-projector')
  if (tab) return tab.focus()
  throw new Problem({
    what: 'The browser did not allow a second tab for the projector.',
    safe: 'The session goes on.',
    next: 'Allow pop-ups for this page, then try again.',
  })
}

/** Prints from a hidden frame in which scripts do not run. */
function printInFrame(html: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
    frame.setAttribute('aria-hidden', 'true')
    frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0; visibility: hidden'
    frame.srcdoc = html
    frame.addEventListener('load', () => {
      const page = frame.contentWindow
      if (!page) return reject(new Error('The page to print could not be shown.'))
      page.addEventListener('afterprint', () => {
        frame.remove()
        resolve()
      })
      page.print()
    })
    document.body.append(frame)
  })
}
