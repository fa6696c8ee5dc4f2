// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Route, Router, Switch } from 'wouter'
import { navigate, useHashLocation } from 'wouter/use-hash-location'
import { useScrollKept } from '#renderer/ui/useScrollKept.ts'

afterEach(cleanup)

function List(): ReactNode {
  const scroller = useRef<HTMLUListElement>(null)
  useScrollKept(scroller, 'list')
  return <ul ref={scroller} />
}

function go(step: () => void): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
  return act(async () => {
    step()
    await arrived
  })
}

const scrollTo = (top: number): void => {
  const list = screen.getByRole('list')
  list.scrollTop = top
  fireEvent.scroll(list)
}

test('Back returns to where a list was left, from an opened row too; a new visit begins at the top', async () => {
  render(
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/list/:row?" component={List} />
        <Route>Elsewhere</Route>
      </Switch>
    </Router>,
  )
  const to = (path: string) => go(() => navigate(path))
  await to('/list')
  scrollTo(900)
  await to('/list/row-7')
  scrollTo(1200)
  await to('/elsewhere')
  await go(() => history.back())
  expect(screen.getByRole('list').scrollTop).toBe(1200)
  await go(() => history.back())
  expect(screen.getByRole('list').scrollTop).toBe(1200)

  await to('/elsewhere')
  await to('/list')
  expect(screen.getByRole('list').scrollTop).toBe(0)
})
