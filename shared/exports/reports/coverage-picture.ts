import type { Commitment } from '../../commitments/commitments.ts'
import type { Decision } from '../../decisions/decisions.ts'
import { coverageOf, piecesOf } from '../../purposes/coverage.ts'
import { allStatements } from '../../purposes/queries.ts'
import type { Reader } from '../../records/reader.ts'
import type { Shield } from '../audience.ts'
import type { Block, Toned } from '../document.ts'

const ever = { from: null, to: null }

/**
 * The line from each clause of the programme's purpose to the promises kept for it, and what serves no clause; nothing
 * where no purpose is written. Of decisions and promises only those in `shown` are counted.
 */
export function coverageBlocks(read: Reader, shield: Shield, shown: ReadonlySet<unknown>): readonly Block[] {
  const statement = allStatements(read).find(({ forumId }) => forumId === null)
  const coverage = statement && coverageOf(read, statement.id, ever)
  if (!statement || !coverage) return []
  const seen = <T extends Decision | Commitment>(work: readonly T[]): readonly T[] =>
    work.filter((each) => shown.has(each))
  const rows = coverage.clauses.map((clause) => {
    const { wording, number, sessions, decisions, commitments } = clause
    const promised = seen(commitments)
    return {
      label: `${number}. ${shield.text(wording.text)}`,
      sessions: sessions.length,
      decisions: seen(decisions).length,
      promises: promised.length,
      kept: promised.filter(({ state }) => state === 'kept').length,
      bare: piecesOf(clause) === 0,
    }
  })
  const bare = rows.flatMap((row, index) => (row.bare ? [String(index + 1)] : []))
  const nobody = bare.length === 0 ? 'Every clause has work behind it.' : `Nobody works on clause ${bare.join(' or ')}.`
  const none = seen(coverage.unserved.commitments).length
  const series = (key: 'sessions' | 'decisions' | 'promises' | 'kept', label: string, tone: Toned['tone']) => ({
    ...{ key, label, tone },
    values: rows.map((row) => row[key]),
  })
  return [
    { kind: 'heading', text: 'From purpose to what was kept' },
    {
      kind: 'picture',
      shape: 'path',
      caption: shield.text(statement.title),
      description: `${nobody} ${none === 1 ? 'One promise serves' : `${none === 0 ? 'No' : none} promises serve`} no clause.`,
      axis: 'What we are for',
      labels: rows.map(({ label }) => label),
      series: [
        series('sessions', 'Sessions', 'active'),
        series('decisions', 'Decisions', 'active'),
        series('promises', 'Promises', 'active'),
        series('kept', 'Kept', 'good'),
      ],
    },
  ]
}
