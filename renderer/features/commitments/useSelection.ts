import { useCallback, useMemo, useRef, useState } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import type { Selection } from '../registers/index.ts'
import type { Rows } from './rows.ts'

/** Which of the listed commitments are chosen, by their rows. */
export function useSelection(listed: readonly Commitment[], rows: Rows): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nothing)
  const anchor = useRef(0)
  const ids = useMemo(
    () => (chosen.size === 0 ? nothing : new Set(listed.flatMap(({ id }) => (chosen.has(id) ? id : [])))),
    [chosen, listed],
  )
  const toggle = useCallback(
    (index: number) => {
      const toggled = rows.idsAt(index)
      anchor.current = index
      setChosen((before) => {
        const next = new Set(before)
        const every = toggled.every((id) => next.has(id))
        for (const id of toggled)
          if (every) next.delete(id)
          else next.add(id)
        return next
      })
    },
    [rows],
  )
  const extendTo = useCallback((index: number) => setChosen(new Set(rows.idsBetween(anchor.current, index))), [rows])
  const all = useCallback(() => setChosen(new Set(listed.map(({ id }) => id))), [listed])
  const clear = useCallback(() => setChosen(nothing), [])
  return useMemo(() => ({ ids, toggle, extendTo, all, clear }), [ids, toggle, extendTo, all, clear])
}

const nothing: ReadonlySet<string> = new Set()
