import type { ReactNode } from 'react'

export function ForumsScreen(): ReactNode {
  return null
}
