// @vitest-environment jsdom
import { Notifications } from '@mantine/notifications'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { attachmentsOf } from '#shared/sessions/attachments.ts'
import { AttachedFact, Attachments } from '#renderer/features/sessions/Attachments.tsx'
import { sessionHere } from './support.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the address of a link is copied, and said to be', async () => {
  const { platform, show } = await sessionHere()
  show(
    <>
      <Notifications />
      <Attachments listed={attachmentsOf('Slides v3.pptx\nThe map: https://example.org/map.')} />
    </>,
  )
  expect(screen.getByLabelText('Files and links').textContent).toContain('Slides v3.pptx')
  fireEvent.click(screen.getByLabelText('Copy address https://example.org/map'))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('on the clipboard'))
  expect(platform.copied).toEqual(['https://example.org/map'])
})

test('files without an address are only counted', async () => {
  const { show } = await sessionHere()
  show(<AttachedFact text={'Slides v3.pptx\n'} />)
  expect(screen.getByText('1 file or link')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
