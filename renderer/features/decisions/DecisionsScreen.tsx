import type { ReactNode } from 'react'

export function DecisionsScreen(): ReactNode {
  return null
}
