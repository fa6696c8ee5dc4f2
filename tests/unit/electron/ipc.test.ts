import { expect, it } from 'vitest'
import { isMainFrameOf } from '#electron/ipc.ts'

const origin = 'app://throughline'
const page = { url: `${origin}/index.html#/forums` }
const ours = { mainFrame: page }

it('only the main frame of our own window, while it shows our own page, is the app’s page', () => {
  expect(isMainFrameOf({ sender: ours, senderFrame: page }, ours, origin)).toBe(true)
  for (const [who, asker] of Object.entries({
    'a frame inside it': { sender: ours, senderFrame: { url: page.url } },
    'another window with the same page': { sender: { mainFrame: page }, senderFrame: page },
    'a frame that is gone': { sender: ours, senderFrame: null },
  })) {
    expect(isMainFrameOf(asker, ours, origin), who).toBe(false)
  }
  for (const url of ['https://example.org/', 'app://throughline.evil/index.html', 'about:srcdoc', '']) {
    const strayed = { url }
    const gone = { mainFrame: strayed }
    expect(isMainFrameOf({ sender: gone, senderFrame: strayed }, gone, origin), url).toBe(false)
  }
})
