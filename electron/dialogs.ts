import { dialog, type BrowserWindow } from 'electron'
import type { Problem } from '#shared/records/problem.ts'
import type { Dialogs } from './files.ts'

/** The system's file dialogs over the app's window. */
export function systemDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async open({ title, kinds }) {
      const filters = kinds.map((kind) => ({ name: kind.label, extensions: [...kind.extensions] }))
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        filters,
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async save({ defaultPath, kind }) {
      const filters = [{ name: kind.label, extensions: [...kind.extensions] }]
      const { canceled, filePath } = await dialog.showSaveDialog(window(), { defaultPath, filters })
      return canceled || filePath === '' ? null : filePath
    },
  }
}

/** Asks for a folder; null when the person cancels. */
export async function askForFolder(window: () => BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    title,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Says a problem where the page cannot. */
export function tellProblem(problem: Problem): void {
  dialog.showErrorBox(problem.what, [problem.safe, problem.next].filter(Boolean).join(' '))
}
