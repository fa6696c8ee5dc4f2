import type { Beginning, ChannelInput, ChannelOutput } from '#shared/platform/channels.ts'
import { events } from '#shared/platform/channels.ts'
import type { Bridge, ChannelName } from '#shared/platform/names.ts'
import type { OpenedFile, Platform } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'

/** The platform of the desktop app, over the bridge its preload script built. */
export function createDesktop(bridge: Bridge): Platform {
  const { about, settings: first, settingsBeganAnew } = bridge.beginning as Beginning
  // Only this page changes them, so it knows how they stand.
  let settings = first

  async function call<N extends ChannelName>(name: N, input: ChannelInput<N>): Promise<ChannelOutput<N>> {
    const reply = await bridge.call[name](input)
    if (reply.ok) return reply.value as ChannelOutput<N>
    const { what, safe, next } = reply.problem
    throw new Problem({ what, ...(safe !== null && { safe }), ...(next !== null && { next }) })
  }

  const beforeClose = new Set<() => Promise<void> | void>()
  bridge.on.closing(() => void finishThenClose())

  /** Whatever a listener cannot put away is told as a fault; the window closes all the same. */
  async function finishThenClose(): Promise<void> {
    const results = await Promise.allSettled([...beforeClose].map(async (listener) => listener()))
    for (const result of results) {
      if (result.status === 'rejected') {
        await call('diagnostics.record', { level: 'error', code: 'close.unfinished', detail: String(result.reason) })
      }
    }
    await call('window.finishClose', undefined)
  }

  async function handOver(listener: (file: OpenedFile) => void): Promise<void> {
    for (const file of await call('files.takeHandedOver', undefined)) listener(file)
  }

  return {
    kind: 'desktop',
    about,
    files: {
      open: (o) => call('files.open', { ...o, kinds: o.kinds.map(writable) }),
      save: (o) => call('files.save', { ...o, kind: writable(o.kind) }),
      canReveal: true,
      reveal: (path) => call('files.reveal', path),
      canOpenSaved: true,
      openSaved: (path) => call('files.openSaved', path),
    },
    settings: {
      beganAnew: settingsBeganAnew,
      read: async () => settings,
      write: async (patch) => (settings = await call('settings.write', patch)),
    },
    journal: {
      available: true,
      list: () => call('journal.list', undefined),
      read: (programmeId, o) => call('journal.read', { programmeId, snapshot: o?.snapshot ?? 'whole' }),
      append: (programmeId, entries) => call('journal.append', { programmeId, entries: [...entries] }),
      takeBack: (programmeId, entry) => call('journal.takeBack', { programmeId, entry }),
      snapshot: (programmeId, o) => call('journal.snapshot', { programmeId, ...o }),
      remove: (programmeId) => call('journal.remove', { programmeId }),
      erase: (vaultId, o) => call('journal.erase', { vaultId, ...o }),
    },
    backups: {
      available: true,
      folder: () => call('backups.folder', undefined),
      chooseFolder: () => call('backups.chooseFolder', undefined),
      useUsualFolder: () => call('backups.useUsualFolder', undefined),
      list: () => call('backups.list', undefined),
      write: (o) => call('backups.write', o),
      read: (id) => call('backups.read', { id }),
      prune: (checked) => call('backups.prune', { checked }),
      remove: (id) => call('backups.remove', { id }),
      reveal: (id) => call('backups.reveal', { id }),
    },
    secrets: {
      state: () => call('secrets.state', undefined),
      write: (vaultId, secret) => call('secrets.write', { vaultId, secret }),
      read: (vaultId) => call('secrets.read', { vaultId }),
      remove: (vaultId) => call('secrets.remove', { vaultId }),
    },
    traces: { where: 'the app’s data folder', search: (words) => call('traces.search', { words }) },
    print: {
      canMakePdf: true,
      pdf: (html, { title, landscape, date }) => call('print.pdf', { html, title, landscape, date }),
      dialog: (html) => call('print.dialog', html),
    },
    projector: { open: (sessionId) => call('projector.open', { sessionId }) },
    reminders: {
      state: () => call('reminders.state', undefined),
      show: (o) => call('reminders.show', o),
    },
    clipboard: { writeText: (text) => call('clipboard.writeText', text) },
    diagnostics: { record: (event) => call('diagnostics.record', event) },
    persist: () => Promise.resolve(true),
    persisted: () => Promise.resolve(true),
    renewStorage: (o) => call('storage.renew', o),
    onMenu: (listener) =>
      bridge.on.menu((detail) => {
        const command = events.menu.parse(detail)
        if ((command === 'undo' || command === 'redo') && isWriting()) document.execCommand(command)
        else listener(command)
      }),
    setUndoLabels: (labels) => call('menu.setUndoLabels', labels),
    onOpenFile(listener) {
      const stop = bridge.on['files-waiting'](() => void handOver(listener))
      void handOver(listener)
      return stop
    },
    onAway: (listener) => bridge.on.away(() => listener()),
    onReminder: (listener) => bridge.on.reminder((detail) => listener(events.reminder.parse(detail))),
    onBeforeClose(listener) {
      beforeClose.add(listener)
      return () => void beforeClose.delete(listener)
    },
  }
}

function writable(kind: { label: string; extensions: readonly string[]; mime: string }) {
  return { ...kind, extensions: [...kind.extensions] }
}

/** Undo from the menu while somebody writes in a field takes back their typing, as everywhere else. */
function isWriting(): boolean {
  const element = document.activeElement
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'button', 'submit', 'range'].includes(element.type)) ||
    (element instanceof HTMLElement && element.isContentEditable)
  )
}
