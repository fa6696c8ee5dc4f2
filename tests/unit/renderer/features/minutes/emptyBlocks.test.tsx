// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { MinutesScreen } from '#renderer/features/minutes/index.ts'
import { addCapture } from '#shared/sessions/captureCommands.ts'
import { addBlock } from '#shared/sessions/commands.ts'
import { minutes } from '#shared/sessions/minutes.ts'
import { closeSession } from '#shared/sessions/minutesCommands.ts'
import { blankBlock, sessions } from '#shared/sessions/sessions.ts'
import { sessionHere } from '../sessions/support.tsx'

configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('only blocks with something in them have a heading; another is begun from the line of the rest', async () => {
  const { gate, sessionId, show } = await sessionHere()
  const ids: string[] = []
  for (const [index, title] of ['Check-in', 'The map', 'Next steps'].entries()) {
    const block = { ...blankBlock, title, kind: 'explore', minutes: 20 } as const
    ids.push(await gate.execute(addBlock, { sessionId, index, block }))
  }
  const forumId = gate.memory.get(sessions, sessionId)?.forumId ?? ''
  const said = { kind: 'note', text: 'The phone rings out', forumId, sessionId, blockId: ids[1] ?? null } as const
  await gate.execute(addCapture, { ...said, confidential: false })
  const id = await gate.execute(closeSession, { id: sessionId })

  const { hook } = memoryLocation({ path: `/sessions/${sessionId}/minutes` })
  show(
    <Router hook={hook}>
      <Route path="/sessions/:sessionId/minutes" component={MinutesScreen} />
    </Router>,
  )
  const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  await screen.findByRole('heading', { name: 'The map' })
  expect(headings()).not.toContain('Check-in')
  expect(headings()).not.toContain('Next steps')

  fireEvent.click(screen.getByRole('button', { name: 'Next steps' }))
  const line = await screen.findByLabelText('Next steps, line 1')
  expect(document.activeElement).toBe(line)
  fireEvent.change(line, { target: { value: 'Meet the landlord' } })
  fireEvent.blur(line)
  await waitFor(() => {
    const section = gate.memory.get(minutes, id)?.sections.find(({ heading }) => heading === 'Next steps')
    expect(section?.lines.map(({ text }) => text)).toEqual(['Meet the landlord'])
  })
  expect(headings()).toContain('Next steps')
  expect(screen.queryByRole('button', { name: 'Check-in' })).not.toBeNull()
})
