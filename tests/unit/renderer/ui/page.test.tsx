// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { noteScroll, Page } from '#renderer/ui/Page.tsx'

afterEach(cleanup)

test('a screen begins at its top, and keeps its place while it stays', () => {
  const screen = (key: string, title: string) => (
    <main id="main" onScroll={noteScroll}>
      <Page key={key} title={title}>
        Words
      </Page>
    </main>
  )
  const page = render(screen('list', 'Methods'))
  fireEvent.scroll(page.getByRole('main'), { target: { scrollTop: 900 } })
  page.rerender(screen('list', 'Methods, renamed'))
  expect(page.getByRole('main').scrollTop).toBe(900)
  page.rerender(screen('one', 'Fishbowl'))
  expect(page.getByRole('main').scrollTop).toBe(0)
})
