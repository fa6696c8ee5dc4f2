import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Coachee } from '#shared/coaching/coaching.ts'
import { counted } from '#shared/records/counted.ts'
import { useTeller } from '#renderer/live/teller.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { sayToRead } from '#renderer/ui/notify.tsx'
import { useVault } from '#renderer/vault/index.ts'
import { coachingPaths } from './coachingPaths.ts'

/** Asks, then erases these coachees with everything written about them, and says what it could not reach. */
export function DisposeDialog(props: {
  opened: boolean
  coachees: readonly Coachee[]
  onClose: () => void
}): ReactNode {
  const { dispose } = useVault()
  const teller = useTeller()
  const [, navigate] = useLocation()
  const [busy, setBusy] = useState(false)
  const only = props.coachees.length === 1 ? props.coachees[0] : undefined
  const whom = only ? only.name : counted(props.coachees.length, 'coachee')
  const erase = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      const { records, outOfReach } = await dispose(props.coachees.map(({ id }) => id))
      props.onClose()
      navigate(coachingPaths.coachees)
      sayToRead(`${counted(records, 'record')} erased for good.`, outOfReach)
    } catch (error) {
      teller.failed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <ConfirmDialog
      opened={props.opened}
      title={`Erase ${whom}?`}
      sentence="Their sessions, agreements and details go from the vault, its journal and the copies the app made. Nothing brings them back; undo begins anew. Hours logs made later will not count their sessions."
      confirmLabel="Erase for good"
      typed="erase"
      onConfirm={() => void erase()}
      onClose={props.onClose}
    />
  )
}
