import type { ReactNode } from 'react'

export function OrganisationsScreen(): ReactNode {
  return null
}
