import { useCallback, useMemo, useRef, useState } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'

export interface Selection {
  /** Of what is listed; what the filter hides is never changed by a bulk step. */
  readonly ids: ReadonlySet<string>
  readonly toggle: (index: number) => void
  /** Everything from the row toggled last to this one. */
  readonly extendTo: (index: number) => void
  readonly all: () => void
  readonly clear: () => void
}

/** Which of the listed commitments are chosen, by their place in the list. */
export function useSelection(listed: readonly Commitment[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nothing)
  const anchor = useRef(0)
  const ids = useMemo(
    () => (chosen.size === 0 ? nothing : new Set(listed.flatMap(({ id }) => (chosen.has(id) ? id : [])))),
    [chosen, listed],
  )
  const toggle = useCallback(
    (index: number) => {
      const id = listed[index]?.id
      if (id === undefined) return
      anchor.current = index
      setChosen((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      })
    },
    [listed],
  )
  const extendTo = useCallback(
    (index: number) => {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      setChosen(new Set(listed.slice(from, to + 1).map(({ id }) => id)))
    },
    [listed],
  )
  const all = useCallback(() => setChosen(new Set(listed.map(({ id }) => id))), [listed])
  const clear = useCallback(() => setChosen(nothing), [])
  return useMemo(() => ({ ids, toggle, extendTo, all, clear }), [ids, toggle, extendTo, all, clear])
}

const nothing: ReadonlySet<string> = new Set()
