import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { usePlatform, useSettings } from '../platform/context.tsx'
import { paths } from '../paths.ts'
import { isTyping } from '../ui/isTyping.ts'
import { hasOwnUndo, watchTyping } from './ownUndo.ts'
import { useUndoHere } from './useUndoHere.ts'

/** Keys and menu items beside the screens: undo, redo, palette, help, going somewhere, text size. */
export function useShellKeys(on: { help: () => void; palette: () => void }): void {
  const platform = usePlatform()
  const [settings, changeSettings] = useSettings()
  const [, navigate] = useLocation()
  const { undo, redo, menuLabels } = useUndoHere()

  useEffect(() => {
    void platform.setUndoLabels(menuLabels)
  }, [platform, menuLabels])

  useEffect(watchTyping, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (command && key === 'z' && !hasOwnUndo(event.target)) {
        event.preventDefault()
        void (event.shiftKey ? redo() : undo())
      } else if (command && key === 'y' && !hasOwnUndo(event.target)) {
        event.preventDefault()
        void redo()
      } else if (command && key === 'k') {
        event.preventDefault()
        on.palette()
      } else if (event.key === '?' && !command && !isTyping(event.target)) {
        event.preventDefault()
        on.help()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [on, redo, undo])

  useEffect(
    () =>
      platform.onMenu((command) => {
        const resize = (textSize: number): void =>
          void changeSettings({ textSize: Math.min(200, Math.max(90, textSize)) })
        const actions: Partial<Record<typeof command, () => void>> = {
          undo: () => void undo(),
          redo: () => void redo(),
          palette: on.palette,
          find: on.palette,
          help: on.help,
          'go-home': () => navigate(paths.home),
          'go-forums': () => navigate(paths.forums),
          'go-commitments': () => navigate(paths.commitments),
          'go-decisions': () => navigate(paths.decisions),
          'go-people': () => navigate(paths.people),
          'go-reports': () => navigate(paths.reports),
          export: () => navigate(paths.reports),
          import: () => navigate(paths.commitments),
          print: () => window.print(),
          about: () => navigate(paths.settings),
          'toggle-sidebar': () => void changeSettings({ sidebarCollapsed: !settings.sidebarCollapsed }),
          'text-larger': () => resize(settings.textSize + 10),
          'text-smaller': () => resize(settings.textSize - 10),
          'text-normal': () => resize(100),
        }
        actions[command]?.()
      }),
    [changeSettings, navigate, on, platform, redo, settings, undo],
  )
}
