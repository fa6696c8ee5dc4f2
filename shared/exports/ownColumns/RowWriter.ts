import { commitmentStateLabels, type Commitment } from '../../commitments/commitments.ts'
import { daysBetween, isOpen, updatesOf } from '../../commitments/queries.ts'
import { forums } from '../../forums/forums.ts'
import { isNarrative } from '../../imports/columns.ts'
import { dateStyleOf, writeDate } from '../../imports/dateStyle.ts'
import { readDates } from '../../imports/dates.ts'
import type { AsRead, ImportRow, WordField } from '../../imports/imports.ts'
import { spellingsIn, type Spellings } from '../../imports/spellings.ts'
import { initialsIn } from '../../imports/names.ts'
import { saysMore } from '../../imports/words.ts'
import { withoutContact } from '../../people/contact.ts'
import { people } from '../../people/people.ts'
import { partiesOf } from '../../people/parties.ts'
import { partyOf, type Party } from '../../people/queries.ts'
import { scaleOf } from '../../programme/queries.ts'
import { shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import { blocks, sessions } from '../../sessions/sessions.ts'
import type { Shield } from '../audience.ts'
import type { Cell } from '../document.ts'
import { splitDetails, type SplitDetails } from './details.ts'
import type { Computed, Layout, LayoutColumn } from './layouts.ts'

interface Surroundings {
  readonly read: Reader
  readonly shield: Shield
  readonly layout: Layout
  readonly today: string
}

/**
 * Writes commitments as rows of a log. A cell of the file it came from stands as it stood unless what it says has
 * changed since; then it is written in the file's own words, names and date style.
 */
export class RowWriter {
  readonly #around: Surroundings
  readonly #spellings: Spellings
  readonly #writesInitials: boolean
  readonly #has: (holds: LayoutColumn['holds']) => boolean

  constructor(around: Surroundings) {
    this.#around = around
    const { read, layout } = around
    this.#spellings = layout.source
      ? spellingsIn(layout.source, read)
      : { ids: new Map(), names: new Map(), between: ', ' }
    const names = [...this.#spellings.names.values()]
    this.#writesInitials = names.length > 0 && names.every((name) => initialsIn(name) !== '')
    this.#has = (holds) => layout.columns.some((column) => column.holds === holds)
  }

  /** The cells of a commitment; `row` is where it stands in the file, if it came from there. */
  cells(held: Commitment, row: ImportRow | null): Cell[] {
    const parties = (ids: readonly string[]): readonly Party[] => partiesOf(this.#around.read, ids)
    const givers = parties(held.giverIds)
    const receivers = parties(held.receiverId === null ? [] : [held.receiverId])
    const everybody = [...givers, ...receivers]
    const as = row?.asRead ?? null
    return this.#around.layout.columns.map((column, index) => {
      const concerned = column.holds === 'owner' ? givers : column.holds === 'receiver' ? receivers : everybody
      const before = row && as && this.#stands(column, held, as) ? (row.cells[index] ?? '') : null
      const later = row ? this.#saidSince(column, held, row) : []
      if (before !== null && later.length === 0) {
        const cell = this.#verbatim(before, column, concerned)
        return typeof cell === 'string' ? this.#dated(cell, index) : cell
      }
      const written = before ?? this.#written(column, held, as)
      if (typeof written !== 'string') return written
      const said = [written, ...later].filter(Boolean)
      const text = column.holds === 'update' ? said.join('\n') : sentences(said)
      const told = before === null && row !== null ? toldBefore(column, row.cells[index] ?? '') : ''
      return this.#shielded(told === '' ? text : `${ended(text)}\n${told}`, column, concerned)
    })
  }

  /** A row of the file that is about no commitment. */
  words(cells: readonly string[]): Cell[] {
    return this.#around.layout.columns.map((_, index) =>
      this.#dated(this.#around.shield.text(cells[index] ?? ''), index),
    )
  }

  /** Whether what a cell says is still so. */
  #stands({ holds }: LayoutColumn, held: Commitment, as: AsRead): boolean {
    switch (holds) {
      case 'reference':
      case 'action':
      case 'rag':
        return held[holds] === as[holds]
      case 'help':
        return held.helpNeeded === as.helpNeeded
      case 'owner':
        return held.giverIds.join() === as.giverIds.join()
      case 'receiver':
        return held.receiverId === as.receiverId
      case 'promised':
        return held.promisedOn === as.promisedOn
      case 'due':
        if (this.#has('newDue')) return held.firstDue === as.firstDue && (held.due !== null || as.due === null)
        return held.due === as.due
      case 'newDue':
        return held.due === as.due
      case 'state':
        return held.state === as.state && (!this.#colours || held.rag === as.rag)
      case 'completed':
        return held.state === as.state && held.closedOn === as.closedOn
      case 'update':
        return true
      default:
        return held.details === as.details
    }
  }

  /** Whether the status column tells the colour too. */
  get #colours(): boolean {
    return !this.#has('rag') && this.#around.layout.words.some(({ field, rag }) => field === 'state' && rag !== null)
  }

  #written({ holds, heading, dates }: LayoutColumn, held: Commitment, as: AsRead | null): Cell {
    const dated = (date: string | null): Cell =>
      date === null ? '' : { text: writeDate(date, dates), date, style: dates }
    switch (holds) {
      case 'reference':
      case 'action':
        return held[holds]
      case 'help':
        return held.helpNeeded
      case 'owner':
        return this.#owners(held.giverIds)
      case 'receiver':
        return held.receiverId === null ? '' : this.#owners([held.receiverId])
      case 'promised':
        return dated(held.promisedOn)
      case 'due':
        if (!this.#has('newDue')) return dated(this.#around.layout.source ? held.due : held.firstDue)
        return dated(held.due === null ? null : held.firstDue)
      case 'newDue':
        if (!this.#has('due') || (as && as.firstDue === held.firstDue)) return dated(held.due)
        return dated(held.due === held.firstDue ? null : held.due)
      case 'state':
        return this.#word('state', held) ?? commitmentStateLabels[held.state]
      case 'rag':
        return this.#word('rag', held) ?? (held.rag === null ? '' : scaleOf(this.#around.read).words[held.rag])
      case 'completed':
        return this.#completed(held, dated)
      case 'update':
        return this.#around.layout.source ? '' : this.#said(held, '').slice(0, 1).join('')
      case 'details':
        return splitDetails(held.details, this.#around.layout.columns).rest
      case null:
        return splitDetails(held.details, this.#around.layout.columns).under.get(heading) ?? ''
      default:
        return this.#computed(holds, held)
    }
  }

  #completed(held: Commitment, dated: (date: string | null) => Cell): Cell {
    const { layout } = this.#around
    const open = isOpen(held)
    const word = this.#word('completed', held)
    const usesDates = layout.words.every(({ field, state }) => field !== 'completed' || state !== 'kept')
    if (
      !open &&
      held.closedOn !== null &&
      usesDates &&
      (held.state === 'kept' || this.#has('state') || !layout.source)
    ) {
      return dated(held.closedOn)
    }
    if (word !== null) return word
    if (!layout.source || held.state === 'promised' || (open && this.#has('state'))) return ''
    return commitmentStateLabels[held.state]
  }

  /** The log's own word for how it stands: the most frequent of those that mean it. */
  #word(field: WordField, held: Commitment): string | null {
    const fits = this.#around.layout.words.filter(
      (each) =>
        each.field === field &&
        (field === 'rag'
          ? each.rag !== null && each.rag === held.rag
          : each.state === held.state && !saysMore(each.word)),
    )
    return (fits.find(({ rag }) => rag === held.rag) ?? fits[0])?.word ?? null
  }

  #owners(ids: readonly string[]): string {
    const { read, shield } = this.#around
    const names = ids.flatMap((id) => {
      const party = partyOf(read, id)
      if (!party) return []
      if (!shield.showsNames) return shield.party(party)
      const initials = this.#writesInitials ? read.get(people, id)?.initials : ''
      const written = this.#spellings.names.get(id) ?? ''
      return written === '' || this.#hides(written) ? initials || party.name : written
    })
    return names.join(this.#spellings.between)
  }

  /** Whether an owner is written as an address that this audience is not given. */
  #hides(text: string): boolean {
    return !this.#around.shield.showsContact && withoutContact(text).emails > 0
  }

  #computed(what: Computed, held: Commitment): Cell {
    const { read, today, layout } = this.#around
    const block = read.get(blocks, held.blockId)?.title ?? ''
    const session = read.get(sessions, held.sessionId)
    switch (what) {
      case 'source':
        return [block, session?.title, session && shortDate(session.date)].filter(Boolean).join(', ')
      case 'paper':
        return block || (session?.title ?? '')
      case 'proposal':
        return isOpen(held) ? 'Open' : 'Close'
      case 'category':
        return read.get(forums, held.forumId)?.name ?? ''
      case 'days':
        return String(Math.max(0, daysBetween(held.promisedOn, held.closedOn ?? today)))
      case 'score':
        return scoreOf(splitDetails(held.details, layout.columns))
    }
  }

  /** What was written down since the file came in: into the updates or, in a log without, behind the status. */
  #saidSince({ holds }: LayoutColumn, held: Commitment, row: ImportRow): readonly string[] {
    const takes = holds === 'update' || (holds === 'state' && !this.#has('update'))
    return takes ? this.#said(held, row.createdAt) : []
  }

  /** Updates made after an instant, in words, the newest first. */
  #said(held: Commitment, after: string): readonly string[] {
    return updatesOf(this.#around.read, held.id).flatMap(({ createdAt, on, text }) =>
      createdAt > after && text.trim() !== ''
        ? [this.#has('update') ? `${shortDate(on)}: ${text.trim()}` : text.trim()]
        : [],
    )
  }

  /** A cell as it stood. A whole date stays one; in a workbook it is a real one again. */
  #verbatim(cell: string, column: LayoutColumn, concerned: readonly Party[]): Cell {
    const { holds } = column
    if (holds !== 'promised' && holds !== 'due' && holds !== 'newDue' && holds !== 'completed') {
      return this.#shielded(cell, column, concerned)
    }
    const style = dateStyleOf(cell)
    const { dates } = readDates(cell, { near: this.#around.today, forward: false })
    const [date] = dates
    if (style === null || date === undefined || dates.length > 1) return this.#shielded(cell, column, concerned)
    const native = style === 'yyyy-mm-dd' && column.dates !== style && this.#around.layout.source?.sheet !== ''
    return native ? { text: writeDate(date, column.dates), date, style: column.dates } : { text: cell, date, style }
  }

  /** A day or an hour of a workbook, in a column whose dates are real ones: a real one again, shown as it was. */
  #dated(text: string, index: number): Cell {
    const { source } = this.#around.layout
    const style = source && source.sheet !== '' ? (source.columns[index]?.dates ?? '') : ''
    const [, date = '', time] = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/.exec(text) ?? []
    if (style === '' || style === 'yyyy-mm-dd' || date === '') return text
    const day = writeDate(date, style)
    return time ? { text: `${day} ${time}`, date, style, time } : { text: day, date, style }
  }

  /** Words as the audience may read them; owners it may not read by name are told in its own way. */
  #shielded(text: string, { holds }: LayoutColumn, concerned: readonly Party[]): Cell {
    const { shield, layout } = this.#around
    switch (holds) {
      case 'owner':
      case 'receiver': {
        if ((shield.showsNames && !this.#hides(text)) || text === '') return shield.text(text, concerned)
        return shield.text(this.#owners(concerned.map(({ id }) => id)), concerned)
      }
      case 'state':
      case 'completed':
      case 'rag': {
        const known = layout.words.some((each) => each.word === text)
        const label = Object.values(commitmentStateLabels).some((each) => each === text)
        return known || label ? text : shield.private(text, 'updates', concerned)
      }
      case 'update':
        return shield.private(text, 'updates', concerned)
      case 'help':
        return shield.private(text, 'requests for help', concerned)
      case 'details':
      case null:
        return shield.private(text, 'details', concerned)
      default:
        return shield.text(text, concerned)
    }
  }
}

/** What a cell told of the progress before its state changed; empty where it was a word for the state and no more. */
function toldBefore({ holds, heading }: LayoutColumn, cell: string): string {
  return holds === 'state' && isNarrative(heading) && saysMore(cell) ? cell : ''
}

/** One after another; a full stop between two only where the first has no end of its own. */
function sentences(said: readonly string[]): string {
  const [first = '', ...others] = said
  return others.reduce((before, next) => `${ended(before)} ${next}`, first)
}

function ended(text: string): string {
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`
}

/** Likelihood times consequence, 1 to 25; what the details say themselves where one of them is no such number. */
function scoreOf({ under }: SplitDetails): string {
  const said = ['Probability', 'Impact'].map((heading) => under.get(heading)?.trim() ?? '')
  const numbers = said.filter((each) => /^[1-5]$/.test(each)).map(Number)
  return numbers.length === 2 ? String(numbers.reduce((a, b) => a * b)) : (under.get('Score') ?? '')
}
