import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

/** A table that scrolls sideways in itself where there is no room for it, by pointer and by arrow keys. */
export function WideTable(props: {
  label: string
  /** Pixels below which it scrolls. */
  minWidth: number
  children: ReactNode
}): ReactNode {
  return (
    <Table.ScrollContainer minWidth={props.minWidth} type="native" role="region" aria-label={props.label} tabIndex={0}>
      <Table aria-label={props.label}>{props.children}</Table>
    </Table.ScrollContainer>
  )
}
