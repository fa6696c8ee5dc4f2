import type { ReactNode } from 'react'

export function CommitmentsScreen(): ReactNode {
  return null
}
