// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openPlanner } from './support.tsx'

// A whole screen in jsdom takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

// By text and label: working out the roles of a whole screen takes jsdom seconds.
const titles = { selector: '[data-block-title]' }
const order = () => screen.getAllByText(/./, titles).map((title) => title.textContent)

/** Chooses a template by its name in the dialog that is open, and inserts it. */
async function insert(name: string): Promise<void> {
  const dialog = await screen.findByText('Insert a template', { selector: 'h2' })
  const field = within(dialog.closest('section') ?? document.body).getByLabelText('Template')
  await waitFor(() => expect(document.activeElement).toBe(field))
  fireEvent.change(field, { target: { value: name } })
  fireEvent.click(await screen.findByText(name, { selector: '[role="option"] *' }))
  fireEvent.click(screen.getByText('Insert template'))
}

test(
  'T puts a template in after the block, as one step to undo, and goes to its first block',
  { timeout: 60_000 },
  async () => {
    const { gate } = await openPlanner('Before', 'After')
    const before = await screen.findByText('Before', titles)
    before.focus()
    fireEvent.keyDown(before, { key: 't' })
    expect(await screen.findByText('Its blocks go in after “Before”.')).toBeTruthy()
    await insert('Learning review')
    await waitFor(() => expect(order().length).toBeGreaterThan(4))
    expect([order()[0], order().at(-1)]).toEqual(['Before', 'After'])
    await waitFor(() => expect(document.activeElement?.textContent).toBe(order()[1]))
    await gate.undo()
    await waitFor(() => expect(order()).toEqual(['Before', 'After']))
  },
)
