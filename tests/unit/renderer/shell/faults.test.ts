// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { tellFault } from '#renderer/shell/faults.ts'
import { sayProblem } from '#renderer/ui/notify.tsx'
import { Problem } from '#shared/records/problem.ts'
import { createFakePlatform } from '../../../support/fakePlatform.ts'

vi.mock('#renderer/ui/notify.tsx')
beforeEach(() => {
  vi.mocked(sayProblem).mockClear()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const told = (error: unknown): string => {
  tellFault(createFakePlatform(), error)
  return vi.mocked(sayProblem).mock.lastCall?.[0].what ?? ''
}

test('an error that nobody has words for is told: the disk’s as the disk’s, others as our own, a Problem as it is', () => {
  expect(told(Object.assign(new Error('Internal error.'), { name: 'UnknownError' }))).toContain('The disk')
  expect(told(Object.assign(new Error('No room.'), { name: 'QuotaExceededError' }))).toContain('The disk')
  expect(told(new TypeError('x is undefined'))).toContain('in Throughline itself')
  expect(told(undefined)).toContain('in Throughline itself')
  expect(told(new Problem({ what: 'Nobody is called so.', safe: 'Nothing changed.' }))).toBe('Nobody is called so.')
})
