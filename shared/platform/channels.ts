/**
 * Every channel between window and system, declared once: what goes in, what comes out.
 * `electron/ipc.ts` parses both ways; the desktop platform takes its types from here.
 */
import { backupReasons, menuCommands, snapshotReadings } from './platform.ts'
import type { ChannelName } from './names.ts'
import { settingsPatchSchema, settingsSchema } from './settings.ts'
import { z } from './zod.ts'

/** Safe as a folder name on every system: no dots, slashes, spaces or capitals. */
export const programmeId = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** A coaching vault's id: the only journals that may be erased, the only secrets that are kept. */
export const vaultId = z.string().regex(/^vault-[a-z0-9-]{1,74}$/)

/** A record's id, safe in an address. */
const recordId = z.string().regex(/^[a-z]+-[0-9a-z-]{3,60}$/)

const none = z.void()
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const seq = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const path = z.string().min(1).max(4096)
/** One line of dialog or menu text. */
const caption = z.string().max(600)

const fileKind = z.strictObject({
  label: z.string().min(1).max(100),
  extensions: z
    .array(z.string().regex(/^[A-Za-z0-9-]{1,32}$/))
    .min(1)
    .max(20),
  mime: z.string().max(120),
})
const openedFile = z.object({ name: z.string(), path: z.string().nullable(), bytes })
const savedFile = z.object({ name: z.string(), path: z.string().nullable() })
const journalEntry = z.strictObject({ seq: seq.min(1), text: z.string() })

/** Names a backup by what it is of and when it was made, so that no path ever comes from the page. */
export const backupId = z.string().regex(/^[a-z0-9-]{1,80}\/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const backup = z.object({
  id: backupId,
  programmeId,
  name: z.string(),
  at: z.iso.datetime(),
  reason: z.enum(backupReasons),
  bytes: z.number().int().min(0),
  counts: z.record(z.string(), z.number().int().min(0)).nullable(),
})
const backupFolder = z.object({ path: z.string(), usual: z.boolean() })

/** What a click on a reminder opens: a programme, and there the commitments needed in these days; null: its home. */
const reminderList = z.strictObject({
  programmeId,
  due: z.strictObject({ from: z.iso.date().nullable(), to: z.iso.date() }).nullable(),
})

/** What a page of the desktop app begins with. */
export const beginningSchema = z.object({
  about: z.object({ app: z.string(), runtime: z.string(), os: z.string(), dataFolder: z.string().nullable() }),
  settings: settingsSchema,
  settingsBeganAnew: z.boolean(),
})
export type Beginning = z.infer<typeof beginningSchema>

interface Channel {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

export const channels = {
  'backups.chooseFolder': { input: none, output: backupFolder.nullable() },
  'backups.folder': { input: none, output: backupFolder },
  'backups.list': { input: none, output: z.array(backup).readonly() },
  'backups.prune': { input: z.strictObject({ checked: backupId }), output: none },
  'backups.read': { input: z.strictObject({ id: backupId }), output: bytes },
  'backups.remove': { input: z.strictObject({ id: backupId }), output: none },
  'backups.reveal': { input: z.strictObject({ id: backupId }), output: none },
  'backups.useUsualFolder': { input: none, output: backupFolder },
  'backups.write': {
    input: z.strictObject({ programmeId, name: z.string().max(500), reason: z.enum(backupReasons), file: bytes }),
    output: backup,
  },
  'clipboard.writeText': { input: z.string(), output: none },
  'diagnostics.record': {
    input: z.strictObject({
      level: z.enum(['info', 'warn', 'error']),
      code: z.string().regex(/^[a-z0-9.-]{1,80}$/),
      detail: z.string().max(20_000).exactOptional(),
    }),
    output: none,
  },
  'files.open': {
    input: z.strictObject({
      title: caption,
      kinds: z.array(fileKind).max(20),
      maxBytes: z.number().int().positive().exactOptional(),
    }),
    output: openedFile.nullable(),
  },
  'files.openSaved': { input: path, output: none },
  'files.reveal': { input: path, output: none },
  'files.save': {
    input: z.strictObject({ suggestedName: caption.min(1), kind: fileKind, bytes }),
    output: savedFile.nullable(),
  },
  'files.takeHandedOver': { input: none, output: z.array(openedFile) },
  'journal.append': {
    input: z.strictObject({ programmeId, entries: z.array(journalEntry).min(1) }),
    output: none,
  },
  'journal.erase': { input: z.strictObject({ vaultId, asideOnly: z.boolean() }), output: none },
  'journal.list': {
    input: none,
    output: z.array(z.object({ programmeId, name: z.string().nullable(), bytes: z.number().int().min(0) })).readonly(),
  },
  'journal.read': {
    input: z.strictObject({ programmeId, snapshot: z.enum(snapshotReadings) }),
    output: z.object({
      snapshot: z.object({ seq, name: z.string(), text: z.string() }).nullable(),
      entries: z.array(journalEntry).readonly(),
      cutBytes: z.number().int().min(0),
      damaged: z.string().nullable(),
    }),
  },
  'journal.remove': { input: z.strictObject({ programmeId }), output: none },
  'journal.snapshot': {
    input: z.strictObject({ programmeId, seq, name: z.string().max(500), packed: bytes }),
    output: none,
  },
  'journal.takeBack': { input: z.strictObject({ programmeId, entry: journalEntry }), output: none },
  'menu.setUndoLabels': {
    input: z.strictObject({ undo: caption.nullable(), redo: caption.nullable() }),
    output: none,
  },
  'print.dialog': { input: z.string(), output: none },
  'print.pdf': {
    input: z.strictObject({ html: z.string(), title: caption, landscape: z.boolean(), date: z.iso.date() }),
    output: bytes,
  },
  'secrets.read': { input: z.strictObject({ vaultId }), output: bytes.nullable() },
  'secrets.remove': { input: z.strictObject({ vaultId }), output: none },
  'secrets.state': { input: none, output: z.object({ available: z.boolean(), why: z.string() }) },
  'secrets.write': {
    input: z.strictObject({ vaultId, secret: bytes.refine((secret) => secret.length === 32) }),
    output: none,
  },
  'projector.open': { input: z.strictObject({ sessionId: recordId }), output: none },
  'reminders.show': {
    input: z.strictObject({ title: z.string().min(1).max(120), body: z.string().max(600), list: reminderList }),
    output: none,
  },
  'reminders.state': { input: none, output: z.object({ available: z.boolean(), why: z.string() }) },
  'settings.write': { input: settingsPatchSchema, output: settingsSchema },
  'storage.renew': { input: z.strictObject({ keepAside: z.boolean() }), output: z.boolean() },
  'traces.search': {
    input: z.strictObject({ words: z.string().min(20).max(500) }),
    output: z.object({
      searched: z.number().int().min(0),
      bytes: z.number().int().min(0),
      found: z.array(z.string()).readonly(),
      controlFound: z.boolean(),
    }),
  },
  'window.finishClose': { input: none, output: none },
} as const satisfies Record<ChannelName, Channel>

export type ChannelInput<N extends ChannelName> = z.infer<(typeof channels)[N]['input']>
export type ChannelOutput<N extends ChannelName> = z.infer<(typeof channels)[N]['output']>

/** What each event carries. */
export const events = {
  menu: z.enum(menuCommands),
  'files-waiting': none,
  closing: none,
  away: none,
  reminder: reminderList,
} as const
