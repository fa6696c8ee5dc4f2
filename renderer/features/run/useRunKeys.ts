import { useLayoutEffect } from 'react'
import { isTyping } from '#renderer/ui/isTyping.ts'

/** Keys of run mode (`shortcuts.ts`), by what the keyboard calls them. Nothing happens while somebody types or a dialog is open. */
export function useRunKeys(keys: Readonly<Record<string, () => void>>): void {
  // Before the screen is painted: a key pressed on what is seen must mean what is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('[role="dialog"]')) return
      const does = keys[event.key.toLowerCase()]
      const pressed = event.target instanceof HTMLButtonElement || event.target instanceof HTMLInputElement
      if (!does || (event.key === ' ' && pressed)) return
      event.preventDefault()
      does()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [keys])
}
