// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { ProjectorScreen, RunScreen } from '#renderer/features/run/index.ts'
import { addBlock } from '#shared/sessions/commands.ts'
import { openRooms } from '#shared/sessions/roomCommands.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import { sessionHere } from '../sessions/support.tsx'

configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test(
  'the facilitator has the notes of every room at hand; the projector shows none of them',
  { timeout: 60_000 },
  async () => {
    const { gate, sessionId, show } = await sessionHere()
    const block = { ...blankBlock, title: 'Three questions', kind: 'explore', minutes: 40 } as const
    const blockId = await gate.execute(addBlock, { sessionId, index: 0, block })
    const rooms = ['Front door', 'Housing', 'Quiet'].map((title) => ({ title, room: '' }))
    const [door = '', housing = '', quiet = ''] = await gate.execute(openRooms, { blockId, rooms })
    const inside = { ...blankBlock, title: 'Nothing to note', kind: 'explore', minutes: 20 } as const
    const attachments = 'The map: https://example.org/map'
    const planned = [
      { ...inside, trackId: door, title: 'Who comes in?', materials: 'Long paper', attachments },
      { ...inside, trackId: housing, title: 'Whose key?', facilitatorNotes: 'Let the tenants begin.' },
      { ...inside, trackId: quiet },
    ]
    for (const each of planned) await gate.execute(addBlock, { sessionId, index: 0, block: each })

    const { hook } = memoryLocation({ path: `/sessions/${sessionId}/run` })
    show(
      <>
        <section aria-label="Facilitator">
          <Router hook={hook}>
            <Route path="/sessions/:sessionId/run" component={RunScreen} />
          </Router>
        </section>
        <section aria-label="Projector">
          <ProjectorScreen sessionId={sessionId} />
        </section>
      </>,
    )
    fireEvent.click(await screen.findByText('Start session'))
    const own = within(await screen.findByRole('region', { name: 'Only you see this' }))
    const ofDoor = own.getByRole('region', { name: 'Front door' })
    expect(ofDoor.textContent).toContain('Who comes in?')
    expect(ofDoor.textContent).toContain('Materials: Long paper')
    expect(within(ofDoor).getByLabelText('Copy address https://example.org/map')).toBeTruthy()
    expect(own.getByRole('region', { name: 'Housing' }).textContent).toContain('Let the tenants begin.')
    expect(own.queryByRole('region', { name: 'Quiet' })).toBeNull()

    const room = await screen.findByRole('region', { name: 'Projector' })
    await within(room).findByText('Whose key?')
    expect(room.textContent).not.toMatch(/tenants|paper|example/i)
  },
)
