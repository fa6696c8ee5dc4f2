import type { Diagnostics } from './diagnostics.ts'
import type { Files } from './files.ts'
import type { Handover } from './handover.ts'
import type { Handlers } from './ipc.ts'
import type { Journal } from './journal/journal.ts'
import type { BackupsPort, RemindersPort, SecretsPort, Settings, TracesPort } from '#shared/platform/platform.ts'
import type { MenuState } from './menu.ts'
import type { Printer } from './print.ts'
import type { Projector } from './projector.ts'
import type { Storage } from './storage.ts'
import type { SettingsKeeper } from './settings.ts'

/** What the handlers stand on. Tests hand in parts of their own. */
export interface Parts {
  readonly backups: BackupsPort
  readonly clipboard: { writeText(text: string): void }
  readonly diagnostics: Diagnostics
  readonly files: Files
  readonly handover: Handover
  readonly journal: Journal
  readonly printer: Printer
  readonly projector: Pick<Projector, 'open'>
  readonly reminders: RemindersPort
  readonly secrets: SecretsPort
  readonly settings: SettingsKeeper
  readonly storage: Storage
  readonly traces: TracesPort
  /** Makes native parts (menus, dialogs, title bar) follow the theme. */
  readonly useTheme: (theme: Settings['theme']) => void
  readonly showMenu: (state: MenuState) => void
  readonly finishClose: () => void
}

/** A handler for each channel; no more than the way from one to the other. */
export function createHandlers(parts: Parts): Handlers {
  const { backups, clipboard, diagnostics, files, handover, journal, printer, settings } = parts
  return {
    'backups.chooseFolder': () => backups.chooseFolder(),
    'backups.folder': () => backups.folder(),
    'backups.list': () => backups.list(),
    'backups.prune': ({ checked }) => backups.prune(checked),
    'backups.read': ({ id }) => backups.read(id),
    'backups.remove': ({ id }) => backups.remove(id),
    'backups.reveal': ({ id }) => backups.reveal(id),
    'backups.useUsualFolder': () => backups.useUsualFolder(),
    'backups.write': (input) => backups.write(input),
    'clipboard.writeText': (text) => clipboard.writeText(text),
    'diagnostics.record': (event) => diagnostics.record(event),
    'files.open': (input) => files.open(input),
    'files.openSaved': (path) => files.openSaved(path),
    'files.reveal': (path) => files.reveal(path),
    'files.save': (input) => files.save(input),
    'files.takeHandedOver': () => handover.takeAll(),
    'journal.append': ({ programmeId, entries }) => journal.append(programmeId, entries),
    'journal.erase': ({ vaultId, ...o }) => journal.erase(vaultId, o),
    'journal.list': () => journal.list(),
    'journal.read': ({ programmeId, ...o }) => journal.read(programmeId, o),
    'journal.remove': ({ programmeId }) => journal.remove(programmeId),
    'journal.snapshot': ({ programmeId, ...snapshot }) => journal.snapshot(programmeId, snapshot),
    'journal.takeBack': ({ programmeId, entry }) => journal.takeBack(programmeId, entry),
    'menu.setUndoLabels': (labels) => parts.showMenu(labels),
    'print.dialog': (html) => printer.dialog(html),
    'print.pdf': ({ html, ...options }) => printer.pdf(html, options),
    'secrets.read': ({ vaultId }) => parts.secrets.read(vaultId),
    'secrets.remove': ({ vaultId }) => parts.secrets.remove(vaultId),
    'secrets.state': () => parts.secrets.state(),
    'secrets.write': ({ vaultId, secret }) => parts.secrets.write(vaultId, secret),
    'projector.open': ({ sessionId }) => parts.projector.open(sessionId),
    'reminders.show': (input) => parts.reminders.show(input),
    'reminders.state': () => parts.reminders.state(),
    'settings.write': (patch) => {
      const written = settings.write(patch)
      parts.useTheme(written.theme)
      return written
    },
    'storage.renew': (input) => parts.storage.renew(input),
    'traces.search': ({ words }) => parts.traces.search(words),
    'window.finishClose': () => parts.finishClose(),
  }
}
