import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { ProgrammeDatabase } from '#renderer/store/database.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import { createFakePlatform } from '../../../support/fakePlatform.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'

test('a programme that the disk does not take is told in words, and nothing of it stays', async () => {
  const programmes = new Programmes(createFakePlatform(), { warn: vi.fn(), said: vi.fn(), maker: makerHere })
  const refused = new DOMException('Internal error.', 'UnknownError')
  vi.spyOn(ProgrammeDatabase.prototype, 'replaceAll').mockRejectedValueOnce(refused)
  const making = programmes.create(emptyProgramme('North Moor', new Date().toISOString()))
  await expect(making).rejects.toThrow('could not be saved: the disk does not take it')
  expect(await programmes.list()).toEqual([])
})
