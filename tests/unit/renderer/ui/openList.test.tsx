// @vitest-environment jsdom
import { MantineProvider, MultiSelect, Select } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { theme } from '#renderer/ui/theme.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollIntoView = () => {}
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const templates = ['Whole day', 'Half a day', 'Half an hour']

function Form(): ReactNode {
  const [from, setFrom] = useState<string | null>('Whole day')
  const [place, setPlace] = useState<string | null>(null)
  const [owners, setOwners] = useState<string[]>([])
  return (
    <MantineProvider theme={theme} env="test">
      <FormDialog opened title="Plan" submitLabel="Plan" changed={false} onSubmit={() => {}} onClose={() => {}}>
        <Select
          label="Start from"
          searchable
          nothingFoundMessage="None"
          data={templates}
          value={from}
          onChange={setFrom}
        />
        <Select label="Place" searchable data={['Hall']} value={place} onChange={setPlace} />
        <MultiSelect label="Owners" searchable data={['Ana', 'Ben', 'Benedict']} value={owners} onChange={setOwners} />
      </FormDialog>
      <p data-testid="chosen">{[from, place, ...owners].join(', ')}</p>
    </MantineProvider>
  )
}

const chosen = (): string | null => screen.getByTestId('chosen').textContent

/** Goes to a field and types; what the field put off until later comes only now, as on a busy laptop. */
function type(label: string, words: string): HTMLElement {
  act(() => vi.runAllTimers())
  const field = screen.getByRole('combobox', { name: label })
  act(() => field.focus())
  if (words !== '') fireEvent.change(field, { target: { value: words } })
  act(() => vi.runAllTimers())
  return field
}

/** Whether Enter sends the form. */
const enterSends = (field: HTMLElement): boolean => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })

test('Enter takes the first that has the words just typed, however late the list is', () => {
  render(<Form />)
  expect(enterSends(type('Start from', 'half'))).toBe(false)
  expect(chosen()).toBe('Half a day, ')
})

test('Enter takes the first where several can be chosen, too', () => {
  render(<Form />)
  expect(enterSends(type('Owners', 'ben'))).toBe(false)
  expect(chosen()).toBe('Whole day, , Ben')
})

test('words nothing is found for do not send the form as if they had not been typed', () => {
  render(<Form />)
  const field = type('Start from', 'hafl')
  expect(screen.getByText('None')).toBeDefined()
  expect(enterSends(field)).toBe(false)
  expect(chosen()).toBe('Whole day, ')
})

test('where nothing was typed, Enter sends the form and chooses nothing', () => {
  render(<Form />)
  expect(enterSends(type('Place', ''))).toBe(true)
  expect(chosen()).toBe('Whole day, ')
  expect(enterSends(type('Owners', ''))).toBe(true)
  expect(chosen()).toBe('Whole day, ')
})
