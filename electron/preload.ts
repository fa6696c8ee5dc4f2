/**
 * Builds `window.bridge` from the list of names, and nothing else. Runs sandboxed, before the page;
 * the page never sees `ipcRenderer`, only one function per channel and one subscription per event.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { beginning, channelNames, eventNames } from '#shared/platform/names.ts'

const call = channelNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)] as const)

const on = eventNames.map((name) => {
  const subscribe = (listener: (detail: unknown) => void): (() => void) => {
    const heard = (_event: IpcRendererEvent, detail: unknown): void => listener(detail)
    ipcRenderer.on(name, heard)
    return () => ipcRenderer.off(name, heard)
  }
  return [name, subscribe] as const
})

contextBridge.exposeInMainWorld('bridge', {
  // Waited for: a millisecond here, two turns through the main process where the page has to ask.
  beginning: ipcRenderer.sendSync(beginning) as unknown,
  call: Object.fromEntries(call),
  on: Object.fromEntries(on),
})
