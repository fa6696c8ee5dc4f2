import type { ReactNode } from 'react'
import type { Coverage, CoveredClause } from '#shared/purposes/coverage.ts'
import classes from './Coverage.module.css'

const stations = [
  {
    key: 'sessions',
    label: 'Sessions',
    words: 'that worked on it',
    count: (clause: CoveredClause) => clause.sessions.length,
  },
  {
    key: 'decisions',
    label: 'Decisions',
    words: 'taken for it',
    count: (clause: CoveredClause) => clause.decisions.length,
  },
  {
    key: 'commitments',
    label: 'Promises',
    words: 'made for it',
    count: (clause: CoveredClause) => clause.commitments.length,
  },
  { key: 'kept', label: 'Kept', words: 'so far', count: (clause: CoveredClause) => clause.kept },
] as const

/** The line from every clause to what was kept: unbroken as far as there is work, dashed where there is none. */
export function LinePicture(props: { coverage: Coverage; onClause: (clauseId: string) => void }): ReactNode {
  const { clauses } = props.coverage
  const most = Math.max(1, ...clauses.flatMap((clause) => stations.map(({ count }) => count(clause))))
  return (
    <table className={classes.picture}>
      <caption className="unseen">From purpose to what was kept, clause by clause</caption>
      <thead>
        <tr>
          <th scope="col">What we are for</th>
          {stations.map(({ key, label, words }) => (
            <th key={key} scope="col">
              {label}
              <span className="muted small">{words}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map((clause) => (
          <Line key={clause.wording.clauseId} clause={clause} most={most} onClause={props.onClause} />
        ))}
      </tbody>
    </table>
  )
}

function Line(props: { clause: CoveredClause; most: number; onClause: (clauseId: string) => void }): ReactNode {
  const { clause, most } = props
  const counts = stations.map(({ count }) => count(clause))
  const bare = clause.blocks.length + counts.reduce((sum, each) => sum + each, 0) === 0
  /** How far the line runs unbroken: to the last station that has something. */
  const reach = counts.findLastIndex((count) => count > 0)
  return (
    <tr data-bare={bare}>
      <th scope="row">
        <button type="button" className={classes.clause} onClick={() => props.onClause(clause.wording.clauseId)}>
          <span className={classes.number}>{clause.number}</span>
          <span dir="auto">{clause.wording.text}</span>
        </button>
        {bare && <span className={classes.bare}>Nobody works on it</span>}
      </th>
      {counts.map((count, index) => (
        <td key={stations[index]?.key} data-reached={index <= reach} data-kept={index === counts.length - 1}>
          <span
            className={classes.dot}
            data-empty={count === 0}
            style={{ width: `${size(count, most)}rem`, height: `${size(count, most)}rem` }}
          >
            {count.toLocaleString('en-GB')}
          </span>
        </td>
      ))}
    </tr>
  )
}

/** Areas, not widths, are as the counts. */
function size(count: number, most: number): number {
  return count === 0 ? 1.6 : 1.8 + 1.5 * Math.sqrt(count / most)
}
