import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channelNames, type ChannelName } from '#shared/platform/names.ts'
import { putDocument, startDesktopParts, type DesktopParts } from '../support/desktopParts.ts'

const kind = { label: 'CSV file', extensions: ['csv'], mime: 'text/csv' }
const bytes = new Uint8Array([1, 2, 3])
const gzipped = new Uint8Array(gzipSync('a programme'))
const programmeId = 'prog-a'
const vaultId = 'vault-a'
const secret = new Uint8Array(32)

const reminder = {
  ...{ title: 'Commitments', body: '3 commitments are due today.' },
  list: { programmeId, due: { from: null, to: '2026-12-04' } },
}

/** For each channel: something it takes, and things it must not. */
const cases: Record<ChannelName, { good: unknown; bad: unknown[] }> = {
  'backups.chooseFolder': { good: undefined, bad: ['/etc', { path: '/etc' }] },
  'backups.folder': { good: undefined, bad: [{}] },
  'backups.list': { good: undefined, bad: ['/etc'] },
  'backups.prune': { good: { checked: 'a backup' }, bad: [{}, { checked: '../2026' }] },
  'backups.read': { good: { id: 'a backup' }, bad: [{}, { id: '../../etc/passwd' }, { id: 'prog-a/../x' }] },
  'backups.remove': { good: { id: 'a backup' }, bad: [{ id: 'prog-a' }, { id: '../2026-11-25T09:00:00.000Z' }] },
  'backups.reveal': { good: { id: 'a backup' }, bad: [{ id: '/etc' }, 'prog-a/2026-11-25T09:00:00.000Z'] },
  'backups.useUsualFolder': { good: undefined, bad: [true] },
  'backups.write': {
    good: { programmeId, name: 'A', reason: 'asked', file: gzipped },
    bad: [
      { programmeId: '../a', name: 'A', reason: 'asked', file: gzipped },
      { programmeId, name: 'A', reason: 'because', file: gzipped },
      { programmeId, name: 'A', reason: 'asked', file: 'words' },
      { programmeId, name: 'A', reason: 'asked', file: gzipped, path: '/etc' },
    ],
  },
  'clipboard.writeText': { good: 'words', bad: [5, null, { text: 'words' }] },
  'diagnostics.record': {
    good: { level: 'info', code: 'test.code', detail: 'more' },
    bad: [{ level: 'loud', code: 'a' }, { level: 'info', code: 'Free text of any kind' }, { level: 'info' }],
  },
  'files.open': {
    good: { title: 'Choose', kinds: [kind] },
    bad: [{}, { title: 'Choose', kinds: [{ ...kind, extensions: ['../x'] }] }],
  },
  'files.openSaved': { good: 'the saved file', bad: ['', 5, { path: '/etc/passwd' }] },
  'files.reveal': { good: 'the saved file', bad: ['', 5] },
  'files.save': {
    good: { suggestedName: 'a.csv', kind, bytes },
    bad: [
      { suggestedName: 'a.csv', kind, bytes: [1, 2, 3] },
      { suggestedName: '', kind, bytes },
      { kind, bytes },
    ],
  },
  'files.takeHandedOver': { good: undefined, bad: ['/etc/passwd'] },
  'journal.append': {
    good: { programmeId, entries: [{ seq: 1, text: 'one' }] },
    bad: [
      { programmeId: '../a', entries: [{ seq: 1, text: 'one' }] },
      { programmeId, entries: [] },
      { programmeId, entries: [{ seq: 1.5, text: 'one' }] },
      { programmeId, entries: [{ seq: 1, text: 'one', more: true }] },
    ],
  },
  'journal.erase': {
    good: { vaultId, asideOnly: true },
    bad: [
      { vaultId: programmeId, asideOnly: true },
      { vaultId: 'vault-../a', asideOnly: true },
      { programmeId: vaultId, asideOnly: true },
      { vaultId },
    ],
  },
  'journal.list': { good: undefined, bad: [{}] },
  'journal.read': {
    good: { programmeId, snapshot: 'checked' },
    bad: [
      { programmeId: 'a/b', snapshot: 'whole' },
      { programmeId: '', snapshot: 'whole' },
      { programmeId: 'A', snapshot: 'whole' },
      { programmeId, snapshot: true },
      { programmeId, snapshot: 'unchecked' },
      { programmeId },
      programmeId,
    ],
  },
  'journal.remove': { good: { programmeId }, bad: [{ programmeId: '..' }, {}] },
  'journal.snapshot': {
    good: { programmeId, seq: 0, name: 'A', packed: gzipSync('{}') },
    bad: [
      { programmeId, seq: -1, name: 'A', packed: new Uint8Array(1) },
      { programmeId: '.', seq: 0, name: 'A', packed: new Uint8Array(1) },
      { programmeId, seq: 0, name: 'A', packed: '{}' },
    ],
  },
  'journal.takeBack': {
    good: { programmeId, entry: { seq: 1, text: 'one' } },
    bad: [
      { programmeId: 'a/b', entry: { seq: 1, text: 'one' } },
      { programmeId, entry: { seq: 0, text: 'one' } },
      { programmeId, entry: 1 },
      { programmeId },
    ],
  },
  'menu.setUndoLabels': { good: { undo: 'Move block', redo: null }, bad: [{ undo: 5, redo: null }, {}] },
  'print.dialog': { good: '<p>Hello</p>', bad: [undefined, 5] },
  'print.pdf': {
    good: { html: '<p>Hello</p>', title: 'Hello', landscape: true, date: '2026-11-23' },
    bad: [{ html: '<p>' }, '<p>', { html: '<p>', title: 'Hello', landscape: true, date: 'today' }],
  },
  'secrets.read': { good: { vaultId }, bad: [{ vaultId: 'a' }, { vaultId: 'vault-a/../b' }, vaultId] },
  'secrets.remove': { good: { vaultId }, bad: [{ vaultId: '..' }, {}] },
  'secrets.state': { good: undefined, bad: [{}] },
  'secrets.write': {
    good: { vaultId, secret },
    bad: [
      { vaultId, secret: 'words' },
      { vaultId, secret: bytes },
      { vaultId: 'a', secret },
    ],
  },
  'projector.open': { good: { sessionId: 'session-a1b2' }, bad: [{}, { sessionId: '../x' }, 'session-a1b2'] },
  'reminders.show': {
    good: reminder,
    bad: [
      { ...reminder, title: '' },
      { ...reminder, body: 'x'.repeat(601) },
      { ...reminder, icon: '/etc/passwd' },
      { ...reminder, list: { programmeId: '../a', due: null } },
      { ...reminder, list: { programmeId, due: { from: null, to: 'tomorrow' } } },
      'words',
    ],
  },
  'reminders.state': { good: undefined, bad: [{}] },
  'settings.write': { good: { theme: 'dark' }, bad: [{ theme: 'plaid' }, { unknown: 1 }, { textSize: '100' }, null] },
  'storage.renew': { good: { keepAside: false }, bad: [{}, undefined, 'all'] },
  'traces.search': { good: { words: 'a sentence nobody else writes' }, bad: [{ words: 'short' }, {}, 'words'] },
  'window.finishClose': { good: undefined, bad: [true] },
}

let parts: DesktopParts
beforeEach(() => {
  parts = startDesktopParts()
})
afterEach(() => parts.cleanUp())

/** What was written before is the only thing that can be named: the file saved last, the backup made last. */
async function goodInput(name: ChannelName): Promise<unknown> {
  const { good } = cases[name]
  const named = Object.entries(good ?? {}).find(([, value]) => value === 'a backup')
  if (named) {
    const reply = await parts.bridge().call['backups.write'](cases['backups.write'].good)
    return { [named[0]]: reply.ok && (reply.value as { id: string }).id }
  }
  if (name !== 'files.reveal' && name !== 'files.openSaved') return cases[name].good
  await parts.bridge().call['files.save'](cases['files.save'].good)
  return parts.lastSaved
}

describe.each(channelNames)('channel %s', (name) => {
  it('answers a good request', async () => {
    expect(await parts.bridge().call[name](await goodInput(name))).toMatchObject({ ok: true })
  })

  it('rejects a request of another shape', async () => {
    for (const bad of cases[name].bad) {
      await expect(parts.bridge().call[name](bad), JSON.stringify(bad)).rejects.toThrow('agreed shape')
    }
  })

  it('rejects a good request from anywhere but our page', async () => {
    const input = await goodInput(name)
    for (const url of ['https://example.org/', 'app://throughline.evil/index.html', 'app://print/1', 'about:srcdoc']) {
      await expect(parts.bridge(url).call[name](input), url).rejects.toThrow('own page')
    }
    const inFrame = { sender: { mainFrame: {} }, senderFrame: { url: 'app://throughline/index.html' } }
    await expect(parts.door.get(name)?.(inFrame, input)).rejects.toThrow('own page')
  })
})

it('what a page begins with goes to the window of ours alone', () => {
  parts.storedSettings = { version: 1, theme: 'dark' }
  expect(parts.bridge().beginning).toMatchObject({ about: { dataFolder: parts.folder }, settings: { theme: 'dark' } })
  expect(parts.begins({})).toBeNull()
})

it('a problem crosses as words to show, and is not taken for a fault of ours', async () => {
  parts.chosen = putDocument(parts, 'big.csv', new Uint8Array(3_000_000))
  const reply = await parts.bridge().call['files.open']({ title: 'Choose', kinds: [kind], maxBytes: 1_000_000 })
  expect(reply).toEqual({
    ok: false,
    problem: {
      what: '“big.csv” has 3 MB; files of up to 1 MB can be opened.',
      safe: 'Nothing was changed.',
      next: 'Choose a smaller file, or split this one.',
    },
  })
  expect(parts.faults).toEqual([])
})

it('a fault rejects and is noted with its channel', async () => {
  const gap = { programmeId, entries: [{ seq: 5, text: 'five' }] }
  await expect(parts.bridge().call['journal.append'](gap)).rejects.toThrow('expects entry 1')
  expect(parts.faults).toEqual(['journal.append'])
})

it('a click on a reminder tells the page what to list', async () => {
  const heard: unknown[] = []
  parts.bridge().on.reminder((detail) => heard.push(detail))
  await parts.bridge().call['reminders.show'](reminder)
  expect(parts.reminded).toEqual(['Commitments: 3 commitments are due today.'])
  parts.clickReminder()
  expect(heard).toEqual([reminder.list])
})
