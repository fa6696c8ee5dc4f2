import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { isTyping } from '#renderer/ui/isTyping.ts'

/** M puts the focus into the field, unless somebody types or a dialog is open. Answers the way back to where it was. */
export function useFindKey(field: RefObject<HTMLElement | null>): () => void {
  const before = useRef<Element | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || isTyping(event.target)) return
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
      event.preventDefault()
      before.current = document.activeElement
      field.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [field])
  return useCallback(() => {
    if (before.current instanceof HTMLElement) before.current.focus()
    else field.current?.blur()
  }, [field])
}
