// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createBrowser } from '#renderer/platform/browser.ts'
import { Problem } from '#shared/records/problem.ts'
import { describePlatform, type Subject } from './describePlatform.ts'

/** The person at the browser: file choosers answer at once, downloads are caught. */
function atTheBrowser(): Subject {
  let chosen: File | null = null
  let saved: { name: string; blob: Blob } | null = null
  const blobs = new Map<string, Blob>()
  URL.createObjectURL = (blob) => {
    const address = `blob:${blobs.size}`
    blobs.set(address, blob as Blob)
    return address
  }
  URL.revokeObjectURL = (address) => void blobs.delete(address)
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (chosen) Object.defineProperty(this, 'files', { value: [chosen] })
    this.dispatchEvent(new Event(chosen ? 'change' : 'cancel'))
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (blob) saved = { name: this.download, blob }
  })
  return {
    platform: createBrowser('0.0.0'),
    choose: (file) => (chosen = file && new File([new Uint8Array(file.bytes)], file.name)),
    async lastSaved() {
      if (!saved) throw new Error('Nothing was downloaded.')
      return { name: saved.name, bytes: new Uint8Array(await saved.blob.arrayBuffer()) }
    },
    restarted: async () => createBrowser('0.0.0'),
    spoilSettings: (stored) => localStorage.setItem('throughline.settings', stored),
    press: () => undefined,
    handOver: () => undefined,
    async close() {
      window.dispatchEvent(new Event('pagehide'))
      await Promise.resolve()
    },
    async cleanUp() {
      vi.restoreAllMocks()
    },
  }
}

beforeEach(() => localStorage.clear())

describePlatform('browser', async () => atTheBrowser())

describe('in the browser', () => {
  it('a file over the limit is refused with both sizes', async () => {
    const { platform, choose } = atTheBrowser()
    choose({ name: 'big.csv', bytes: new Uint8Array(2_500_000) })
    const opened = platform.files.open({ title: 'Choose', kinds: [], maxBytes: 1_000_000 })
    await expect(opened).rejects.toThrow('“big.csv” has 2.5 MB; files of up to 1 MB can be opened.')
  })

  it('damaged settings are kept aside for whoever wants to look', async () => {
    localStorage.setItem('throughline.settings', '{"theme": "da')
    await atTheBrowser().platform.settings.read()
    expect(localStorage.getItem('throughline.settings.damaged')).toBe('{"theme": "da')
  })

  it('storage that is full is said in words', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(atTheBrowser().platform.settings.write({ theme: 'dark' })).rejects.toBeInstanceOf(Problem)
    vi.restoreAllMocks()
  })
})

it('searches every database of the page, bytes among them', async () => {
  const words = 'a sentence for the search to find'
  const database = new Dexie('throughline-somebody')
  database.version(1).stores({ plain: 'id', bytes: 'id' })
  await database.table('bytes').put({ id: 1, inside: new TextEncoder().encode(`… ${words} …`) })
  await database.table('plain').put({ id: 1, inside: words })
  const { found, controlFound } = await createBrowser('0.0.0').traces.search(words)
  expect(found.toSorted()).toEqual(['throughline-somebody/bytes', 'throughline-somebody/plain'])
  expect(controlFound).toBe(true)
  await database.delete()
})
