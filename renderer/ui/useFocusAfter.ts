import { useEffect, useState } from 'react'

/** For a dialog that is there only while it is open: when it goes, what had the focus before has it again. */
export function useFocusAfter(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // The dialog lets go of the focus a moment after it has gone.
      setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus())
    },
    [before],
  )
}
