// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNearness, NearnessContext, useNear } from '#renderer/ui/useNear.ts'

const high = 100

beforeEach(() => {
  // An observer that has not told anything yet.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {}
      unobserve(): void {}
    },
  )
  vi.stubGlobal('innerHeight', 5 * high)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, Number(this.textContent) * high, 200, high)
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function Line({ number }: { number: number }): ReactNode {
  const [element, setElement] = useState<HTMLLIElement | null>(null)
  return (
    <li ref={setElement} tabIndex={-1} data-near={useNear(element, false)}>
      {number}
    </li>
  )
}

test('who goes to a line with the keyboard has those within a screen of it near too, before the observer tells', () => {
  const nearness = createNearness()
  const { container } = render(
    <NearnessContext.Provider value={nearness}>
      <ol>
        {Array.from({ length: 60 }, (_, number) => (
          <Line key={number} number={number} />
        ))}
      </ol>
    </NearnessContext.Provider>,
  )
  const near = () => [...container.querySelectorAll('[data-near="true"]')].map((line) => Number(line.textContent))
  expect(near()).toEqual([])
  act(() => container.querySelectorAll('li')[50]?.focus())
  expect(near()).toEqual([45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55])
})
