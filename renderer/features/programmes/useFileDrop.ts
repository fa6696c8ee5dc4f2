import { useEffect, useState } from 'react'
import { Problem } from '#shared/records/problem.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { isProgrammeFile } from './fileKind.ts'

/**
 * Takes programme files dropped anywhere on the window; true while one is held over it. A file that another part of
 * the screen takes is left to it, and none makes the browser leave this page.
 */
export function useFileDrop(take: (bytes: Uint8Array) => Promise<void>): boolean {
  const teller = useTeller()
  const [hovering, setHovering] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      const takenElsewhere = event.defaultPrevented
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setHovering(!takenElsewhere)
    }
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false)
    }
    const dropped = (event: DragEvent): void => {
      setHovering(false)
      const file = event.dataTransfer?.files[0]
      if (!file || event.defaultPrevented) return
      event.preventDefault()
      if (!isProgrammeFile(file.name)) return teller.failed(notAProgramme(file.name))
      file.arrayBuffer().then(
        (buffer) => take(new Uint8Array(buffer)),
        (error: unknown) => teller.failed(error),
      )
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', left)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', left)
      window.removeEventListener('drop', dropped)
    }
  }, [take, teller])
  return hovering
}

function notAProgramme(name: string): Problem {
  return new Problem({
    what: `“${name}” is not a Throughline programme.`,
    safe: 'Nothing was changed.',
    next: 'Drop a file whose name ends in .throughline. A spreadsheet of actions is imported under Commitments.',
  })
}
