import { expect, test } from 'vitest'
import { guessMapping } from '#shared/imports/columns.ts'
import { withDittosWritten } from '#shared/imports/dittos.ts'
import { commitmentsIn, emptyProgramme, previewOf, sheetOf } from './support.ts'

async function written(csv: string) {
  const sheet = await sheetOf(csv)
  return withDittosWritten(sheet, guessMapping(sheet, emptyProgramme()))
}

test('ditto marks stand for the cell above, over group rows and one another, and are told', async () => {
  const preview = previewOf(
    await written(
      'Ref;Action;Lead;Due\n1;Write it;Jo Bloggs;1/3/2026\n2;Send it;〃;ditto\nSafety;;;\n3;Check it;Ditto;””\n4;Close it;”;2/4/2026',
    ),
  )
  const read = [...commitmentsIn(preview).values()].map(({ owners, due }) => [owners.map(({ name }) => name), due])
  expect(read).toEqual([
    [['Jo Bloggs'], '2026-03-01'],
    [['Jo Bloggs'], '2026-03-01'],
    [['Jo Bloggs'], '2026-03-01'],
    [['Jo Bloggs'], '2026-04-02'],
  ])
  expect(preview.newPeople.map(({ name }) => name)).toEqual(['Jo Bloggs'])
  expect(preview.rows[2]?.understood).toContain('〃 repeats what is above it: Jo Bloggs.')
})

test('a mark under a heading, or in a column of words, stays as it is', async () => {
  const sheet = await written('Action;Lead;Notes\nWrite it;”;Said “yes”\n”;Jo Bloggs;”')
  expect(sheet.rows.slice(1)).toEqual([
    ['Write it', '”', 'Said “yes”'],
    ['”', 'Jo Bloggs', '”'],
  ])
  expect(sheet.notes.size).toBe(0)
})
