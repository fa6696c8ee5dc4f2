import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf, versionsOf, wordingsOf } from '#shared/purposes/queries.ts'
import { standingsOn, toAskAgain } from '#shared/purposes/standing.ts'
import { anyStep, History } from './history.ts'

const plain = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ')

/** Who is asked again about what, worked out from what was said and done, not from the records of it. */
function expectedToAsk(history: History, versionId: string): string[] {
  const { memory } = history.desk
  const number = versionsOf(memory, history.statementId).find(({ id }) => id === versionId)?.number ?? 0
  const origins =
    draftOf(memory, history.statementId)?.id === versionId ? history.origins : history.originsAt(versionId)
  const said = history.spoken.filter(({ version }) => version <= number)
  const asked: string[] = []
  for (const who of new Set(said.map((each) => each.who))) {
    for (const { clauseId, text } of wordingsOf(memory, versionId)) {
      const line = new Set([clauseId, ...(origins.get(clauseId) ?? [])])
      const about = said.filter((each) => each.who === who && line.has(each.clauseId))
      if (about.length === 0) continue
      const newest = Math.max(...about.map(({ version }) => version))
      const holds = about.some((each) => each.version === newest && plain(each.text) === plain(text))
      if (!holds) asked.push(`${who} ${clauseId}`)
    }
  }
  return asked.sort()
}

test('endorsements follow clauses through any edits, splits, merges, moves, new versions and undo', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 20, maxLength: 90 }), (steps) => {
      const history = new History()
      for (const step of steps) {
        history.take(step)
        for (const version of versionsOf(history.desk.memory, history.statementId)) {
          const asked = toAskAgain(history.desk.memory, version.id).flatMap(({ personId, voice, clauses }) =>
            clauses.map(({ wording }) => `${personId} ${voice} ${wording.clauseId}`),
          )
          expect(asked.sort()).toEqual(expectedToAsk(history, version.id))
        }
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('words that were proposed never change again, whatever is done after', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 20, maxLength: 90 }), (steps) => {
      const history = new History()
      const { memory } = history.desk
      const firm = new Map<string, string>()
      for (const step of steps.filter(({ action }) => action !== 'undo')) {
        history.take(step)
        for (const version of versionsOf(memory, history.statementId)) {
          if (version.state === 'draft') continue
          const words = JSON.stringify(wordingsOf(memory, version.id))
          expect(firm.get(version.id) ?? words).toBe(words)
          firm.set(version.id, words)
        }
      }
      for (const id of firm.keys()) expect(versionsOf(memory, history.statementId).map((each) => each.id)).toContain(id)
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('of any history at most one version is adopted, one proposed and one a draft, and every clause of a version is there once', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 90 }), (steps) => {
      const history = new History()
      const { memory } = history.desk
      for (const step of steps) history.take(step)
      const all = versionsOf(memory, history.statementId)
      for (const state of ['adopted', 'proposed', 'draft']) {
        expect(all.filter((version) => version.state === state).length).toBeLessThanOrEqual(1)
      }
      for (const version of all) {
        const ids = wordingsOf(memory, version.id).map(({ clauseId }) => clauseId)
        expect(new Set(ids).size).toBe(ids.length)
        expect(standingsOn(memory, version.id).every(({ clauses }) => clauses.length === ids.length)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
}, 60_000)
