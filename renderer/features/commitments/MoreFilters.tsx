import { Checkbox, MultiSelect, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  anyCommitment,
  askedParts,
  confidentialFilters,
  keptFilters,
  type CommitmentFilter,
  type SpanPart,
} from '#shared/commitments/filter.ts'
import { organisationsByName } from '#shared/people/queries.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { namedClauses } from '#shared/purposes/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ClausePicker } from '../purposes/index.ts'
import { Choice, Choices, FilterChip, namesWords, partyPart, SpanFields, type FilterPart } from '../registers/index.ts'
import { clausesWords, confidentialWords, keptWords, openOnWords, ragsWords, spanWords } from './filterWords.ts'
import { useRagChoices } from './RagChip.tsx'

type Part = Exclude<keyof CommitmentFilter, 'text' | 'states' | 'forumIds' | 'ownerIds' | 'due'>

const partNames: Readonly<Record<Part, string>> = {
  organisationIds: 'Organisation',
  receiverIds: 'Promised to',
  clauseIds: 'Purpose clause',
  rags: 'Colour',
  dueIn: 'Needed between',
  promisedIn: 'Promised between',
  closedIn: 'Closed between',
  openOn: 'Open on',
  kept: 'Kept',
  needsHelp: 'Help',
  carriedOver: 'Carried over',
  confidential: 'Confidential',
}
const parts = Object.keys(partNames) as Part[]
/** Those that are of commitments only. */
type OwnPart = Exclude<Part, 'receiverIds'>

interface PartProps {
  readonly filter: CommitmentFilter
  readonly today: string
  readonly onChange: (changes: Partial<CommitmentFilter>) => void
}

/** The parts of the filter's sentence that stand there once they are asked for. */
export function furtherParts(props: PartProps & { hasClauses: boolean }): readonly FilterPart[] {
  const { filter, onChange } = props
  const asked = askedParts(filter)
  return parts
    .filter((part) => part !== 'clauseIds' || props.hasClauses || asked.includes(part))
    .map((part) =>
      part === 'receiverIds'
        ? partyPart({
            ...{ key: part, standing: false, name: partNames[part], start: 'for', label: 'Promised to' },
            description: 'An organisation also finds what was promised to its people.',
            value: filter.receiverIds,
            onChange: (receiverIds) => onChange({ receiverIds }),
          })
        : {
            key: part,
            name: partNames[part],
            active: asked.includes(part),
            standing: false,
            onClear: () => onChange({ [part]: anyCommitment[part] }),
            ...(part === 'needsHelp' && { onAdd: () => onChange({ needsHelp: true }) }),
            chip: (o) => <PartChip {...props} {...o} part={part} active={asked.includes(part)} />,
          },
    )
}

function PartChip(
  props: PartProps & { part: OwnPart; active: boolean; openAtFirst: boolean; onClear: () => void },
): ReactNode {
  const { part, filter } = props
  const words = usePartWords(filter, part, props.today)
  return (
    <FilterChip
      name={partNames[part]}
      words={words}
      active={props.active}
      openAtFirst={props.openAtFirst}
      onClear={props.onClear}
    >
      <PartFields {...props} />
    </FilterChip>
  )
}

function usePartWords(filter: CommitmentFilter, part: OwnPart, today: string): string {
  const organisations = useQuery(organisationsByName)
  const clauses = useQuery(namedClauses, filter.clauseIds)
  const { rag } = useQuery(theProgramme)
  const led = organisations.filter(({ id }) => filter.organisationIds.includes(id))
  switch (part) {
    case 'organisationIds':
      return namesWords(
        'led by',
        led.map(({ name }) => name),
        'any organisation',
      )
    case 'clauseIds':
      return clausesWords(clauses)
    case 'rags':
      return ragsWords(filter.rags.map((tone) => (tone === 'none' ? 'no colour' : rag.words[tone])))
    case 'dueIn':
    case 'promisedIn':
    case 'closedIn':
      return spanWords(part, filter[part], today)
    case 'openOn':
      return openOnWords(filter.openOn, today)
    case 'kept':
      return keptWords(filter.kept)
    case 'needsHelp':
      return filter.needsHelp ? 'needing help' : 'with or without help needed'
    case 'carriedOver':
      return filter.carriedOver === 0 ? 'carried over or not' : `carried over ${filter.carriedOver} times or more`
    case 'confidential':
      return confidentialWords(filter.confidential)
  }
}

function PartFields({ part, filter, today, onChange }: PartProps & { part: OwnPart }): ReactNode {
  const organisations = useQuery(organisationsByName)
  const colours = useRagChoices()
  switch (part) {
    case 'organisationIds':
      return (
        <MultiSelect
          label="The lead owner belongs to"
          searchable
          comboboxProps={{ withinPortal: false }}
          data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...filter.organisationIds]}
          onChange={(organisationIds) => onChange({ organisationIds })}
        />
      )
    case 'clauseIds':
      return <ClausePicker insidePopover value={filter.clauseIds} onChange={(clauseIds) => onChange({ clauseIds })} />
    case 'rags':
      return (
        <Choices
          label="Show commitments that are"
          all={colours.map(({ value }) => value)}
          labelOf={(tone) => colours.find(({ value }) => value === tone)?.label ?? ''}
          value={filter.rags}
          onChange={(rags) => onChange({ rags })}
        />
      )
    case 'dueIn':
    case 'promisedIn':
    case 'closedIn':
      return <SpanPartFields part={part} filter={filter} today={today} onChange={onChange} />
    case 'openOn':
      return (
        <DateField label="Open on" today={today} value={filter.openOn} onChange={(openOn) => onChange({ openOn })} />
      )
    case 'kept':
      return (
        <Choice
          label="Kept, by the date first promised"
          all={keptFilters}
          labelOf={keptWords}
          value={filter.kept}
          onChange={(kept) => onChange({ kept })}
        />
      )
    case 'needsHelp':
      return (
        <Checkbox
          label="Only those that say what help they need"
          checked={filter.needsHelp}
          onChange={(event) => onChange({ needsHelp: event.currentTarget.checked })}
        />
      )
    case 'carriedOver':
      return (
        <NumberInput
          label="Carried over at least"
          description="Sessions its forum has held since, while it was open."
          min={0}
          max={999}
          allowDecimal={false}
          value={filter.carriedOver}
          onChange={(count) => onChange({ carriedOver: Math.min(999, Math.max(0, Math.trunc(Number(count) || 0))) })}
        />
      )
    case 'confidential':
      return (
        <Choice
          label="Confidential"
          all={confidentialFilters}
          labelOf={confidentialWords}
          value={filter.confidential}
          onChange={(confidential) => onChange({ confidential })}
        />
      )
  }
}

function SpanPartFields({ part, filter, today, onChange }: PartProps & { part: SpanPart }): ReactNode {
  const span = filter[part] ?? { from: null, to: null }
  const set = (changes: Partial<typeof span>): void => {
    const next = { ...span, ...changes }
    onChange({ [part]: next.from === null && next.to === null ? null : next })
  }
  return <SpanFields value={span} today={today} onChange={set} />
}
