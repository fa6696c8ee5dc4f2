import { Select, TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { stanceDigit, stanceLabels, type Stance } from '#shared/decisions/positions.ts'
import type { Party } from '#shared/people/queries.ts'
import classes from './Positions.module.css'

export interface Stood {
  readonly stance: Stance | null
  readonly reason: string
  readonly resolution: string
}

/** Where one person or organisation stands. A digit chooses and goes on to the next row. */
export function PositionRow(props: {
  party: Party
  stances: readonly Stance[]
  stood: Stood
  onChange: (stood: Partial<Stood>) => void
}): ReactNode {
  const { party, stances, stood } = props
  const objects = stood.stance === 'object'
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const stance = stances.find((each) => stanceDigit(each, stances) === event.key)
    if (!stance || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    props.onChange({ stance })
    const row = event.currentTarget.closest('li')
    const next =
      stance === 'object'
        ? row?.querySelectorAll<HTMLElement>('input:not([type="hidden"])')[1]
        : row?.nextElementSibling?.querySelector('input')
    next?.focus()
  }
  return (
    <li className={classes.row} data-objects={objects}>
      <span className={classes.name}>
        <strong dir="auto">{party.name}</strong>
        <span className="muted small">{party.detail}</span>
      </span>
      <Select
        aria-label={`${party.name} stands`}
        placeholder="Has not said"
        clearable
        clearButtonProps={{ 'aria-label': `Clear where ${party.name} stands` }}
        data={stances.map((stance) => ({ value: stance, label: stanceLabels[stance] }))}
        value={stood.stance}
        onKeyDown={onKeyDown}
        onChange={(stance) => props.onChange({ stance: stance as Stance | null })}
      />
      <TextInput
        aria-label={`Reason of ${party.name}`}
        placeholder="Reason, in their words"
        maxLength={40_000}
        value={stood.reason}
        onChange={(event) => props.onChange({ reason: event.currentTarget.value })}
      />
      {objects && (
        <TextInput
          className={classes.resolution ?? ''}
          aria-label={`How the objection of ${party.name} was resolved`}
          placeholder="How the objection was resolved; empty while it stands"
          maxLength={40_000}
          value={stood.resolution}
          onChange={(event) => props.onChange({ resolution: event.currentTarget.value })}
        />
      )}
    </li>
  )
}
