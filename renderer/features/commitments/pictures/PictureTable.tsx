import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Counted } from '#shared/commitments/pictures.ts'
import { grouped } from '#shared/records/counted.ts'
import classes from './Pictures.module.css'

export interface PictureRow {
  readonly key: string
  readonly name: string
  readonly cells: readonly Counted[]
  /** A figure that counts nothing by itself. */
  readonly last?: string
}

/** The numbers behind a picture; each of them lists what it counts. */
export function PictureTable(props: {
  caption: string
  head: readonly string[]
  rows: readonly PictureRow[]
  onShow: (counted: Counted) => void
}): ReactNode {
  const { head } = props
  return (
    <table className={classes.numbers}>
      <caption className="unseen">{props.caption}</caption>
      <thead>
        <tr>
          {head.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, name, cells, last }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((counted, index) => (
              <td key={index}>
                <CountButton
                  counted={counted}
                  about={`${name}, ${head[index + 1] ?? ''}`}
                  onShow={() => props.onShow(counted)}
                />
              </td>
            ))}
            {last !== undefined && <td>{last}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A number that lists what it counts; nothing to list is a plain nought. */
export function CountButton(props: { counted: Counted; about: string; onShow: () => void }): ReactNode {
  const { count } = props.counted
  if (count === 0) return <span className="muted">0</span>
  const words = grouped(count)
  return (
    <UnstyledButton className={classes.count} aria-label={`${words}: ${props.about}`} onClick={props.onShow}>
      {words}
    </UnstyledButton>
  )
}
