import { useEffect, useEffectEvent } from 'react'
import { readCsv } from '#shared/imports/csv.ts'
import { asFound } from '#shared/imports/grid.ts'
import { tablesApart } from '#shared/imports/sideBySide.ts'
import type { ReadFile } from './ImportDialog.tsx'

/** Takes rows copied out of a spreadsheet and pasted anywhere on the screen but into a field or a dialog. */
export function usePastedRows(onRows: (rows: ReadFile) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role=dialog]'))
      return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    // A spreadsheet parts its cells with tabs; a sentence somebody copied has none.
    if (!text.includes('\t')) return
    event.preventDefault()
    onRows({ name: 'Pasted rows', sheets: tablesApart([readCsv(text, '\t')]), bytes: null, how: asFound })
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => take(event)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}
