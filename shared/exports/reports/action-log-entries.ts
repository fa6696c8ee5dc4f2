import {
  commitmentStateLabels,
  type Commitment,
  type CommitmentState,
  type Update,
} from '../../commitments/commitments.ts'
import { daysBetween, daysLate, updatesOf } from '../../commitments/queries.ts'
import type { RagTone } from '../../commitments/rag.ts'
import { forums } from '../../forums/forums.ts'
import { partyOf, type Party } from '../../people/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import type { Reader } from '../../records/reader.ts'
import { blocks, sessions, type Session } from '../../sessions/sessions.ts'
import type { Shield } from '../audience.ts'
import { shortDate } from '../../records/dates.ts'

/** What any audience may read of a commitment, in its words. */
export interface BriefEntry {
  readonly reference: string
  readonly action: string
  readonly owners: string
  readonly receiver: string
  readonly forum: string
  /** "From referral to open door, 12 Nov 2026". */
  readonly session: string
  readonly block: string
  readonly promisedOn: string
  readonly firstDue: string | null
  readonly due: string | null
  readonly state: CommitmentState
  /** Its colour in the programme's word; empty when nobody said so. */
  readonly rag: string
  /** Days late as it stands today, or as it was when kept; null when it is not. */
  readonly late: number | null
  readonly closedOn: string | null
}

/** One line of the log: with the words that the public never reads. */
export interface ActionLogEntry extends BriefEntry {
  readonly details: string
  readonly helpNeeded: string
  readonly latestUpdate: string
}

/** Turns commitments into lines. What many lines share (a session, an owner) is put into words once. */
export class LineReader {
  readonly #read: Reader
  readonly #shield: Shield
  readonly #today: string
  readonly #rag: Readonly<Record<RagTone, string>>
  readonly #party: (id: string) => { readonly party: Party; readonly words: string } | null
  readonly #session: (id: string) => string
  readonly #block: (id: string) => string
  readonly #forum: (id: string) => string

  constructor(read: Reader, shield: Shield, today: string) {
    this.#read = read
    this.#shield = shield
    this.#today = today
    this.#rag = theProgramme(read).rag.words
    this.#party = remembered((id) => {
      const party = partyOf(read, id)
      return party ? { party, words: shield.party(party) } : null
    })
    this.#session = remembered((id) => {
      const session = read.get(sessions, id)
      return session ? sessionWords(session, shield) : ''
    })
    this.#block = remembered((id) => shield.text(read.get(blocks, id)?.title ?? ''))
    this.#forum = remembered((id) => shield.text(read.get(forums, id)?.name ?? ''))
  }

  entry(held: Commitment): ActionLogEntry {
    const concerned = this.#concerned(held)
    return {
      ...this.brief(held),
      details: this.#shield.private(held.details, 'details', concerned),
      helpNeeded: this.help(held),
      latestUpdate: this.#shield.private(this.#latestUpdate(held), 'updates', concerned),
    }
  }

  brief(held: Commitment): BriefEntry {
    const shield = this.#shield
    const concerned = this.#concerned(held)
    return {
      reference: shield.text(held.reference, concerned),
      action: shield.text(held.action, concerned),
      owners: this.owners(held).join('; '),
      receiver: held.receiverId === null ? '' : (this.#party(held.receiverId)?.words ?? ''),
      forum: held.forumId === null ? '' : this.#forum(held.forumId),
      session: held.sessionId === null ? '' : this.#session(held.sessionId),
      block: held.blockId === null ? '' : this.#block(held.blockId),
      promisedOn: held.promisedOn,
      firstDue: held.firstDue,
      due: held.due,
      state: held.state,
      rag: held.rag === null ? '' : shield.text(this.#rag[held.rag]),
      late: lateness(held, this.#today) || null,
      closedOn: held.closedOn,
    }
  }

  help(held: Commitment): string {
    return this.#shield.private(held.helpNeeded, 'requests for help', this.#concerned(held))
  }

  /** Who gave the promise, each in words once. */
  owners(held: Commitment): readonly string[] {
    return [...new Set(held.giverIds.flatMap((id) => this.#party(id)?.words ?? []))]
  }

  #concerned({ giverIds, receiverId }: Commitment): Party[] {
    const ids = receiverId === null ? giverIds : [...giverIds, receiverId]
    return ids.flatMap((id) => this.#party(id)?.party ?? [])
  }

  #latestUpdate(held: Commitment): string {
    const latest = updatesOf(this.#read, held.id).find(addsSomething)
    return latest ? updateWords(latest) : ''
  }
}

/** "From referral to open door, 12 Nov 2026". */
export function sessionWords(session: Session, shield: Shield): string {
  return `${shield.text(session.title)}, ${shortDate(session.date)}`
}

/** Days late today while it is open, or when it was kept; a released promise is not late. */
function lateness(held: Commitment, today: string): number {
  if (held.state !== 'kept' || held.due === null || held.closedOn === null) return daysLate(held, today)
  return Math.max(0, daysBetween(held.due, held.closedOn))
}

/** A change of state without a word of why is already told by the status. */
function addsSomething({ kind, text }: Update): boolean {
  return kind === 'redate' || text.trim() !== ''
}

function updateWords({ kind, on, text, dueAfter, stateAfter }: Update): string {
  return `${shortDate(on)}: ${[changeWords({ kind, dueAfter, stateAfter }), text].filter(Boolean).join('. ')}`
}

function changeWords({ kind, dueAfter, stateAfter }: Pick<Update, 'kind' | 'dueAfter' | 'stateAfter'>): string {
  if (kind === 'redate') return dueAfter === null ? 'Date taken away' : `Moved to ${shortDate(dueAfter)}`
  return kind === 'state' && stateAfter !== null ? commitmentStateLabels[stateAfter] : ''
}

/** The same answer for the same id, worked out once. */
function remembered<V>(make: (id: string) => V): (id: string) => V {
  const known = new Map<string, V>()
  return (id) => {
    const held = known.get(id)
    if (held !== undefined) return held
    const made = make(id)
    known.set(id, made)
    return made
  }
}
