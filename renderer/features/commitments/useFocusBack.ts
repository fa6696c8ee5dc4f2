import { useEffect, useRef, type RefObject } from 'react'

/** A ref for the button that opens something in place: when that closes, the button has the focus again. */
export function useFocusBack(opened: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpened = useRef(opened)
  useEffect(() => {
    if (wasOpened.current && !opened) button.current?.focus()
    wasOpened.current = opened
  }, [opened])
  return button
}
