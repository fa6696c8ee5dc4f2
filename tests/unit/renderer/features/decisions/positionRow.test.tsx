// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { PositionRow } from '#renderer/features/decisions/PositionRow.tsx'
import { stancesOf, type Stance } from '#shared/decisions/positions.ts'
import type { DecisionMethod } from '#shared/decisions/decisions.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test.each<[DecisionMethod, string, Stance]>([
  ['gradients', '5', 'gradient-5'],
  ['gradients', '2', 'gradient-2'],
  ['consent', '3', 'object'],
  ['vote', '2', 'against'],
])('by %s, the digit %s means %s', (method, key, stance) => {
  const onChange = vi.fn()
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
  const party = {
    id: 'person-1',
    kind: 'person',
    name: 'Ada',
    initials: 'A',
    organisationId: null,
    detail: '',
  } as const
  render(
    <MantineProvider>
      <ul>
        <PositionRow
          party={party}
          stances={stancesOf[method]}
          stood={{ stance: null, reason: '', resolution: '' }}
          onChange={onChange}
        />
      </ul>
    </MantineProvider>,
  )
  fireEvent.keyDown(screen.getByRole('combobox', { name: 'Ada stands' }), { key })
  expect(onChange).toHaveBeenCalledWith({ stance })
})
