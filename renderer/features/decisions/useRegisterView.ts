import { useCallback } from 'react'
import { anyDecision, type DecisionFilter, type DecisionSort } from '#shared/decisions/filter.ts'
import { PerProgramme, usePerProgramme } from '#renderer/store/perProgramme.ts'

/** How somebody looks at the register. */
export interface RegisterView {
  readonly filter: DecisionFilter
  readonly sort: DecisionSort
}

const views = new PerProgramme<RegisterView>({ filter: anyDecision, sort: { by: 'decidedOn', descending: true } })

/** The view of the open programme's register, and the way to change parts of it. */
export function useRegisterView(): readonly [RegisterView, (changes: Partial<RegisterView>) => void] {
  const [view, change] = usePerProgramme(views)
  const changePart = useCallback(
    (changes: Partial<RegisterView>) => change((before) => ({ ...before, ...changes })),
    [change],
  )
  return [view, changePart]
}
