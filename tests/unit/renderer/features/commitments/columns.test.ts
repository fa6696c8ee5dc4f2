import { expect, test } from 'vitest'
import { columnWords } from '#renderer/features/commitments/columns.ts'
import { usualColumns } from '#shared/commitments/views.ts'

/** Rem that the table has in the smallest window, 1024 pixels wide with the sidebar folded. */
const smallest = 57
/** Rem before the first column, with its tick and gap, and between columns. */
const [before, gap] = [4, 0.75]

test('when a promise is needed and how it stands are in view in the smallest window', () => {
  const shown = usualColumns.slice(0, 1 + usualColumns.findIndex(({ key }) => key === 'state'))
  expect(shown.map(({ key }) => key)).toContain('due')
  const width = shown.reduce((sum, { key }) => sum + columnWords[key].width + gap, before)
  expect(width).toBeLessThan(smallest)
})
