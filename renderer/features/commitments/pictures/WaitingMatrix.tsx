import type { CSSProperties, ReactNode } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { whoWaits, type Counted } from '#shared/commitments/pictures.ts'
import { counted as countedWords } from '#shared/records/counted.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './Pictures.module.css'
import { CountButton } from './PictureTable.tsx'

/** Who waits for whom: a table whose cells are the darker the more is owed. */
export function WaitingMatrix(props: { among: readonly Commitment[]; onShow: (counted: Counted) => void }): ReactNode {
  const { receivers, givers, left } = useQuery(whoWaits, props.among)
  const most = Math.max(1, ...givers.flatMap(({ cells }) => cells.map(({ count }) => count)))
  return (
    <Card title="Who waits for whom">
      <p className="muted small">
        Open promises, from the lead’s organisation (rows) to the one that waits (columns).
        {left > 0 &&
          ` ${countedWords(left, 'open commitment has', 'open commitments have')} no organisation on one side and ${left === 1 ? 'is' : 'are'} not here.`}
      </p>
      {givers.length === 0 ? (
        <p className={classes.nothing}>Nobody waits for an organisation now.</p>
      ) : (
        // Wider than the page with many organisations: it scrolls, by keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={classes.matrix} tabIndex={0} role="region" aria-label="Who waits for whom, table">
          <table className={classes.numbers}>
            <caption className="unseen">Open promises by who owes them and who waits</caption>
            <thead>
              <tr>
                <th scope="col">Owes</th>
                {receivers.map(({ id, name }) => (
                  <th key={id} scope="col" className={classes.turned}>
                    <span>{name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {givers.map(({ id, name, cells }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td
                      key={receivers[index]?.id}
                      className={classes.tinted}
                      style={{ '--tint': `${Math.round((45 * cell.count) / most)}%` } as CSSProperties}
                    >
                      <CountButton
                        counted={cell}
                        about={`${name} owes ${receivers[index]?.name ?? ''}`}
                        onShow={() => props.onShow(cell)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
