import type { ReactNode } from 'react'

export function ForumScreen(): ReactNode {
  return null
}
