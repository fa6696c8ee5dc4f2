// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { moveBlock, removeBlock } from '#shared/sessions/commands.ts'
import { openRooms } from '#shared/sessions/roomCommands.ts'
import { openPlanner } from './support.tsx'

// A whole screen in jsdom takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

// By text and label: working out the roles of a whole screen takes jsdom seconds.
const titles = { selector: '[data-block-title]' }
const title = (name: string) => screen.getByText(name, titles)
const room = (name: string) => screen.getByLabelText(`Agenda of ${name}`)
const standsIn = (name: string, where: string) => within(room(where)).queryByText(name, titles) !== null
/** Presses where the focus is, which is nowhere while a block is between two lists. */
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key, altKey: true })

async function withRooms() {
  const planner = await openPlanner('Together', 'Moving', 'After')
  const [blockId = '', movingId = ''] = planner.ids
  const rooms = ['Room 1', 'Room 2'].map((name) => ({ title: name, room: '' }))
  const [, secondId = ''] = await planner.gate.execute(openRooms, { blockId, rooms })
  await screen.findByLabelText('Agenda of Room 2')
  return { ...planner, movingId, secondId }
}

/** Does something at the very moment a block stands in a list: before anything else can happen. */
function once(name: string, where: string, then: () => void): void {
  const observer = new MutationObserver(() => {
    if (!standsIn(name, where)) return
    observer.disconnect()
    then()
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

describe('a block that goes to another list', { timeout: 60_000 }, () => {
  test('keeps the focus, so that the next key is not lost however soon it comes', async () => {
    await withRooms()
    title('Moving').focus()
    once('Moving', 'Room 1', () => press('ArrowRight'))
    press('ArrowRight')
    await waitFor(() => expect(standsIn('Moving', 'Room 2')).toBe(true))
    await waitFor(() => expect(document.activeElement).toBe(title('Moving')))
  })

  test('keeps it on the very thing that had it, whoever moved the block', async () => {
    const { gate, movingId, sessionId, secondId } = await withRooms()
    screen.getByLabelText('Minutes for Moving').focus()
    let held: Element | null = null
    once('Moving', 'Room 2', () => (held = document.activeElement))
    await gate.execute(moveBlock, { id: movingId, index: 0, to: { sessionId, day: 0, trackId: secondId } })
    await waitFor(() => expect(held).toBe(screen.getByLabelText('Minutes for Moving')))
  })

  test('leaves the focus to its neighbour when it goes altogether', async () => {
    const { gate, movingId } = await withRooms()
    title('Moving').focus()
    await gate.execute(removeBlock, { id: movingId })
    await waitFor(() => expect(screen.queryByText('Moving', titles)).toBeNull())
    expect(document.activeElement).toBe(title('After'))
  })

  test('two keys pressed before the first has been done are two moves', async () => {
    await withRooms()
    title('Moving').focus()
    press('ArrowRight')
    press('ArrowRight')
    await waitFor(() => expect(standsIn('Moving', 'Room 2')).toBe(true))
  })

  test('does not take the focus from a block somebody has gone to since', async () => {
    await withRooms()
    title('Moving').focus()
    once('Moving', 'Room 1', () => title('After').focus())
    press('ArrowRight')
    await screen.findByText(/Moving moved to place 1 of 1 in Room 1/)
    expect(document.activeElement).toBe(title('After'))
  })
})

test('what is written while a block is being saved goes in behind it, and the next begins there', async () => {
  await openPlanner('One', 'Two')
  title('One').focus()
  fireEvent.keyDown(title('One'), { key: 'b' })
  const line = () => document.activeElement as HTMLInputElement
  const write = (value: string) => fireEvent.change(line(), { target: { value } })
  for (const each of ['First', 'Second']) {
    write(each)
    fireEvent.submit(line())
  }
  write('Th')
  await screen.findByText('Second', titles)
  await waitFor(() => expect(line().closest('form')?.textContent).toContain('10:30'))
  const order = [...document.querySelectorAll('[data-block-title]')].map((each) => each.textContent)
  expect(order).toEqual(['One', 'First', 'Second', 'Two'])
  expect([line().getAttribute('aria-label'), line().value]).toEqual(['Title of the new block', 'Th'])
})

test('the line at the end takes minutes from the title, Escape leads back to the block above, a copy is told', async () => {
  await openPlanner('One', 'Two')
  const line = screen.getAllByLabelText<HTMLInputElement>('Title of the new block').at(-1) as HTMLInputElement
  line.focus()
  fireEvent.change(line, { target: { value: 'Coffee 15 min' } })
  expect(screen.getAllByLabelText<HTMLInputElement>('Minutes of the new block').at(-1)?.value).toBe('15')
  fireEvent.submit(line)
  await screen.findByText('Coffee', titles)
  expect(screen.getByLabelText<HTMLInputElement>('Minutes for Coffee').value).toBe('15')
  fireEvent.keyDown(line, { key: 'Escape' })
  expect(document.activeElement).toBe(title('Coffee'))
  fireEvent.keyDown(title('Coffee'), { key: 'D', shiftKey: true })
  await screen.findByText('Coffee duplicated. This is the copy.')
})
