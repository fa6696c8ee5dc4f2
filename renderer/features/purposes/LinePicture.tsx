import type { ReactNode } from 'react'
import { piecesOf, type Coverage, type Work } from '#shared/purposes/coverage.ts'
import { counted, grouped } from '#shared/records/counted.ts'
import classes from './Coverage.module.css'

const stations = [
  { key: 'sessions', label: 'Sessions', words: 'that worked on it', count: ({ sessions }: Work) => sessions.length },
  { key: 'decisions', label: 'Decisions', words: 'taken for it', count: ({ decisions }: Work) => decisions.length },
  { key: 'commitments', label: 'Promises', words: 'made for it', count: ({ commitments }: Work) => commitments.length },
  {
    ...{ key: 'kept', label: 'Kept', words: 'so far' },
    count: ({ commitments }: Work) => commitments.filter(({ state }) => state === 'kept').length,
  },
  { key: 'measures', label: 'Measures', words: 'that show it', count: ({ measures }: Work) => measures.length },
] as const

/** Where the line arrives: promises kept, and what can be seen of them. */
const outcomes: ReadonlySet<string | undefined> = new Set(['kept', 'measures'])

/**
 * The line from every clause to what was kept and what can be seen of it: unbroken as far as there is work, dashed where
 * there is none. Beneath it, off the line, the work that serves none of its clauses.
 */
export function LinePicture(props: { coverage: Coverage; onPart: (clauseId: string) => void }): ReactNode {
  const { clauses, unserved } = props.coverage
  const most = Math.max(1, ...clauses.flatMap((work) => stations.map(({ count }) => count(work))))
  return (
    <table className={classes.picture}>
      <caption className="unseen">From purpose to what was kept and measured, clause by clause</caption>
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
        {clauses.map((clause) => {
          const { clauseId, text } = clause.wording
          const counts = countsOf(clause)
          return (
            <tr key={clauseId}>
              <th scope="row">
                <button type="button" className={classes.clause} onClick={() => props.onPart(clauseId)}>
                  <span className={classes.number}>{clause.number}</span>
                  <span dir="auto">{text}</span>
                </button>
                <Break work={clause} />
                <Tried work={clause} />
              </th>
              <Circles counts={counts} most={most} reach={counts.findLastIndex((count) => count > 0)} />
            </tr>
          )
        })}
      </tbody>
      {piecesOf(unserved) > 0 && (
        <tfoot>
          <tr>
            <th scope="row">
              <button type="button" className={classes.clause} onClick={() => props.onPart('none')}>
                <span className={classes.number}>–</span>
                <span>Work that serves none of these</span>
              </button>
            </th>
            <Circles counts={countsOf(unserved)} most={most} reach={-1} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** Where the line breaks, in words. */
function Break({ work }: { work: Work }): ReactNode {
  const words =
    piecesOf(work) === 0 ? 'Nobody works on it' : work.commitments.length === 0 ? 'Nothing promised yet' : null
  return words && <span className={classes.bare}>{words}</span>
}

/** What is tried out for it stands beside the line: not everything that is promised is tried first. */
function Tried({ work: { prototypes } }: { work: Work }): ReactNode {
  if (prototypes.length === 0) return null
  return <span className={classes.tried}>{counted(prototypes.length, 'prototype')} tried for it</span>
}

function countsOf(work: Work): readonly number[] {
  return stations.map(({ count }) => count(work))
}

/** `reach`: how far the line runs unbroken, to the last station that has something. */
function Circles(props: { counts: readonly number[]; most: number; reach: number }): ReactNode {
  const { counts, most, reach } = props
  return counts.map((count, index) => (
    <td key={stations[index]?.key} data-reached={index <= reach} data-outcome={outcomes.has(stations[index]?.key)}>
      <span
        className={classes.dot}
        data-empty={count === 0}
        style={{ width: `${size(count, most)}rem`, height: `${size(count, most)}rem` }}
      >
        {grouped(count)}
      </span>
    </td>
  ))
}

/** Areas, not widths, are as the counts on the line; what is off it may be more than fits and is drawn no larger. */
function size(count: number, most: number): number {
  return count === 0 ? 1.6 : 1.8 + 1.5 * Math.sqrt(Math.min(1, count / most))
}
