import { expect, it } from 'vitest'
import { createHandover, programmeFilesIn } from '#electron/handover.ts'
import type { Problem } from '#shared/records/problem.ts'

it('takes only programme files from a command line, as whole paths', () => {
  const argv = [
    '/usr/bin/throughline',
    '--flag',
    'mine.throughline',
    '/etc/passwd',
    '-x.throughline',
    '/a/B.THROUGHLINE',
    '/a/backup.throughline.gz',
    '/a/other.gz',
  ]
  expect(programmeFilesIn(argv, '/home/priya')).toEqual([
    '/home/priya/mine.throughline',
    '/a/B.THROUGHLINE',
    '/a/backup.throughline.gz',
  ])
})

it('tells of a file that cannot be read, hands over the rest, and each only once', async () => {
  const told: Problem[] = []
  let waiting = 0
  const handover = createHandover({ onWaiting: () => (waiting += 1), tell: (problem) => told.push(problem) })
  handover.offer([])
  handover.offer(['/nowhere/gone.throughline', import.meta.filename])
  expect(waiting).toBe(1)
  expect((await handover.takeAll()).map((file) => file.name)).toEqual(['handover.test.ts'])
  expect(told.map((problem) => problem.what)).toEqual([
    'Could not open “gone.throughline”: the file or its folder is not there.',
  ])
  expect(await handover.takeAll()).toEqual([])
})
