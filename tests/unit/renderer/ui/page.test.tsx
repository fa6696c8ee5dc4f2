// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Page } from '#renderer/ui/Page.tsx'

afterEach(cleanup)

test('a screen begins at its top, and keeps its place while it stays', () => {
  const screen = (key: string, title: string) => (
    <main id="main">
      <Page key={key} title={title}>
        Words
      </Page>
    </main>
  )
  const page = render(screen('list', 'Methods'))
  page.getByRole('main').scrollTop = 900
  page.rerender(screen('list', 'Methods, renamed'))
  expect(page.getByRole('main').scrollTop).toBe(900)
  page.rerender(screen('one', 'Fishbowl'))
  expect(page.getByRole('main').scrollTop).toBe(0)
})
