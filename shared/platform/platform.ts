/**
 * What the app asks of the machine it runs on. The renderer knows only this interface; `renderer/platform`
 * holds the desktop and browser editions of it, `tests/support/fakePlatform.ts` the one for tests.
 * Whatever a machine cannot do is said by a flag beside the method, so a screen can say so before anyone tries.
 * A failure that people should read rejects with a `Problem`.
 */
import type { Settings, SettingsPatch } from './settings.ts'

export type { Settings, SettingsPatch } from './settings.ts'

/** A kind of file for a dialog: `{ label: 'Excel workbook', extensions: ['xlsx'], mime: '…' }`, extensions without the dot. */
export interface FileKind {
  readonly label: string
  readonly extensions: readonly string[]
  readonly mime: string
}

/** A file somebody chose. `path` is null where the platform hides it (the browser). */
export interface OpenedFile {
  readonly name: string
  readonly path: string | null
  readonly bytes: Uint8Array
}

/** A file that was written. `path` is null where the platform hides it (a browser's download). */
export interface SavedFile {
  readonly name: string
  readonly path: string | null
}

export interface FilesPort {
  /**
   * Asks for a file and reads it; null when the person cancels.
   * Rejects with a `Problem` when the file is over `maxBytes` (200 MB unless told) or cannot be read.
   */
  open(o: { title: string; kinds: readonly FileKind[]; maxBytes?: number }): Promise<OpenedFile | null>
  /**
   * Asks where to save and writes the whole file or nothing (temporary file, fsync, rename); in the browser, a download.
   * null when the person cancels. Rejects with a `Problem` when the disk is full or the folder refuses.
   */
  save(o: { suggestedName: string; kind: FileKind; bytes: Uint8Array }): Promise<SavedFile | null>
  /** Whether `reveal` can show a saved file in its folder. */
  readonly canReveal: boolean
  /** Shows a file this session saved in its folder; rejects any other path. */
  reveal(path: string): Promise<void>
  /** Whether `openSaved` can hand a saved file to the program that usually opens its kind. */
  readonly canOpenSaved: boolean
  /** Opens a document this session saved; rejects any other path. Rejects with a `Problem` where no program takes it. */
  openSaved(path: string): Promise<void>
}

export interface SettingsPort {
  /** Whether those kept before could not be read at this start. */
  readonly beganAnew: boolean
  /** The settings as they stand; whatever is missing or damaged has its default. */
  read(): Promise<Settings>
  /** Changes the named settings and answers with all of them. Rejects values the schema refuses. */
  write(patch: SettingsPatch): Promise<Settings>
}

/** One entry of a journal: `seq` counts from 1 without gaps within a programme, `text` is the change as JSON. */
export interface JournalEntry {
  readonly seq: number
  readonly text: string
}

/** What is known of one programme's journal without reading it. `name` is the one its newest snapshot carries, null before the first. */
export interface JournalSummary {
  readonly programmeId: string
  readonly name: string | null
  readonly bytes: number
}

export interface JournalContents {
  /** The newest snapshot that passes its checksum, or null when there is none. */
  readonly snapshot: { readonly seq: number; readonly name: string; readonly text: string } | null
  /** Every whole entry after the snapshot, in order. */
  readonly entries: readonly JournalEntry[]
  /** Bytes of a last entry that was never finished (never acknowledged, so nobody was told it was saved). */
  readonly cutBytes: number
  /** A sentence when something before the end fails its checksum; `entries` then holds what comes before it. */
  readonly damaged: string | null
}

/**
 * How the snapshot is read; a large one takes long. `whole`: checked, and all of its text. `checked`: all of it is, and
 * the text comes cut off after 1,000 bytes or so. `glanced at`: that beginning, and nothing else is looked at.
 */
export const snapshotReadings = ['whole', 'checked', 'glanced at'] as const
export type SnapshotReading = (typeof snapshotReadings)[number]

/**
 * The durable record beside IndexedDB, one folder a programme. Not available in the browser.
 * A programme id is lower-case letters, digits and hyphens, 80 at most.
 */
export interface JournalPort {
  readonly available: boolean
  list(): Promise<readonly JournalSummary[]>
  read(programmeId: string, o?: { snapshot: SnapshotReading }): Promise<JournalContents>
  /**
   * Appends entries with one fsync and resolves when they are on disk. The first must be the last known
   * seq + 1 (1 in an empty journal) and the rest must follow without gaps, or nothing is written and it rejects;
   * so does a damaged journal until a snapshot starts it anew.
   */
  append(programmeId: string, entries: readonly JournalEntry[]): Promise<void>
  /** Takes the newest entry back, for good, if it is this one: nobody was told that its change is kept. */
  takeBack(programmeId: string, entry: JournalEntry): Promise<void>
  /**
   * Writes a snapshot of everything up to `seq`, reads it back, then starts the journal anew after `seq`, carrying
   * over later entries, also those appended meanwhile. The snapshot before it and its journal stay until the next one is
   * verified. `packed` is its text in UTF-8, gzipped. Rejects, with nothing written, when the journal is removed first.
   */
  snapshot(programmeId: string, o: { seq: number; name: string; packed: Uint8Array }): Promise<void>
  /** Moves a programme's journal to a dated folder beside the others; nothing is erased. */
  remove(programmeId: string): Promise<void>
  /** Erases the journal of a coaching vault, for good; with `asideOnly` no more than damaged parts that were set aside. */
  erase(vaultId: string, o: { asideOnly: boolean }): Promise<void>
}

/** Whether what is kept under an id is a coaching vault: sealed, and none of a programme's business. */
export const isVaultId = (id: string): boolean => id.startsWith('vault-')

/** Why a backup was made: changes were waiting, the programme was closed, somebody asked, or something large came next. */
export const backupReasons = ['changes', 'closing', 'asked', 'upgrade', 'import', 'restore', 'deletion'] as const

export type BackupReason = (typeof backupReasons)[number]

/** Made before something that may have to be taken back; kept longer for that. */
export const safetyReasons: readonly BackupReason[] = ['upgrade', 'import', 'restore', 'deletion']

/** One backup: a programme file, gzipped. */
export interface Backup {
  readonly id: string
  readonly programmeId: string
  /** The programme's name then, as the file's name carries it. */
  readonly name: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly reason: BackupReason
  /** Its size on disk. */
  readonly bytes: number
  /** Records in each table, from the file's heading; null when that cannot be read. */
  readonly counts: Readonly<Record<string, number>> | null
}

/** Where backups go. `usual`: the app's own data folder, not one that somebody chose. */
export interface BackupFolder {
  readonly path: string
  readonly usual: boolean
}

/**
 * Copies of programmes, and sealed ones of coaching vaults, outside the browser's storage, in a folder people can choose and look into. Not available in the
 * browser. All calls reject with a `Problem` when the folder is gone, full or cannot be written.
 */
export interface BackupsPort {
  readonly available: boolean
  folder(): Promise<BackupFolder>
  /** Asks for another folder and tries it before taking it; null when the person cancels. */
  chooseFolder(): Promise<BackupFolder | null>
  useUsualFolder(): Promise<BackupFolder>
  /** Newest first, of every programme. */
  list(): Promise<readonly Backup[]>
  /** Writes the whole file or nothing (temporary file, fsync, read back, unpacked, rename) and resolves when it is there. */
  write(o: { programmeId: string; name: string; reason: BackupReason; file: Uint8Array }): Promise<Backup>
  /** The file's bytes as they are on disk. */
  read(id: string): Promise<Uint8Array>
  /** Lets older ones go by the keep rule. `checked` is a newer one that was read back and found whole. */
  prune(checked: string): Promise<void>
  remove(id: string): Promise<void>
  /** Shows a backup in its folder. */
  reveal(id: string): Promise<void>
}

/** Keys kept by the system's keychain, for opening a coaching vault without its passphrase. Never in the clear. */
export interface SecretsPort {
  /** Whether there is a keychain that deserves the name, and why not. */
  state(): Promise<{ readonly available: boolean; readonly why: string }>
  /** Rejects with a `Problem` where there is none. */
  write(vaultId: string, secret: Uint8Array): Promise<void>
  /** null when there is none, or when this keychain can no longer open it. */
  read(vaultId: string): Promise<Uint8Array | null>
  remove(vaultId: string): Promise<void>
}

/** What a click on a reminder opens: a programme, and there the commitments needed in these days; null: its home. */
export interface ReminderList {
  readonly programmeId: string
  readonly due: { readonly from: string | null; readonly to: string } | null
}

/** Notifications of the system, while the app is open. Not available in the browser. */
export interface RemindersPort {
  /** Whether the system shows notifications, and why not. */
  state(): Promise<{ readonly available: boolean; readonly why: string }>
  /** Shows one; the system may hold it back, as its owner has set it. Title: up to 120 letters; body: up to 600. */
  show(o: { title: string; body: string; list: ReminderList }): Promise<void>
}

/** What a search of everything stored found. */
export interface Traces {
  /** Files; in the browser, stored values. */
  readonly searched: number
  readonly bytes: number
  /** Names only, never what is in them. */
  readonly found: readonly string[]
  /** Whether the same search found a copy planted for it, which was removed again. */
  readonly controlFound: boolean
}

export interface TracesPort {
  /** "the app’s data folder". */
  readonly where: string
  /** Looks for words (20 characters or more) in everything the app has stored here. */
  search(words: string): Promise<Traces>
}

export interface PrintPort {
  readonly canMakePdf: boolean
  /**
   * Self-contained HTML → tagged A4 PDF with page numbers, made on `date`, `2026-11-23`: the same page gives the same bytes.
   * Scripts in it do not run, nothing is fetched.
   */
  pdf(html: string, o: { title: string; landscape: boolean; date: string }): Promise<Uint8Array>
  /** Opens the system's print dialog for self-contained HTML; resolves when it closes. */
  dialog(html: string): Promise<void>
}

/** What the room sees of a session that is run: a second window, or a second tab. */
export interface ProjectorPort {
  /** Shows it, or brings it to the front. Rejects with a Problem where the browser does not allow another tab. */
  open(sessionId: string): Promise<void>
}

/** A line for the local log: a code and technical detail, never what people wrote. */
export interface DiagnosticEvent {
  readonly level: 'info' | 'warn' | 'error'
  readonly code: string
  readonly detail?: string
}

/** What the application menu can ask of the renderer. */
export const menuCommands = [
  'new-programme',
  'open-file',
  'save-copy',
  'import',
  'export',
  'print',
  'undo',
  'redo',
  'find',
  'palette',
  'toggle-sidebar',
  'text-larger',
  'text-smaller',
  'text-normal',
  'go-home',
  'go-forums',
  'go-commitments',
  'go-decisions',
  'go-people',
  'go-reports',
  'go-settings',
  'go-coaching',
  'lock-vault',
  'help',
  'about',
] as const

export type MenuCommand = (typeof menuCommands)[number]

/** Stops listening. */
export type Unsubscribe = () => void

export interface Platform {
  readonly kind: 'desktop' | 'browser'
  /** For the "About" sheet and problem reports: versions in words, and the data folder where there is one. */
  readonly about: {
    readonly app: string
    readonly runtime: string
    readonly os: string
    readonly dataFolder: string | null
  }
  readonly files: FilesPort
  readonly settings: SettingsPort
  readonly journal: JournalPort
  readonly backups: BackupsPort
  readonly secrets: SecretsPort
  readonly traces: TracesPort
  readonly print: PrintPort
  readonly projector: ProjectorPort
  readonly reminders: RemindersPort
  readonly clipboard: { writeText(text: string): Promise<void> }
  readonly diagnostics: { record(event: DiagnosticEvent): Promise<void> }
  /** Asks the machine not to clear our data when the disk runs short. True when it promises (always on the desktop). */
  persist(): Promise<boolean>
  /** Whether it has promised that already. Asks nobody. */
  persisted(): Promise<boolean>
  /**
   * Takes every database away where none can be opened, so that they can be begun anew. False where that is not possible
   * or was done since the start. `keepAside`: not for good, because a journal is not whole either.
   */
  renewStorage(o: { keepAside: boolean }): Promise<boolean>
  /** Commands from the application menu. Never fires in the browser, where the page's own keys do the work. */
  onMenu(listener: (command: MenuCommand) => void): Unsubscribe
  /** Puts the labels of what Undo and Redo would do into the menu; null greys the item out. */
  setUndoLabels(labels: { undo: string | null; redo: string | null }): Promise<void>
  /** Files handed over by the system: a double-clicked programme file, a second start with a path. */
  onOpenFile(listener: (file: OpenedFile) => void): Unsubscribe
  /** The laptop goes to sleep or its screen is locked. Never fires in the browser, which does not tell. */
  onAway(listener: () => void): Unsubscribe
  /** Somebody clicked a reminder; the window has come to the front. Never fires in the browser. */
  onReminder(listener: (list: ReminderList) => void): Unsubscribe
  /** Runs before the window closes, so that a half-typed field can be committed; closing waits for it, 5 s at most. */
  onBeforeClose(listener: () => Promise<void> | void): Unsubscribe
}
