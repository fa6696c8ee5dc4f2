import { useCallback, useState } from 'react'

const unsaved = new Map<string, string>()

/**
 * Text that is being written and not yet saved: it is still there when its panel is closed and opened again.
 * Setting null forgets it, once it has been saved.
 */
export function useWriting(key: string, atFirst = ''): readonly [string, (text: string | null) => void] {
  const [, drawAgain] = useState(0)
  const set = useCallback(
    (text: string | null) => {
      if (text === null || text === atFirst) unsaved.delete(key)
      else unsaved.set(key, text)
      drawAgain((count) => count + 1)
    },
    [key, atFirst],
  )
  return [unsaved.get(key) ?? atFirst, set]
}
