import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/platform/platform.ts'

export interface MenuState {
  /** What Undo and Redo would do ("Move block"); null greys the item out. */
  readonly undo: string | null
  readonly redo: string | null
}

/**
 * The application menu. Items send a command to the page, which owns what it means; only what belongs to the window
 * itself (cut and paste, full screen, quit) is done here.
 */
export function menuTemplate(o: {
  system: NodeJS.Platform
  state: MenuState
  developer: boolean
  send: (command: MenuCommand) => void
}): MenuItemConstructorOptions[] {
  const isMac = o.system === 'darwin'
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => o.send(command),
    ...(accelerator && { accelerator }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('New programme…', 'new-programme', 'CmdOrCtrl+Shift+N'),
      item('Open a programme file…', 'open-file', 'CmdOrCtrl+O'),
      item('Save a copy…', 'save-copy', 'CmdOrCtrl+S'),
      line,
      item('Import commitments…', 'import', 'CmdOrCtrl+Shift+I'),
      item('Export a report…', 'export', 'CmdOrCtrl+Shift+E'),
      item('Print…', 'print', 'CmdOrCtrl+P'),
      line,
      item('Lock coaching notes', 'lock-vault', 'CmdOrCtrl+Shift+L'),
      line,
      isMac ? { role: 'close' } : { role: 'quit', label: 'Quit' },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      undoable(item('Undo', 'undo', 'CmdOrCtrl+Z'), o.state.undo),
      undoable(item('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'), o.state.redo),
      line,
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
      { role: 'selectAll', label: 'Select all' },
      line,
      item('Find', 'find', 'CmdOrCtrl+F'),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      item('Command palette', 'palette', 'CmdOrCtrl+K'),
      item('Show or hide the sidebar', 'toggle-sidebar', 'CmdOrCtrl+B'),
      line,
      item('Larger text', 'text-larger', 'CmdOrCtrl+='),
      item('Smaller text', 'text-smaller', 'CmdOrCtrl+-'),
      item('Usual text size', 'text-normal', 'CmdOrCtrl+0'),
      line,
      { role: 'togglefullscreen', label: 'Full screen' },
      ...(o.developer ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  }
  const go: MenuItemConstructorOptions = {
    label: '&Go',
    submenu: [
      item('Home', 'go-home', 'CmdOrCtrl+1'),
      item('Forums', 'go-forums', 'CmdOrCtrl+2'),
      item('Commitments', 'go-commitments', 'CmdOrCtrl+3'),
      item('Decisions', 'go-decisions', 'CmdOrCtrl+4'),
      item('People', 'go-people', 'CmdOrCtrl+5'),
      item('Reports', 'go-reports', 'CmdOrCtrl+6'),
      item('Coaching', 'go-coaching', 'CmdOrCtrl+7'),
      line,
      item('Settings', 'go-settings', 'CmdOrCtrl+,'),
    ],
  }
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: '&Help',
    submenu: [item('Keyboard shortcuts', 'help', 'F1'), item('About Throughline', 'about')],
  }
  return [...(isMac ? [{ role: 'appMenu' } as const] : []), file, edit, view, go, help]
}

/** "Undo move block", or greyed out. */
function undoable(item: MenuItemConstructorOptions, label: string | null): MenuItemConstructorOptions {
  return label === null
    ? { ...item, enabled: false }
    : { ...item, label: `${item.label ?? ''}: ${label.replaceAll('&', '&&')}` }
}
