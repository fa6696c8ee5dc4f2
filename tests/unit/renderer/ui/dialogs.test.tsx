// @vitest-environment jsdom
import { Drawer, MantineProvider, Modal } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isOnlyDialog, noDialog } from '#renderer/ui/dialogs.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { theme } from '#renderer/ui/theme.ts'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function PanelWithForm(): ReactNode {
  const [panel, setPanel] = useState(true)
  const [form, setForm] = useState(true)
  return (
    <MantineProvider theme={theme}>
      <Modal opened={form} onClose={() => setForm(false)} title="Form">
        <button onClick={() => setForm(false)}>Cancel</button>
      </Modal>
      <Drawer opened={panel} onClose={() => isOnlyDialog() && setPanel(false)} title="Panel">
        {panel ? 'The panel is open' : 'The panel closes'}
      </Drawer>
    </MantineProvider>
  )
}

const escape = (): boolean => fireEvent.keyDown(document.body, { key: 'Escape' })

test('one Escape closes one thing, and what still fades away does not take the next', () => {
  render(<PanelWithForm />)
  escape()
  expect(screen.getByRole('dialog', { name: 'Form', hidden: true }).className, 'it fades').toContain('closing')
  expect(screen.getByText('The panel is open')).toBeDefined()
  expect(noDialog()).toBe(false)
  escape()
  expect(screen.getByText('The panel closes')).toBeDefined()
  expect(noDialog()).toBe(true)
})

test('Escape right after Cancel is meant for what lies beneath', () => {
  render(<PanelWithForm />)
  fireEvent.click(screen.getByRole('button', { name: 'Cancel', hidden: true }))
  escape()
  expect(screen.getByText('The panel closes')).toBeDefined()
})

test('Escape asks before words are thrown away, and pressed again goes back to them, wherever the focus is by then', async () => {
  const left = vi.fn()
  render(
    <MantineProvider theme={theme}>
      <FormDialog opened title="Form" submitLabel="Save" changed onSubmit={() => undefined} onClose={left}>
        Words
      </FormDialog>
    </MantineProvider>,
  )
  const asked = async (): Promise<string> =>
    (await screen.findByRole('dialog', { name: 'Leave without saving?', hidden: true })).className
  for (let turn = 0; turn < 2; turn += 1) {
    escape()
    expect(await asked(), 'the Escape that makes it ask does not answer').not.toContain('closing')
    escape()
    expect(await asked()).toContain('closing')
  }
  expect(left).not.toHaveBeenCalled()
})
