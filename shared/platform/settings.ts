/**
 * What one person on one machine prefers: never part of a programme, never exported.
 * Stored as `{ version, … }`. Reading never fails: each field that is missing or damaged takes its default alone,
 * so one bad value cannot cost somebody the list of their programmes.
 */
import { z } from './zod.ts'

/** One programme on this machine. Its records are in its own database; this is only its place in the list. */
const programmeEntry = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: z.string().max(500),
  archived: z.boolean(),
  /** When it was last opened, ISO 8601 in UTC. */
  openedAt: z.iso.datetime(),
})

/** What was last chosen for a report, by its name: never records of a programme. */
const reportChoices = z.record(
  z.string().max(80),
  z.object({
    format: z.string().max(20),
    large: z.boolean().default(false),
    period: z.string().max(40).nullable().default(null),
    sections: z.array(z.string().max(80)).max(50).nullable().default(null),
    options: z.record(z.string().max(80), z.union([z.string().max(80), z.array(z.string().max(80)).max(50)])),
  }),
)

/** A number of sealed bytes as text. */
const sealed = z.strictObject({ iv: z.base64(), ciphertext: z.base64() })

/** One coaching vault on this machine. Nothing here tells what is in it; its label is not secret. */
const vaultEntry = z.object({
  id: z.string().regex(/^vault-[a-z0-9-]{1,74}$/),
  label: z.string().max(200),
  openedAt: z.iso.datetime().nullable(),
  /** The newest change seen of it, sealed with its own key: an older copy put in its place is noticed. */
  seen: sealed.nullable(),
  /** Whether the system's keychain holds a key to it. */
  keychain: z.boolean(),
  /** Wrong passphrases since it was last opened. */
  failed: z.number().int().min(0),
})

const vaultLock = z.object({
  /** Minutes without a key or a movement. */
  idleMinutes: z.number().int().min(1).max(60),
  /** Seconds after the window can no longer be seen; null for never. */
  hiddenSeconds: z.number().int().min(0).max(3600).nullable(),
  /** When the laptop sleeps or its screen is locked. */
  whenAway: z.boolean(),
})

const backups = z.object({
  on: z.boolean(),
  /** At most one in this many minutes while there are changes. */
  everyMinutes: z.number().int().min(1).max(240),
  /** What all backups together may take on the disk, in megabytes. */
  limitMegabytes: z.number().int().min(10).max(100_000),
})

/** The last copy of each programme that somebody saved, by its id: when, and the newest change in it. */
const copies = z.record(programmeEntry.shape.id, z.object({ at: z.iso.datetime(), seq: z.number().int().min(0) }))

const copyReminder = z.object({
  /** Days that changes may stand without a saved copy; null for no reminder. */
  afterDays: z.number().int().min(1).max(365).nullable(),
  quietUntil: z.iso.datetime().nullable(),
})

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** What the system's notifications tell, and when; nothing until somebody says so. */
const reminders = z.object({
  on: z.boolean(),
  /** Days before the day itself; −1: the day after, where it is still open. */
  leads: z.array(z.int().min(-1).max(30)).max(10),
  /** The day of the week on which the week is told, 1 for Monday; null for none. */
  weekly: z.int().min(1).max(7).nullable(),
  quiet: z.object({ from: clock, to: clock }).nullable(),
  reviews: z.boolean(),
  /** Says what and whose, not only how many. */
  named: z.boolean(),
})

/** What was told already in each programme, by its id, so that a restart tells nothing twice. No words. */
const remindersTold = z.record(
  programmeEntry.shape.id,
  z.object({ stages: z.record(z.string().max(80), z.string().max(20)), week: z.iso.date().nullable() }),
)

const fields = {
  theme: z.enum(['light', 'dark', 'system']),
  contrast: z.enum(['normal', 'high']),
  /** Per cent of the usual size. */
  textSize: z.number().int().min(90).max(200),
  sidebarCollapsed: z.boolean(),
  lastProgrammeId: programmeEntry.shape.id.nullable(),
  programmes: z.array(programmeEntry),
  reportChoices,
  vaults: z.array(vaultEntry),
  vaultLock,
  backups,
  copies,
  copyReminder,
  reminders,
  remindersTold,
}

export const settingsSchema = z.object(fields)
export type Settings = z.infer<typeof settingsSchema>
export type VaultSettings = z.infer<typeof vaultEntry>
export type ProgrammeEntry = z.infer<typeof programmeEntry>

/** Any of the settings, each valid; an unknown name is refused rather than dropped. */
export const settingsPatchSchema = z.strictObject({
  theme: fields.theme.exactOptional(),
  contrast: fields.contrast.exactOptional(),
  textSize: fields.textSize.exactOptional(),
  sidebarCollapsed: fields.sidebarCollapsed.exactOptional(),
  lastProgrammeId: fields.lastProgrammeId.exactOptional(),
  programmes: fields.programmes.exactOptional(),
  reportChoices: fields.reportChoices.exactOptional(),
  vaults: fields.vaults.exactOptional(),
  vaultLock: fields.vaultLock.exactOptional(),
  backups: fields.backups.exactOptional(),
  copies: fields.copies.exactOptional(),
  copyReminder: fields.copyReminder.exactOptional(),
  reminders: fields.reminders.exactOptional(),
  remindersTold: fields.remindersTold.exactOptional(),
})
export type SettingsPatch = z.infer<typeof settingsPatchSchema>

export const defaultSettings: Settings = {
  theme: 'system',
  contrast: 'normal',
  textSize: 100,
  sidebarCollapsed: false,
  lastProgrammeId: null,
  programmes: [],
  reportChoices: {},
  vaults: [],
  vaultLock: { idleMinutes: 5, hiddenSeconds: 60, whenAway: true },
  backups: { on: true, everyMinutes: 10, limitMegabytes: 1000 },
  copies: {},
  copyReminder: { afterDays: 7, quietUntil: null },
  reminders: {
    ...{ on: false, leads: [1, 0, -1], weekly: null, reviews: true, named: false },
    quiet: { from: '18:00', to: '08:00' },
  },
  remindersTold: {},
}

/** The shape written today. Raise it together with a step in `upgrades`. */
export const settingsVersion = 1

/** `upgrades[n]` turns the stored values of version n + 1 into those of version n + 2. */
const upgrades: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = []

export type StoredSettings = Settings & { version: number }

/** Whatever was stored → settings. Never throws. */
export function readSettings(stored: unknown): Settings {
  const values = upgrade(isObject(stored) ? stored : {})
  const read = <K extends keyof Settings>(key: K, schema: z.ZodType<Settings[K]>): Settings[K] => {
    const parsed = schema.safeParse(values[key])
    return parsed.success ? parsed.data : defaultSettings[key]
  }
  return {
    theme: read('theme', fields.theme),
    contrast: read('contrast', fields.contrast),
    textSize: read('textSize', fields.textSize),
    sidebarCollapsed: read('sidebarCollapsed', fields.sidebarCollapsed),
    lastProgrammeId: read('lastProgrammeId', fields.lastProgrammeId),
    programmes: readList(values['programmes'], programmeEntry),
    reportChoices: read('reportChoices', fields.reportChoices),
    vaults: readList(values['vaults'], vaultEntry),
    vaultLock: read('vaultLock', fields.vaultLock),
    backups: read('backups', fields.backups),
    copies: read('copies', fields.copies),
    copyReminder: read('copyReminder', fields.copyReminder),
    reminders: read('reminders', fields.reminders),
    remindersTold: read('remindersTold', fields.remindersTold),
  }
}

/** What to store for these settings. */
export function storeSettings(settings: Settings): StoredSettings {
  return { version: settingsVersion, ...settings }
}

/** Settings with a change applied. Throws a `ZodError` when the change is not valid. */
export function changeSettings(settings: Settings, patch: unknown): Settings {
  return { ...settings, ...settingsPatchSchema.parse(patch) }
}

/** Entry by entry, for the same reason as field by field. */
function readList<S extends z.ZodType>(stored: unknown, schema: S): z.output<S>[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((entry: unknown) => {
    const parsed = schema.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
}

/** Settings of a newer version are read as they are: fields we know are kept where they still fit. */
function upgrade(stored: Record<string, unknown>): Record<string, unknown> {
  const version = typeof stored['version'] === 'number' ? stored['version'] : settingsVersion
  return upgrades.slice(Math.max(0, version - 1)).reduce((values, step) => step(values), stored)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
