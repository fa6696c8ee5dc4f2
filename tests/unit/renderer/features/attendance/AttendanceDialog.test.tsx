// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AttendanceDialog } from '#renderer/features/attendance/index.ts'
import { attendanceOf } from '#shared/sessions/runCommands.ts'
import { sessionHere } from '../sessions/support.tsx'

configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a deputy’s name can be typed right after D, while the mark is being saved', { timeout: 60_000 }, async () => {
  const { gate, sessionId, show } = await sessionHere('Priya Shah', 'Tom Reid')
  show(<AttendanceDialog sessionId={sessionId} opened onClose={() => undefined} />)
  const priya = (await screen.findByText('Priya Shah', { selector: 'strong' })).closest('button')
  priya?.focus()
  fireEvent.keyDown(priya ?? document.body, { key: 'd' })
  const field = screen.getByLabelText('Deputy for Priya Shah')
  expect(document.activeElement).toBe(field)
  fireEvent.change(field, { target: { value: 'Paula Ray' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() =>
    expect(attendanceOf(gate.memory, sessionId).map(({ state, deputyName }) => [state, deputyName])).toEqual([
      ['deputy', 'Paula Ray'],
    ]),
  )
  expect(document.activeElement).toBe(field)
})
