// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { History } from '#renderer/live/history.ts'
import { Subscriptions } from '#renderer/live/subscriptions.ts'
import { useOffersThatHold } from '#renderer/shell/useOffersThatHold.ts'
import { say, sayInPlace } from '#renderer/ui/notify.tsx'
import type { Commit } from '#shared/records/diff.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Screen({ gate }: { gate: Parameters<typeof useOffersThatHold>[0] }): ReactNode {
  useOffersThatHold(gate)
  return <Notifications />
}

test('an offer to undo goes once it would undo something else', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  const gate = { history: new History(), subscriptions: new Subscriptions() }
  const step = (origin: Commit['origin']): void =>
    act(() => {
      gate.history.record({ id: `${Math.random()}`, seq: 1, at: '', label: '', origin, of: null, changes: [] })
      gate.subscriptions.notify(new Set(['history']))
    })
  render(
    <MantineProvider env="test">
      <Screen gate={gate} />
    </MantineProvider>,
  )
  step('user')
  act(() => say('“Coffee” removed.', { label: 'Undo', run: () => undefined }))
  await screen.findByText('“Coffee” removed.')
  act(() => gate.subscriptions.notify(new Set(['blocks'])))
  expect(screen.queryByText('“Coffee” removed.')).not.toBeNull()
  step('user')
  await waitFor(() => expect(screen.queryByText('“Coffee” removed.')).toBeNull())
  act(() => say('“Tea” removed.', { label: 'Undo', run: () => undefined }))
  await screen.findByText('“Tea” removed.')
  step('undo')
  await waitFor(() => expect(screen.queryByText('“Tea” removed.')).toBeNull())
})

test('of several steps taken back only the last is told, and what is offered after them is seen at once', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  render(
    <MantineProvider env="test">
      <Notifications limit={2} />
    </MantineProvider>,
  )
  act(() => {
    for (const label of ['Move block', 'Change minutes', 'Duplicate block']) sayInPlace(`Undone: ${label}.`)
  })
  act(() => say('“Coffee” removed.', { label: 'Undo', run: () => undefined }))
  await screen.findByText('“Coffee” removed.')
  expect(screen.getAllByText(/^Undone/).map((word) => word.textContent)).toEqual(['Undone: Duplicate block.'])
})
