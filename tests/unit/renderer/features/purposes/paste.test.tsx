// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { PasteDialog } from '#renderer/features/purposes/PasteDialog.tsx'
import { TellerContext } from '#renderer/live/teller.ts'
import { sessionHere } from '../sessions/support.tsx'

configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a file of contributions is read in any encoding; what is no text is told, and brings nothing', async () => {
  const { platform, show } = await sessionHere('Siân Okafor')
  const failed: string[] = []
  const teller = { failed: (error: unknown) => void failed.push(String(error)), said: () => undefined }
  show(
    <TellerContext value={teller}>
      <PasteDialog statementId="statement-a" opened onClose={() => undefined} />
    </TellerContext>,
  )
  const words = await screen.findByLabelText<HTMLTextAreaElement>('One contribution a line')
  const choose = (name: string, bytes: Uint8Array): void => {
    platform.choices.push({ name, bytes })
    fireEvent.click(screen.getByRole('button', { name: 'Choose a CSV file…' }))
  }

  choose(
    'cat.csv',
    Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 32),
  )
  await waitFor(() => expect(failed).toEqual([expect.stringContaining('This file is not a table')]))
  expect(words.value).toBe('')

  choose('from Excel.csv', Uint8Array.from(Buffer.from('contribution,who\r\nOne door,Siân Okafor\r\n', 'latin1')))
  await waitFor(() => expect(words.value).toContain('Siân Okafor'))
  expect(screen.getByText(/^1 contribution, 1 by name\./)).toBeTruthy()
  expect(failed).toHaveLength(1)
})
