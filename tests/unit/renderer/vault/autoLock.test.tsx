// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TellerContext } from '#renderer/live/teller.ts'
import { PlatformProvider } from '#renderer/platform/context.tsx'
import { useAutoLock } from '#renderer/vault/useAutoLock.ts'
import { defaultSettings, type Settings } from '#shared/platform/settings.ts'
import { createFakePlatform, type FakePlatform } from '../../../support/fakePlatform.ts'

let platform: FakePlatform
const lock = vi.fn(async () => undefined)

beforeEach(() => {
  vi.useFakeTimers()
  lock.mockClear()
  platform = createFakePlatform()
})
afterEach(() => {
  vi.useRealTimers()
  hide(false)
})

function Open(): ReactNode {
  useAutoLock(true, lock)
  return null
}

function open(vaultLock: Partial<Settings['vaultLock']> = {}): void {
  const settings = { ...defaultSettings, vaultLock: { ...defaultSettings.vaultLock, ...vaultLock } }
  render(
    <TellerContext.Provider value={{ failed: vi.fn(), said: vi.fn() }}>
      <PlatformProvider platform={platform} settings={settings}>
        <Open />
      </PlatformProvider>
    </TellerContext.Provider>,
  )
}

const pass = (minutes: number): void => act(() => void vi.advanceTimersByTime(minutes * 60_000))

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

test('after five minutes without a sign of anybody', () => {
  open()
  pass(4)
  window.dispatchEvent(new Event('keydown'))
  pass(4.9)
  expect(lock).not.toHaveBeenCalled()
  pass(0.2)
  expect(lock).toHaveBeenCalled()
})

test('at once when the laptop sleeps, unless the coach said otherwise', () => {
  open()
  platform.goAway()
  expect(lock).toHaveBeenCalledTimes(1)
})

test('not when the coach said so', () => {
  open({ whenAway: false, hiddenSeconds: null })
  platform.goAway()
  hide(true)
  pass(4)
  expect(lock).not.toHaveBeenCalled()
})

test('a minute after the window went out of sight', () => {
  open()
  hide(true)
  pass(0.5)
  hide(false)
  hide(true)
  pass(0.9)
  expect(lock).not.toHaveBeenCalled()
  pass(0.2)
  expect(lock).toHaveBeenCalled()
})

test('on waking, when timers slept too', () => {
  open()
  hide(true)
  vi.setSystemTime(Date.now() + 3_600_000)
  hide(false)
  expect(lock).toHaveBeenCalled()
})

test('when the app closes', async () => {
  open()
  await platform.close()
  expect(lock).toHaveBeenCalled()
})
