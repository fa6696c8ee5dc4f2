// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFocusKept } from '#renderer/shell/useFocusKept.ts'
import { SavedMenu } from '#renderer/ui/SavedMenu.tsx'

const saved = [
  { id: 'a', name: 'Board log', note: 'Forum action log' },
  { id: 'b', name: 'For partners' },
]
let deeds: ReturnType<typeof makeDeeds>

function makeDeeds() {
  return {
    ...{ onPick: vi.fn(), onKeep: vi.fn(), onRemove: vi.fn() },
    ...{ onSave: vi.fn(async () => true), onRename: vi.fn(async () => true) },
  }
}

/** As the shell does around every screen. */
function Shell(): null {
  useFocusKept()
  return null
}

function open(o: { saved: typeof saved; pickedId?: string; changed?: boolean }): HTMLElement {
  const { pickedId = null, changed = false } = o
  render(
    <MantineProvider env="test">
      <Shell />
      <SavedMenu
        {...deeds}
        {...{ label: 'Reports', heading: 'Saved reports', noun: 'report', comesBack: 'The dates come back with it.' }}
        {...{ saved: o.saved, pickedId, changed }}
      />
    </MantineProvider>,
  )
  const button = screen.getByRole('button')
  button.focus()
  fireEvent.click(button)
  return button
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} }) // prettier-ignore
  // Not in jsdom, where everything that is there can be seen.
  HTMLElement.prototype.checkVisibility = () => true
  deeds = makeDeeds()
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('lists what is saved with the picked one told apart, and picks another', () => {
  const button = open({ saved, pickedId: 'b' })
  expect(button.getAttribute('aria-label')).toBe('Reports: For partners')
  const list = within(screen.getByRole('list', { name: 'Saved reports' }))
  expect(list.getAllByRole('listitem')).toHaveLength(2)
  expect(list.getByRole('button', { current: true }).textContent).toBe('For partners')
  fireEvent.click(list.getByRole('button', { name: /^Board log/ }))
  expect(deeds.onPick).toHaveBeenCalledWith('a')
})

test('the arrows go from line to line and round, whichever button of a line has the focus', async () => {
  open({ saved, pickedId: 'b', changed: true })
  const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key })
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Board log/))
  screen.getByRole('button', { name: 'Remove “Board log”' }).focus()
  const visited = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
    press(key)
    return document.activeElement?.textContent
  })
  expect(visited).toEqual([
    'For partners',
    'Save changes to “For partners”',
    'Save this report…',
    'Board logForum action log',
    'Save this report…',
  ])
})

test('renames and removes any of them, and what opens gives the focus back to the button', async () => {
  const button = open({ saved })
  click('Remove “Board log”')
  expect(deeds.onRemove).toHaveBeenCalledWith(saved[0])
  expect(document.activeElement).toBe(button)
  fireEvent.click(button)
  click('Rename “For partners”…')
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })
  expect(name.value).toBe('For partners')
  fireEvent.change(name, { target: { value: ' For everybody ' } })
  click('Rename')
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull())
  expect(deeds.onRename).toHaveBeenCalledWith(saved[1], 'For everybody')
  await waitFor(() => expect(document.activeElement).toBe(button))
})

test('where nothing is saved yet it says what saving is for, and a name that was refused stays to be mended', async () => {
  open({ saved: [] })
  expect(screen.getByText('The dates come back with it.')).toBeDefined()
  expect(screen.queryByRole('list', { name: 'Saved reports' })).toBeNull()
  click('Save this report…')
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save report' }).disabled).toBe(true)
  fireEvent.change(name, { target: { value: 'Board log' } })
  deeds.onSave.mockResolvedValueOnce(false)
  click('Save report')
  await waitFor(() => expect(deeds.onSave).toHaveBeenCalledWith('Board log'))
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Board log')
})
