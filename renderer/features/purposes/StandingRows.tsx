import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  agreementLabels,
  agreements,
  capacityLabels,
  withholds,
  type Agreement,
} from '#shared/purposes/endorsements.ts'
import type { Mark, SectorMarks } from '#shared/purposes/standingPicture.ts'
import { initialsOf } from '#shared/people/queries.ts'
import { counted } from '#shared/records/counted.ts'
import type { ToEndorse } from './Endorse.tsx'
import classes from './Endorse.module.css'

/** A row for every organisation, a column for each answer, a mark for every voice. */
export function StandingRows(props: {
  sectors: readonly SectorMarks[]
  onChange: (who: ToEndorse) => void
}): ReactNode {
  return (
    <table className={classes.picture}>
      <caption className="unseen">Who stands where, by sector and organisation</caption>
      <thead>
        <tr>
          <th scope="col">Organisation</th>
          {agreements.map((stance) => (
            <th key={stance} scope="col" data-withholds={withholds(stance)}>
              {agreementLabels[stance]}
            </th>
          ))}
          <th scope="col">All to ask again</th>
        </tr>
      </thead>
      {props.sectors.map(({ label, organisations }) => (
        <tbody key={label}>
          <tr>
            <th scope="rowgroup" colSpan={agreements.length + 2} className={classes.sector}>
              {label}
            </th>
          </tr>
          {organisations.map(({ organisation, marks }) => (
            <tr key={organisation?.id ?? 'none'}>
              <th scope="row" dir="auto">
                {organisation?.name ?? 'On their own'}
              </th>
              {[...agreements, null].map((stance) => (
                <td key={stance ?? 'again'} data-withholds={stance !== null && withholds(stance)}>
                  <Marks marks={marks.filter((mark) => (mark.lowest?.stance ?? null) === stance)} {...props} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Marks(props: { marks: readonly Mark[]; onChange: (who: ToEndorse) => void }): ReactNode {
  return props.marks.map((mark) => (
    <Tooltip key={`${mark.person.id} ${mark.voice}`} label={said(mark)} multiline maw={340}>
      <button
        type="button"
        className={classes.mark}
        data-waits={mark.lowest?.capacity === 'subject-to-board'}
        data-own={mark.voice === 'own'}
        onClick={() => props.onChange({ personId: mark.person.id, voice: mark.voice, clauseIds: null })}
      >
        {mark.person.initials || initialsOf(mark.person.name)}
        {mark.lowest?.capacity === 'subject-to-board' && '…'}
        {mark.lowest !== null && mark.askAgain > 0 && <span aria-hidden>?</span>}
        <span className="unseen">, {said(mark)} Change</span>
      </button>
    </Tooltip>
  ))
}

/** Everything behind a mark, in sentences. */
function said({ person, lowest, stands, askAgain, notAsked }: Mark): string {
  const stance = (held: Agreement): string => agreementLabels[held]
  return [
    lowest
      ? `${person.name}: ${stance(lowest.stance)}. ${capacityLabels[lowest.capacity]}, about ${counted(stands, 'clause')}.`
      : `${person.name}.`,
    lowest && lowest.reason !== '' ? `“${lowest.reason}”` : '',
    askAgain > 0 ? `To be asked again about ${counted(askAgain, 'clause')}.` : '',
    notAsked > 0 ? `Not asked yet about ${counted(notAsked, 'clause')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
