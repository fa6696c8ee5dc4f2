import { expect, test } from 'vitest'
import { coverageOf, whatHangsOn, workTables, type Noun } from '#shared/purposes/coverage.ts'
import { removeStatement } from '#shared/purposes/commands.ts'
import { allStatements, contributionsOf, currentVersion, wordingsOf } from '#shared/purposes/queries.ts'
import { serveClauses } from '#shared/purposes/serveCommands.ts'
import { addContributions, changeContribution } from '#shared/purposes/wallCommands.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { Desk } from '../../../support/desk.ts'

const today = '2026-11-23'
const sampleDesk = () => {
  const desk = new Desk(buildSample({ today, now: `${today}T09:00:00.000Z` }))
  const statement = allStatements(desk.memory)[0]
  if (!statement) throw new Error('The sample has a purpose.')
  return { desk, statement }
}

test('a statement goes with all that hangs on it; the work stays, and undo brings everything back', () => {
  const { desk, statement } = sampleDesk()
  const before = desk.live()
  const hangs = whatHangsOn(desk.memory, statement.id)
  expect(hangs.contributions).toBe(contributionsOf(desk.memory, statement.id).length)
  expect(hangs.endorsements).toBeGreaterThan(5)
  const work = () => workTables.map((table) => desk.memory.all(table).length)
  const serving = () =>
    workTables.flatMap((table) => desk.memory.all(table).filter(({ clauseIds }) => clauseIds.length > 0))
  expect(hangs.work).toBe(serving().length)
  const there = work()
  desk.run(removeStatement, { id: statement.id })
  expect(allStatements(desk.memory)).toEqual([])
  for (const table of ['clusters', 'contributions', 'versions', 'wordings', 'endorsements', 'clauses']) {
    expect(desk.live()[table]).toEqual([])
  }
  expect(work()).toEqual(there)
  expect(serving()).toEqual([])
  const last = desk.commits.at(-1)
  if (last) desk.takeBack(last)
  expect(desk.live()).toEqual(before)
})

test('a contribution gets other words or another name; its place stays', () => {
  const { desk, statement } = sampleDesk()
  const said = [{ text: 'Nobody rang', personId: null }]
  const id = desk.run(addContributions, { statementId: statement.id, said })[0] ?? ''
  const [person] = desk.memory.all(desk.memory.table('people'))
  const { order } = contributionsOf(desk.memory, statement.id).find((each) => each.id === id) ?? {}
  desk.run(changeContribution, { id, changes: { text: 'Nobody rang back' } })
  desk.run(changeContribution, { id, changes: { personId: person?.id ?? null } })
  expect(desk.commits.slice(-2).map(({ label }) => label)).toEqual(['Reword contribution', 'Say who said it'])
  expect(contributionsOf(desk.memory, statement.id).find((each) => each.id === id)).toMatchObject({
    ...{ text: 'Nobody rang back', personId: person?.id, order },
  })
  expect(() => desk.run(changeContribution, { id, changes: { text: ' ' } })).toThrow()
})

test.each(workTables)('what serves a clause is said the same way of $name', (table) => {
  const { desk, statement } = sampleDesk()
  const version = currentVersion(desk.memory, statement.id)
  const clauseId = wordingsOf(desk.memory, version?.id ?? '').at(-1)?.clauseId ?? ''
  const work = desk.memory.all(table)[0]
  desk.run(serveClauses, { id: work?.id ?? '', clauseIds: [clauseId] })
  const covered = coverageOf(desk.memory, statement.id, { from: null, to: null })?.clauses.at(-1)
  expect(covered?.[table.name as Noun].map(({ id }) => id)).toEqual([work?.id])
  expect(() => desk.run(serveClauses, { id: statement.id, clauseIds: [clauseId] })).toThrow(/no longer there/)
})
