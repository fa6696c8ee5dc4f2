import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDesktop } from '#renderer/platform/desktop.ts'
import { Problem } from '#shared/records/problem.ts'
import { putDocument, savedDocument, startDesktopParts } from '../support/desktopParts.ts'
import { describePlatform } from './describePlatform.ts'

describePlatform('desktop', async () => {
  const parts = startDesktopParts()
  const open = async () => createDesktop(parts.bridge())
  return {
    platform: await open(),
    choose: (file) => (parts.chosen = file && putDocument(parts, file.name, file.bytes)),
    lastSaved: async () => savedDocument(parts),
    restarted: open,
    spoilSettings: (stored) => (parts.storedSettings = parseIfWhole(stored)),
    press: (command) => parts.send('menu', command),
    handOver: (file) => parts.handover.offer([putDocument(parts, file.name, file.bytes)]),
    async close() {
      parts.send('closing')
      await parts.closed
    },
    cleanUp: () => parts.cleanUp(),
  }
})

it('closes even when something cannot be put away, and notes it', async () => {
  const parts = startDesktopParts()
  const platform = createDesktop(parts.bridge())
  platform.onBeforeClose(() => Promise.reject(new Error('The field would not let go.')))
  parts.send('closing')
  await parts.closed
  expect(readFileSync(join(parts.folder, 'logs/throughline.log'), 'utf8')).toContain('close.unfinished')
  await parts.cleanUp()
})

it('a problem keeps its words and its class on the way to the page', async () => {
  const parts = startDesktopParts()
  const platform = createDesktop(parts.bridge())
  parts.chosen = join(parts.folder, 'gone.csv')
  const failure = await platform.files.open({ title: 'Choose', kinds: [] }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Problem)
  expect(failure).toMatchObject({
    what: 'Could not open “gone.csv”: the file or its folder is not there.',
    safe: 'Nothing was changed.',
    next: 'Check that the drive is connected, then try again.',
  })
  await parts.cleanUp()
})

/** The store answers with nothing when its file is not JSON; `openStore` has a spec of its own in the real app. */
function parseIfWhole(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    return undefined
  }
}
