import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importObservations } from '#shared/measures/commands.ts'
import { readCsv } from '#shared/imports/csv.ts'
import { readObservations } from '#shared/imports/observations.ts'
import { MeasuringDesk } from '../measures/support.ts'

const today = '2026-11-23'

function desk() {
  const made = new MeasuringDesk()
  const seen = made.measure({ title: 'People seen' })
  const fund = made.measure({ title: 'The fund', kind: 'money', unit: '£' })
  const read = (csv: string, choice: { measureId?: string; source?: string } = {}) =>
    readObservations(made.memory, readCsv(csv, null), { measureId: null, source: '', ...choice }, today)
  return { made, seen, fund, read }
}

const table = `Monthly return,,,,
Measure,As of,Number,Source,In all
people seen,2 Nov 2026,"1,250",Desk log,
The fund,01/10/2026,£1.2m,Statement,Pledged
The fund,02/10/2026,40000,Statement,Maybe
People seen,3/11/26,about 40,Desk log,
Nobody knows,3/11/26,4,Desk log,
People seen,31/02/2026,4,Desk log,
People seen,24/11/2026,4,Desk log,
People seen,3/11/2026,,Desk log,
People seen,3/11/2026,4,,
People seen,2 Nov 2026,1250,Desk log,
`

test('each row becomes an observation, or says why not; what was written is passed over the next time', () => {
  const { made, seen, fund, read } = desk()
  const { missing, namesMeasures, rows } = read(table)
  expect([missing, namesMeasures]).toEqual([null, true])
  expect(rows.map(({ row, because }) => [row, because])).toEqual([
    [3, null],
    [4, null],
    [5, '“Maybe” is neither pledged nor received.'],
    [6, '“about 40” is not a number. Type it in figures, such as 1,250.'],
    [7, 'There is no measure called “Nobody knows”.'],
    [8, expect.stringContaining('31/02/2026')],
    [9, '24 Nov 2026 has not come yet.'],
    [10, 'The number is missing.'],
    [11, 'The source is missing.'],
    [12, 'Here already.'],
  ])
  const fields = rows.flatMap((row) => row.fields ?? [])
  expect(fields).toEqual([
    { measureId: seen, value: 1250, on: '2026-11-02', source: 'Desk log', note: '', stage: null },
    { measureId: fund, value: 1_200_000, on: '2026-10-01', source: 'Statement', note: '', stage: 'pledged' },
  ])
  made.run(importObservations, { rows: fields })
  expect(read(table).rows.filter(({ here }) => here)).toHaveLength(3)
  expect(read(table).rows.some((row) => row.fields !== null)).toBe(false)
})

test('a file without a column for the measure, or for the source, is told both', () => {
  const { seen, read } = desk()
  const csv = 'Date,Value\n2/11/2026,12\n'
  expect(read(csv).missing).toBe('No column says which measure a number belongs to. Choose the measure.')
  expect(read(csv, { measureId: seen, source: 'Return' }).rows).toMatchObject([
    { fields: { measureId: seen, value: 12, on: '2026-11-02', source: 'Return' } },
  ])
})

test('a file that is no such table says what its headings should be', () => {
  const { read } = desk()
  expect(read('Action,Owner\nRing,Joy\n').missing).toContain('“As of” and “Number”')
  expect(read('As of,Number\n', { measureId: 'measure-000001' }).missing).toBe('There is no row beneath the headings.')
})

test('two measures of one name are not told apart by guessing', () => {
  const { made, read } = desk()
  made.measure({ title: 'The Fund' })
  expect(read('Measure,Date,Value,Source\nthe fund,2/11/2026,1,Log\n').rows[0]?.because).toBe(
    '2 measures are called “the fund”. Give one of them another title first.',
  )
})

const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    'As of',
    'Number',
    'Measure',
    'People seen',
    'the fund',
    '2/11/2026',
    '31/02/26',
    '£1.2m',
    '12',
    'Pledged',
  ),
)

test('any table is answered with a reason for each row, or with what can be written', () => {
  const { made } = desk()
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 }), fc.boolean(), (cells, headed) => {
      const rows = headed ? [['Measure', 'As of', 'Number', 'Source', 'In all'], ...cells] : cells
      const sheet = { name: '', hidden: false, rows, notes: new Map(), columns: [], since1904: false }
      const read = readObservations(made.memory, sheet, { measureId: null, source: 'Return' }, today)
      for (const { fields, because } of read.rows) expect((fields === null) === (because !== null)).toBe(true)
      const fresh = read.rows.flatMap(({ fields }) => fields ?? [])
      if (fresh.length > 0) made.run(importObservations, { rows: fresh })
    }),
  )
})
