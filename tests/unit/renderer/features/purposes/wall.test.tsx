// @vitest-environment jsdom
import { Notifications } from '@mantine/notifications'
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Wall } from '#renderer/features/purposes/Wall.tsx'
import { addStatement } from '#shared/purposes/commands.ts'
import { clustersOf, contributionsIn, contributionsOf, statementById } from '#shared/purposes/queries.ts'
import { wordings } from '#shared/purposes/versions.ts'
import { addCluster, addContributions } from '#shared/purposes/wallCommands.ts'
import { sessionHere } from '../sessions/support.tsx'

configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test(
  'a pile is sorted key by key: the focus goes to what lay next, or with the card',
  { timeout: 60_000 },
  async () => {
    const { gate, show } = await sessionHere()
    const { memory } = gate
    const statementId = await gate.execute(addStatement, { title: 'Why', forumId: null, reviewOn: null })
    const said = ['Open doors', 'Told once', 'One page', 'Near home'].map((text) => ({ text, personId: null }))
    await gate.execute(addContributions, { statementId, said })
    const statement = statementById(memory, statementId)
    if (statement) show(<Wall statement={statement} />)
    const card = (text: string): HTMLElement => screen.getByRole('button', { name: text })
    const press = (key: string, altKey = false): boolean =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key, altKey })
    const focused = (text: string) => waitFor(() => expect(document.activeElement).toBe(card(text)))
    const textsIn = (place: number): string[] =>
      contributionsIn(memory, statementId, clustersOf(memory, statementId)[place]?.id ?? null).map(({ text }) => text)

    card('Open doors').focus()
    press('n')
    await focused('Told once')
    press('n')
    await focused('One page')
    press('2')
    await focused('Near home')
    expect([textsIn(0), textsIn(1)]).toEqual([['Open doors'], ['Told once', 'One page']])

    press('ArrowRight', true)
    await waitFor(() => expect(textsIn(0)).toEqual(['Open doors', 'Near home']))
    await focused('Near home')
    expect(document.getElementById('said-aloud')?.textContent).toBe('“Near home” is in Open doors.')
    press('ArrowUp')
    await focused('Open doors')
    press('0')
    await focused('Near home')
    press('ArrowLeft')
    await focused('Open doors')

    press('F2')
    const words = await screen.findByLabelText(/In their words/)
    fireEvent.change(words, { target: { value: 'No wrong door' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(contributionsOf(memory, statementId).map(({ text }) => text)).toContain('No wrong door'))
  },
)

test('a cluster made a clause can be taken back from the word that says so', { timeout: 60_000 }, async () => {
  const { gate, show } = await sessionHere()
  const { memory } = gate
  const statementId = await gate.execute(addStatement, { title: 'Why', forumId: null, reviewOn: null })
  await gate.execute(addCluster, { statementId, title: 'One door', contributionIds: [] })
  const statement = statementById(memory, statementId)
  if (!statement) throw new Error('No statement')
  show(
    <>
      <Notifications />
      <Wall statement={statement} />
    </>,
  )
  fireEvent.click(await screen.findByRole('button', { name: /^Make a clause/ }))
  const said = (await screen.findByText('“One door” is a clause of the draft.')).closest<HTMLElement>('[role="alert"]')
  if (!said) throw new Error('Nothing was said')
  fireEvent.click(within(said).getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(memory.all(wordings)).toEqual([]))
})
