// @vitest-environment jsdom
import { Button, MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFocusKept } from '#renderer/shell/useFocusKept.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Step({ last }: { last: boolean }): ReactNode {
  useFocusKept()
  const [state, setState] = useState<'begun' | 'asked' | 'done'>('begun')
  return (
    <main id="main" tabIndex={-1}>
      {(state !== 'done' || !last) && <button onClick={() => setState('asked')}>Settle</button>}
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

beforeEach(() => {
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
  // Not in jsdom, where everything that is there can be seen.
  HTMLElement.prototype.checkVisibility = () => true
})

/** Opens the dialog from its button, by keyboard, and presses one of its own. */
async function pressInDialog(name: string, o: { last: boolean }): Promise<void> {
  render(
    <MantineProvider>
      <Step last={o.last} />
    </MantineProvider>,
  )
  const settle = screen.getByRole('button', { name: 'Settle' })
  settle.focus()
  fireEvent.click(settle)
  const button = await screen.findByRole('button', { name })
  button.focus()
  fireEvent.click(button)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}

test('after a dialog the focus is on what opened it', async () => {
  await pressInDialog('Cancel', { last: false })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settle' })))
})

test('a step that takes its own button away leaves the focus on the screen', async () => {
  await pressInDialog('Done', { last: true })
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})

function Rows({ names }: { names: readonly string[] }): ReactNode {
  useFocusKept()
  const [left, setLeft] = useState(names)
  return (
    <main id="main" tabIndex={-1}>
      <ul>
        {left.map((name) => (
          <li key={name}>
            {name !== 'two' && <button>{`Change ${name}`}</button>}
            <button onClick={() => setLeft(left.filter((each) => each !== name))}>{`Remove ${name}`}</button>
          </li>
        ))}
      </ul>
    </main>
  )
}

test('when a line goes, the focus is on the same button of the next line, else of the one before, else on the screen', async () => {
  render(<Rows names={['one', 'two', 'three']} />)
  const remove = (name: string): HTMLElement => screen.getByRole('button', { name: `Remove ${name}` })
  for (const [name, then] of [
    ['one', 'two'],
    ['two', 'three'],
  ] as const) {
    remove(name).focus()
    fireEvent.click(remove(name))
    await waitFor(() => expect(document.activeElement).toBe(remove(then)))
  }
  fireEvent.click(remove('three'))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})

test('when the last line goes, the focus is on the one before', async () => {
  render(<Rows names={['one', 'three']} />)
  const last = screen.getByRole('button', { name: 'Remove three' })
  last.focus()
  fireEvent.click(last)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove one' })))
})

function Saving(): ReactNode {
  useFocusKept()
  const [busy, setBusy] = useState(false)
  return (
    <main id="main" tabIndex={-1}>
      <Button loading={busy} onClick={() => setBusy(true)}>
        Save
      </Button>
      <button onClick={() => setBusy(false)}>It is saved</button>
    </main>
  )
}

test('a button that is busy has the focus again when it has done', async () => {
  render(<MantineProvider children={<Saving />} />)
  const button = screen.getByRole('button', { name: 'Save' })
  button.focus()
  fireEvent.click(button)
  // A browser takes the focus from what is disabled, without a word; in jsdom it stays.
  const taken = vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.body)
  fireEvent.click(screen.getByRole('button', { name: 'It is saved' }))
  taken.mockRestore()
  const focus = vi.spyOn(button, 'focus')
  const isBody = vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.body)
  await waitFor(() => expect(focus).toHaveBeenCalled())
  isBody.mockRestore()
})
