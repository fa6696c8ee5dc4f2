/**
 * The names of everything that crosses between the window and the system, without the schemas: the preload script
 * is built from this list and must stay small. `channels.ts` has to describe each name, or the compiler objects.
 */
export const channelNames = [
  'backups.chooseFolder',
  'backups.folder',
  'backups.list',
  'backups.prune',
  'backups.read',
  'backups.remove',
  'backups.reveal',
  'backups.useUsualFolder',
  'backups.write',
  'clipboard.writeText',
  'diagnostics.record',
  'files.open',
  'files.openSaved',
  'files.reveal',
  'files.save',
  'files.takeHandedOver',
  'journal.append',
  'journal.erase',
  'journal.list',
  'journal.read',
  'journal.remove',
  'journal.snapshot',
  'journal.takeBack',
  'menu.setUndoLabels',
  'print.dialog',
  'print.pdf',
  'secrets.read',
  'secrets.remove',
  'secrets.state',
  'secrets.write',
  'projector.open',
  'reminders.show',
  'reminders.state',
  'settings.write',
  'storage.renew',
  'traces.search',
  'window.finishClose',
] as const

export type ChannelName = (typeof channelNames)[number]

/**
 * What the system tells the window, unasked: a menu command, files waiting to be taken, the window about to close,
 * the laptop going to sleep or its screen being locked, a reminder that somebody clicked.
 */
export const eventNames = ['menu', 'files-waiting', 'closing', 'away', 'reminder'] as const

export type EventName = (typeof eventNames)[number]

/** What the preload script asks for, once and before there is a page. A page has no way to ask for it. */
export const beginning = 'beginning'

/** An answer over a channel. Errors do not survive the crossing as classes, so they travel as words. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly problem: { readonly what: string; readonly safe: string | null; readonly next: string | null }
    }

/** What the preload script puts on `window.bridge`: one function per channel, one subscription per event. */
export interface Bridge {
  /** A `Beginning`, so that the first screen waits for no answer; null in a window that is not ours. */
  readonly beginning: unknown
  readonly call: Readonly<Record<ChannelName, (input: unknown) => Promise<Reply>>>
  readonly on: Readonly<Record<EventName, (listener: (detail: unknown) => void) => () => void>>
}
