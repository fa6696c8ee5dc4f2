import type { ReactNode } from 'react'

export function SessionScreen(): ReactNode {
  return null
}
