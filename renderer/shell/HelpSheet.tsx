import type { ReactNode } from 'react'

export function HelpSheet(_props: { opened: boolean; onClose: () => void }): ReactNode {
  return null
}
