import { useEffect } from 'react'
import type { LiveGate } from '../live/gate.ts'
import { withdrawOffer } from '../ui/notify.tsx'

/** What is offered beside a word takes back the last step made here: once that is another one, the offer goes. */
export function useOffersThatHold(gate: Pick<LiveGate, 'history' | 'subscriptions'> | null): void {
  useEffect(() => {
    if (!gate) return
    let last = gate.history.nextUndo
    return gate.subscriptions.add(() => {
      if (gate.history.nextUndo === last) return
      last = gate.history.nextUndo
      withdrawOffer()
    })
  }, [gate])
}
