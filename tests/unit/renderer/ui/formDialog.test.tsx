// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Step(): ReactNode {
  const [state, setState] = useState<'begun' | 'asked' | 'done'>('begun')
  return (
    <main id="main" tabIndex={-1}>
      {state !== 'done' && <button onClick={() => setState('asked')}>Settle</button>}
      <FormDialog
        opened={state === 'asked'}
        title="Settle it"
        submitLabel="Done"
        changed={false}
        onSubmit={() => setState('done')}
        onClose={() => setState('begun')}
      >
        <input aria-label="Why" data-autofocus />
      </FormDialog>
    </main>
  )
}

test('a step that takes its own button away leaves the focus on the screen', async () => {
  const query = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('matchMedia', () => query)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined
      unobserve = () => undefined
      disconnect = () => undefined
    },
  )
  render(
    <MantineProvider>
      <Step />
    </MantineProvider>,
  )
  const settle = screen.getByRole('button', { name: 'Settle' })
  settle.focus()
  fireEvent.click(settle)
  fireEvent.click(await screen.findByRole('button', { name: 'Done' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})
