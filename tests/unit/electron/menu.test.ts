import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '#electron/menu.ts'
import { menuCommands, type MenuCommand } from '#shared/platform/platform.ts'

const itemsOf = (system: NodeJS.Platform, state = { undo: null as string | null, redo: null as string | null }) => {
  const sent: MenuCommand[] = []
  const template = menuTemplate({ system, state, developer: false, send: (command) => sent.push(command) })
  const items = template.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
  return { items, sent, find: (id: MenuCommand) => items.find((item) => item.id === id) }
}

/** Electron hands the item, window and event to a click; ours need none of them. */
function click(item: MenuItemConstructorOptions | undefined): void {
  const run = item?.click as (() => void) | undefined
  run?.()
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (system) => {
  it('has every command once, and sends it', () => {
    const { items, sent } = itemsOf(system)
    items.filter((item) => item.id).forEach(click)
    expect(sent.toSorted()).toEqual([...menuCommands].sort())
  })

  it('never gives two items the same key', () => {
    const keys = itemsOf(system).items.flatMap((item) => item.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it('names what undo would do, and greys out what cannot be done', () => {
  const { find } = itemsOf('linux', { undo: 'Rename “A & B”', redo: null })
  expect(find('undo')?.label).toBe('Undo: Rename “A && B”')
  expect(find('redo')).toMatchObject({ label: 'Redo', enabled: false })
})
