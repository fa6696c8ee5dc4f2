// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CaptureLine } from '#renderer/features/run/CaptureLine.tsx'
import type { CapturedWhere } from '#renderer/features/run/useSaveCapture.ts'
import { decisions } from '#shared/decisions/decisions.ts'
import { delegateOf } from '#shared/decisions/queries.ts'
import { sessions } from '#shared/sessions/sessions.ts'
import { sessionHere } from '../sessions/support.tsx'

configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Line(props: { where: CapturedWhere; onPositions: (id: string) => void }): ReactNode {
  const [text, setText] = useState('')
  return <CaptureLine kind="decision" {...props} text={text} onText={setText} onClose={() => undefined} />
}

test('a decision captured as delegated asks to whom, and not where each stands', { timeout: 60_000 }, async () => {
  const { gate, sessionId, show } = await sessionHere('Farida Noor')
  const forumId = gate.memory.get(sessions, sessionId)?.forumId ?? ''
  const onPositions = vi.fn()
  show(<Line where={{ forumId, sessionId, blockId: null }} onPositions={onPositions} />)
  const words = screen.getByLabelText(/^Decision, as it should read/)
  fireEvent.change(words, { target: { value: 'The rota for the desk' } })
  expect(screen.queryByLabelText('Delegated to')).toBeNull()
  fireEvent.click(screen.getByLabelText('Method', { selector: 'input' }))
  fireEvent.click(await screen.findByText('Delegated'))
  expect(screen.queryByText('Save and say where each stands')).toBeNull()
  fireEvent.change(await screen.findByLabelText('Delegated to', { selector: 'input' }), { target: { value: 'Far' } })
  fireEvent.click(await screen.findByText('Farida Noor', { selector: '[role="option"] *' }))
  fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true })
  fireEvent.click(screen.getByText('Save'))
  await waitFor(() => expect(gate.memory.all(decisions)).toHaveLength(1))
  const [saved] = gate.memory.all(decisions)
  expect(saved).toMatchObject({ outcome: 'The rota for the desk', method: 'delegated', sessionId })
  expect(saved && delegateOf(gate.memory, saved)?.name).toBe('Farida Noor')
  expect(onPositions).not.toHaveBeenCalled()
})
