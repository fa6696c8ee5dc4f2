import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'

/** Items of a menu that belong together under some words: a menu may hold nothing but items and groups of them. */
export function MenuGroup(props: { label: string; className?: string | undefined; children: ReactNode }): ReactNode {
  return (
    <div role="group" aria-label={props.label} className={props.className}>
      <Menu.Label aria-hidden>{props.label}</Menu.Label>
      {props.children}
    </div>
  )
}
