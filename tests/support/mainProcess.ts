import type { ElectronApplication } from '@playwright/test'

/**
 * What specs do in the app's main process. Electron keeps the listeners of its channels in `_invokeHandlers`; there is no
 * public way to stand between a channel and its listener.
 */
type Main = typeof Electron.CrossProcessExports
type Listener = (event: unknown, input: unknown) => Promise<unknown>
interface Listening {
  readonly _invokeHandlers: Map<string, Listener>
}
type Heard = { heard: string[] }

/** From now on keeps everything that crosses between window and system, and every window's title. */
export function recordCrossings(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ app, ipcMain, webContents }: Main) => {
    const heard: string[] = []
    ;(app as unknown as Heard).heard = heard
    const wordsOf = (value: unknown): string => {
      if (ArrayBuffer.isView(value))
        return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
      if (typeof value !== 'object' || value === null) return String(value)
      return Object.entries(value)
        .map(([name, each]) => `${name} ${wordsOf(each)}`)
        .join('\n')
    }
    const listeners = (ipcMain as unknown as Listening)._invokeHandlers
    for (const [channel, listen] of [...listeners]) {
      listeners.set(channel, async (event, input) => {
        const answer = await listen(event, input)
        heard.push(`${channel} ${wordsOf(input)}`, `${channel} answers ${wordsOf(answer)}`)
        return answer
      })
    }
    const watch = (contents: Electron.WebContents): void => {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...words: unknown[]) => {
        heard.push(`event ${channel} ${wordsOf(words)}`)
        send(channel, ...words)
      }
      contents.on('page-title-updated', (_event, title) => heard.push(`title ${title}`))
    }
    webContents.getAllWebContents().forEach(watch)
    app.on('web-contents-created', (_event, contents) => watch(contents))
  })
}

/** Everything heard since `recordCrossings`, and the titles of the windows as they are now. */
export function heardCrossing(electron: ElectronApplication): Promise<string[]> {
  return electron.evaluate(({ app, BrowserWindow }: Main) => [
    ...(app as unknown as Heard).heard,
    ...BrowserWindow.getAllWindows().map((window) => `title ${window.getTitle()}`),
  ])
}

/** The app ends without warning at the `step`th write to the journal: before it, or `after` so many milliseconds. */
export function endAtJournalWrite(electron: ElectronApplication, o: { step: number; after: number }): Promise<void> {
  return electron.evaluate(({ ipcMain }: Main, { step, after }) => {
    const listeners = (ipcMain as unknown as Listening)._invokeHandlers
    let writes = 0
    for (const channel of ['journal.append', 'journal.snapshot']) {
      const listen = listeners.get(channel)
      if (!listen) throw new Error(`There is no ${channel} to stand before.`)
      listeners.set(channel, (event, input) => {
        writes += 1
        if (writes === step && after === 0) process.kill(process.pid, 'SIGKILL')
        if (writes === step) setTimeout(() => process.kill(process.pid, 'SIGKILL'), after)
        return listen(event, input)
      })
    }
  }, o)
}
