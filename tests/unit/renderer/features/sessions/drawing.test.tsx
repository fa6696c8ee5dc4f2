// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPlanner } from './support.tsx'

// A whole screen in jsdom takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })

const { drawn } = vi.hoisted(() => ({ drawn: [] as string[] }))
vi.mock('#renderer/features/sessions/BlockTools.tsx', () => ({
  BlockTools: ({ block }: { block: { title: string } }) => {
    drawn.push(block.title)
    return null
  },
}))

const titles = Array.from({ length: 12 }, (_, index) => `Block ${index + 1}`)
const names = () => [...document.querySelectorAll('[data-block-title]')].map((each) => each.textContent)
const says = (words: RegExp) => waitFor(() => expect(document.body.textContent).toMatch(words))

beforeEach(() => {
  // Rows of 50 pixels, one under the other; what is carried stands where it says.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const item = this.closest('li')
    const carried = Number.parseFloat(this.parentElement?.style.top ?? '')
    const top = item?.parentElement ? [...item.parentElement.children].indexOf(item) * 50 : carried || 0
    return new DOMRect(0, top, 400, 50)
  })
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The rows whose contents were drawn while something was done. */
async function drawnBy(act: () => Promise<unknown>): Promise<readonly string[]> {
  drawn.length = 0
  await act()
  return [...new Set(drawn)]
}

test('of a long plan, only the rows that change are drawn anew', { timeout: 60_000 }, async () => {
  await openPlanner(...titles)
  const key = async (code: string): Promise<void> => {
    fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code })
    // The drag begins to listen for keys in the next turn.
    await act(() => new Promise((resolve) => setTimeout(resolve)))
  }
  screen.getByLabelText('Move Block 3').focus()
  const carried = await drawnBy(async () => {
    await key('Space')
    await says(/Block 3 is over place 3 of 12/)
    await key('ArrowDown')
    await says(/Block 3 is over place 4 of 12, starts 10:30/)
  })
  expect(carried).toEqual([])

  const putDown = await drawnBy(async () => {
    await key('Space')
    await says(/Block 3 moved to place 4 of 12/)
    await waitFor(() => expect(names().slice(2, 4)).toEqual(['Block 4', 'Block 3']))
  })
  expect(putDown.filter((title) => title !== 'Block 3')).toEqual([])

  const longer = await drawnBy(async () => {
    screen.getByText('Block 1', { selector: '[data-block-title]' }).focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: '+' })
    await says(/Block 1: 25 min/)
  })
  expect(longer).toEqual(['Block 1'])
})
