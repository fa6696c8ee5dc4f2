import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Takes a file dropped anywhere on the window while the screen that asks for it is open; true while one is held over it.
 * Listens before the window's own taker of programme files, which leaves alone what is taken here.
 */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onFile)
  useEffect(() => {
    const listening = new AbortController()
    const how = { capture: true, signal: listening.signal }
    const hover = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      take(file)
    }
    window.addEventListener('dragover', hover, how)
    window.addEventListener('dragleave', leave, how)
    window.addEventListener('drop', drop, how)
    return () => listening.abort()
  }, [])
  return over
}
