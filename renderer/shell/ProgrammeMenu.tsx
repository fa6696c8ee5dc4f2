import type { ReactNode } from 'react'

export function ProgrammeMenu(_props: { rail: boolean | undefined }): ReactNode {
  return null
}
