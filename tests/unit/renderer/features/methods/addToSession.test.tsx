// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { TemplatesScreen } from '#renderer/features/methods/index.ts'
import { libraryTemplates } from '#shared/methods/templates/templates.ts'
import { addBlock } from '#shared/sessions/commands.ts'
import { agendaOf } from '#shared/sessions/queries.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import { sessionHere } from '../sessions/support.tsx'

// A whole screen in jsdom takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test(
  'a template is added to a session that is being planned, where wished, in one step',
  { timeout: 60_000 },
  async () => {
    const { gate, sessionId, show } = await sessionHere()
    for (const [index, title] of ['Before', 'After'].entries()) {
      const block = { ...blankBlock, title, kind: 'explore', minutes: 20 } as const
      await gate.execute(addBlock, { sessionId, index, block })
    }
    const template = libraryTemplates.find(({ title }) => title === 'Learning review')
    if (!template) throw new Error('No such template')
    const { hook, history } = memoryLocation({ path: `/templates/${template.id}`, record: true })
    show(
      <Router hook={hook}>
        <Route path="/templates/:templateId" component={TemplatesScreen} />
      </Router>,
    )
    fireEvent.click(await screen.findByText('Add to a session…'))
    const dialog = within(await screen.findByRole('dialog', { name: 'Add to a session' }))
    expect(dialog.getByLabelText('Blocks it brings').textContent).toContain(template.blocks[0]?.title)
    fireEvent.click(dialog.getByLabelText('Session', { selector: 'input' }))
    fireEvent.click(await screen.findByText(/^A day together · Forum/, { selector: '[role="option"] *' }))
    fireEvent.click(await dialog.findByLabelText('Where its blocks go', { selector: 'input' }))
    fireEvent.click(await screen.findByText('After 09:30 Before', { selector: '[role="option"] *' }))
    fireEvent.click(dialog.getByText('Add to session'))

    const titles = () =>
      agendaOf(gate.memory, sessionId).flatMap((block) => (block.trackId === null ? block.title : []))
    const brought = template.blocks.map(({ title }) => title)
    await waitFor(() => expect(titles()).toEqual(['Before', ...brought, 'After']))
    await waitFor(() => expect(history.at(-1)).toMatch(new RegExp(`^/sessions/${sessionId}/block-`)))
    await gate.undo()
    expect(titles()).toEqual(['Before', 'After'])
  },
)
