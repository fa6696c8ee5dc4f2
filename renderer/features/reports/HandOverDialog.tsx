import { Checkbox, Radio, Select, Stack } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { commitments, commitmentStates, type Commitment } from '#shared/commitments/commitments.ts'
import { isOpen } from '#shared/commitments/queries.ts'
import { commitmentsByOwner } from '#shared/exports/reports/commitments-by-owner.ts'
import { addressOf } from '#shared/exports/reports/owner-letter.ts'
import { audienceLabels, audiences, type Audience } from '#shared/exports/terms.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { nameOrder } from '#shared/people/queries.ts'
import { Problem } from '#shared/records/problem.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { BeforeItLeaves } from './BeforeItLeaves.tsx'
import type { Output } from './outputs.ts'
import classes from './Reports.module.css'
import { usePreview, useReportMaker } from './useReportMaker.ts'
import { useSendOut } from './useSendOut.ts'

const ways = ['copy', 'eml', 'ics'] as const
type Way = (typeof ways)[number]

const wayLabels: Readonly<Record<Way, string>> = {
  copy: 'Text to paste into a message',
  eml: 'E-mail draft, for your mail program (.eml)',
  ics: 'Calendar with the days they are needed by (.ics)',
}

/** What is handed over: these commitments, or what is open in a forum; null for the whole programme. */
export type HandedOver =
  { readonly ids: readonly string[]; readonly ownerId?: string } | { readonly forumId: string | null }

/** Gives each owner their list: whose, how and for whom; then, before it leaves, what it says and what is held back. */
export function HandOverDialog({ what, onClose }: { what: HandedOver; onClose: () => void }): ReactNode {
  const today = useToday()
  const maker = useReportMaker()
  const sendOut = useSendOut(maker)
  const owners = useQuery(ownersOf, what)
  const [ownerId, setOwnerId] = useState(() => firstOwner(what, owners))
  const [way, setWay] = useState<Way>('copy')
  const [audience, setAudience] = useState<Audience>('team')
  const [contact, setContact] = useState(false)
  const address = useQuery(addressOf, ownerId)
  const options = useMemo(
    () => ({
      ...('ids' in what ? { commitmentIds: what.ids, states: commitmentStates } : { forumId: what.forumId }),
      ownerId: ownerId || null,
      audience,
      contact: contact && way === 'eml' ? ('in' as const) : null,
    }),
    [what, ownerId, audience, contact, way],
  )
  const wish = { report: commitmentsByOwner.name, options, today }
  const { shown, fresh } = usePreview(maker, wish)
  if (shown === null || shown instanceof Problem) return null
  const several = ownerId === '' && way !== 'copy'
  const output: Output = several ? 'zip' : way
  return (
    <BeforeItLeaves
      output={output}
      recipients={options}
      preview={shown}
      fresh={fresh}
      onSend={(told, signal) =>
        sendOut(
          {
            ...wish,
            output,
            elsewhere: true,
            making: several
              ? { batch: 'owners', format: way, canPrint: false }
              : { batch: null, format: way === 'copy' ? 'txt' : way },
          },
          told,
          signal,
        )
      }
      onClose={onClose}
      wide
      choices={
        <div className={classes.handing}>
          <Stack gap="md">
            <Select
              label="Whose list"
              allowDeselect={false}
              searchable={owners.length > 8}
              data={[
                ...(owners.length === 1 ? [] : [{ value: '', label: 'Everybody’s, each their own' }]),
                ...owners.map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` })),
              ]}
              value={ownerId}
              onChange={(chosen) => setOwnerId(chosen ?? '')}
            />
            <Radio.Group
              label="As"
              description={several ? 'A file for each owner, together in one ZIP.' : undefined}
              value={way}
              onChange={(chosen) => setWay(ways.find((each) => each === chosen) ?? 'copy')}
            >
              <Stack gap={6} mt={6}>
                {ways.map((each) => (
                  <Radio key={each} value={each} label={wayLabels[each]} data-autofocus={each === way || undefined} />
                ))}
              </Stack>
            </Radio.Group>
            <Radio.Group label="For" value={audience} onChange={(chosen) => setAudience(chosen as Audience)}>
              <Stack gap={6} mt={6}>
                {audiences.map((each) => (
                  <Radio key={each} value={each} label={audienceLabels[each]} />
                ))}
              </Stack>
            </Radio.Group>
            {way === 'eml' && (
              <Checkbox
                label="Address it to its owner"
                description={addressWords(audience, ownerId, address)}
                disabled={audience !== 'team' || (ownerId !== '' && address === null)}
                checked={contact && audience === 'team' && (ownerId === '' || address !== null)}
                onChange={(event) => setContact(event.currentTarget.checked)}
              />
            )}
          </Stack>
          {/* It scrolls, by keyboard too. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className={classes.letter} aria-label="What it says" tabIndex={0}>
            {shown.letter}
          </section>
        </div>
      }
    />
  )
}

interface OwnerHere {
  readonly id: string
  readonly name: string
  /** Commitments of theirs that would be in it. */
  readonly count: number
}

function ownersOf(read: Reader, what: HandedOver): readonly OwnerHere[] {
  const held = heldIn(read, what)
  const counts = new Map<string, number>()
  for (const { giverIds } of held) for (const id of giverIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return partiesOf(read, [...counts.keys()])
    .map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }))
    .sort((a, b) => nameOrder.compare(a.name, b.name))
}

function heldIn(read: Reader, what: HandedOver): readonly Commitment[] {
  if ('ids' in what) return what.ids.flatMap((id) => read.get(commitments, id) ?? [])
  const { forumId } = what
  return (forumId === null ? read.all(commitments) : read.where(commitments, 'forumId', forumId)).filter(isOpen)
}

function firstOwner(what: HandedOver, owners: readonly OwnerHere[]): string {
  if ('ids' in what && what.ownerId !== undefined) return what.ownerId
  return owners.length === 1 ? (owners[0]?.id ?? '') : ''
}

function addressWords(audience: Audience, ownerId: string, address: string | null): string {
  if (audience !== 'team') return 'E-mail addresses go to our team only.'
  if (ownerId === '') return 'Where an e-mail address is known; the others are left for you to address.'
  return address ?? 'No e-mail address is known, so it is left for you to address.'
}
