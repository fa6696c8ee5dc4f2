/** Somebody's commitments as they are handed to them: a letter to read, and days for a calendar. */
import type { Commitment } from '../../commitments/commitments.ts'
import { commitmentStateLabels, updates } from '../../commitments/commitments.ts'
import { commitmentFigures, daysBetween, isOpen } from '../../commitments/queries.ts'
import { people } from '../../people/people.ts'
import { theProgramme } from '../../programme/queries.ts'
import { counted } from '../../records/counted.ts'
import { longDate, shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import type { CalendarEvent, Letter, LetterItem } from '../document.ts'
import { isAddress } from '../formats/eml.ts'
import type { BriefEntry } from './action-log-entries.ts'

/** A commitment under one of its owners, in the words its audience may read. */
export interface Owned extends BriefEntry {
  readonly helpNeeded: string
  readonly owner: string
  /** The others who promised it too. */
  readonly together: string
}

/** The e-mail address of a person, where they have one that can be written to; else null. */
export function addressOf(read: Reader, personId: string): string | null {
  const address = read.get(people, personId)?.email.trim() ?? ''
  return isAddress(address) ? address : null
}

/** A letter of one owner's commitments, or of several owners' one after another. `programme` is in its audience's words. */
export function letterTo(o: {
  programme: string
  /** Whose it is, where it is one owner's. */
  only: { words: string; address: string | null } | null
  owners: readonly { owner: string; held: readonly Commitment[]; lines: readonly Owned[] }[]
  today: string
}): Letter {
  const { only, owners, today } = o
  const held = new Set(owners.flatMap((each) => each.held))
  const figures = commitmentFigures([...held], today)
  const counts = [
    `${figures.open} open`,
    ...(figures.overdue > 0 ? [`${figures.overdue} late`] : []),
    ...(held.size > figures.open ? [`${held.size - figures.open} closed`] : []),
  ].join(', ')
  const whose = only ? `What you have promised in ${o.programme}` : `Commitments of ${o.programme} by owner`
  return {
    to: only?.address ? { name: only.words, address: only.address } : null,
    subject: only ? `Your commitments: ${o.programme}` : `Commitments by owner: ${o.programme}`,
    opening: `${whose}, as it stood on ${longDate(today)}: ${held.size === 0 ? 'nothing' : counts}.`,
    parts: owners.map(({ owner, lines }) => ({ heading: only ? null : owner, items: lines.map(itemOf) })),
    closing:
      'If something here is not as you remember it, if a date can no longer be kept, or if help is needed, please say so.',
  }
}

function itemOf(entry: Owned): LetterItem {
  const { reference, action, state, due, firstDue, late, closedOn } = entry
  const when = closedOn === null ? dueWords(due, late) : `Closed on ${shortDate(closedOn)}`
  const moved = firstDue !== null && firstDue !== due && closedOn === null
  const labelled: readonly (readonly [string, string])[] = [
    ['For', entry.receiver],
    ['Together with', entry.together],
    ['From', entry.session || entry.forum],
    ['Help needed', entry.helpNeeded],
  ]
  return {
    title: reference === '' ? action : `${action} (${reference})`,
    lines: [
      `${commitmentStateLabels[state]}. ${when}${moved ? `; first promised for ${shortDate(firstDue)}` : ''}.`,
      ...labelled.flatMap(([label, words]) => (words === '' ? [] : [`${label}: ${words}`])),
    ],
  }
}

function dueWords(due: string | null, late: number | null): string {
  if (due === null) return 'No date yet'
  return `Needed by ${shortDate(due)}${late === null ? '' : `, ${counted(late, 'day')} late`}`
}

/**
 * The day each commitment is needed by, as an event of that whole day: to-dos are passed over by several calendars. What
 * is closed is in it as cancelled, so that a calendar that has it takes it out.
 */
export function dueEvents(
  read: Reader,
  held: readonly Commitment[],
  lineOf: (each: Commitment) => BriefEntry,
  today: string,
): readonly CalendarEvent[] {
  const { id } = theProgramme(read)
  return held.flatMap((each): readonly CalendarEvent[] => {
    if (each.due === null) return []
    const line = lineOf(each)
    return [
      {
        uid: `${each.id}@${id}.throughline`,
        ...{ date: each.due, start: null, minutes: 0, days: 1, timeZone: '', where: '' },
        title: line.action,
        words: [
          line.reference,
          line.owners && `Promised by ${line.owners}`,
          line.receiver && `For ${line.receiver}`,
          line.session,
        ]
          .filter(Boolean)
          .join('\n'),
        sequence: sequenceOf(read, each, today),
        cancelled: !isOpen(each),
      },
    ]
  })
}

/** Rises with every day and with whatever is said on it, also where something was undone in between. */
function sequenceOf(read: Reader, { id, promisedOn }: Commitment, today: string): number {
  const days = Math.max(0, daysBetween(promisedOn, today))
  return days * 100 + Math.min(99, read.where(updates, 'commitmentId', id).length)
}
