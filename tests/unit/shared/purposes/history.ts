import fc from 'fast-check'
import { addPerson } from '#shared/people/commands.ts'
import { people } from '#shared/people/people.ts'
import { addStatement } from '#shared/purposes/commands.ts'
import { endorsements, voiceOf, type Capacity, type Endorsement } from '#shared/purposes/endorsements.ts'
import { changeEndorsement, endorse, removeEndorsement } from '#shared/purposes/endorsementCommands.ts'
import { draftOf, versionToEndorse, versionsOf, wordingsOf } from '#shared/purposes/queries.ts'
import {
  adoptVersion,
  beginVersion,
  discardDraft,
  proposeVersion,
  reviseVersion,
} from '#shared/purposes/versionCommands.ts'
import { versions } from '#shared/purposes/versions.ts'
import {
  addClause,
  dropClause,
  mergeClauses,
  moveClause,
  splitClause,
  writeClause,
} from '#shared/purposes/wordCommands.ts'
import { Problem } from '#shared/records/problem.ts'
import { Desk } from '../../../support/desk.ts'

const actions = [
  'add', 'write', 'write back', 'move', 'split', 'merge', 'drop', 'propose', 'adopt', 'revise', 'restore', 'discard',
  'endorse', 'endorse', 'endorse some', 'change endorsement', 'take back', 'undo',
] as const // prettier-ignore
export const anyStep = fc.record({ action: fc.constantFrom(...actions), one: fc.nat(97), two: fc.nat(89) })
export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

/** What somebody said about a clause, written down as it was said: the words themselves, not where they are kept. */
export interface Spoken {
  readonly who: string
  readonly clauseId: string
  readonly text: string
  readonly version: number
  /** The order it was said in. */
  readonly at: number
}

const texts = [
  'No wrong door',
  'Help before crisis',
  'Nobody tells their story twice',
  'Carers are partners',
  'Help near home',
]
const capacities: readonly Capacity[] = ['myself', 'organisation', 'subject-to-board']

/** A statement whose history is made up step by step, with a plain account of it kept beside the records. */
export class History {
  readonly desk = new Desk()
  readonly statementId: string
  /** Everything said that has not been said anew or undone. */
  spoken: readonly Spoken[] = []
  /** For every clause, the clauses whose words went into it, worked out from what was done. */
  origins: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  readonly #before: Pick<History, 'spoken' | 'origins'>[] = []
  #said = 0

  constructor() {
    this.statementId = this.desk.run(addStatement, { title: 'Purpose', forumId: null, reviewOn: null })
    const person = { initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' }
    for (const name of ['Ada', 'Bo', 'Cy']) this.desk.run(addPerson, { name, ...person })
    this.desk.commits.length = 0
  }

  /** Does a step; what cannot be done is refused and changes nothing. */
  take(step: Step): void {
    const { spoken, origins } = this
    const commits = this.desk.commits.length
    try {
      this.#do(step)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.spoken = spoken
      this.origins = origins
      return
    }
    if (step.action !== 'undo' && this.desk.commits.length > commits) this.#before.push({ spoken, origins })
  }

  #do({ action, one, two }: Step): void {
    const { desk, statementId } = this
    const { memory } = desk
    const draft = draftOf(memory, statementId)
    const words = draft ? wordingsOf(memory, draft.id) : []
    const wording = words[one % Math.max(1, words.length)]
    const other = words[two % Math.max(1, words.length)]
    const text = texts[two % texts.length] as string
    const all = versionsOf(memory, statementId)
    switch (action) {
      case 'add':
        if (draft) desk.run(addClause, { versionId: draft.id, text, index: one % (words.length + 1) })
        else if (all.length === 0) desk.run(beginVersion, { statementId })
        return
      case 'write':
        if (wording) desk.run(writeClause, { id: wording.id, text: `${text}, ${one}` })
        return
      case 'write back':
        if (wording) desk.run(writeClause, { id: wording.id, text: `  ${wording.text}\n ` })
        return
      case 'move':
        if (wording) desk.run(moveClause, { id: wording.id, index: two % words.length })
        return
      case 'split': {
        if (!wording) return
        const made = desk.run(splitClause, { id: wording.id, first: wording.text, second: text })
        const clauseId = wordingsOf(memory, wording.versionId).find(({ id }) => id === made)?.clauseId ?? ''
        this.#grow(clauseId, [wording.clauseId, ...this.#from(wording.clauseId)])
        return
      }
      case 'merge': {
        if (!wording || !other) return
        const kept = desk.run(mergeClauses, { id: wording.id, withId: other.id })
        const [into, gone] = kept === wording.id ? [wording, other] : [other, wording]
        this.#grow(into.clauseId, [gone.clauseId, ...this.#from(gone.clauseId)])
        return
      }
      case 'drop':
        if (wording) desk.run(dropClause, { id: wording.id })
        return
      case 'propose':
        if (draft) desk.run(proposeVersion, { id: draft.id, on: desk.today })
        return
      case 'adopt': {
        const proposed = all.find(({ state }) => state === 'proposed')
        if (proposed) desk.run(adoptVersion, { id: proposed.id, on: desk.today, reviewOn: null })
        return
      }
      case 'revise':
        if (all[0]) this.#revise(all[0].id)
        return
      case 'restore':
        if (all.length > 0) this.#revise(all[one % all.length]?.id ?? '')
        return
      case 'discard':
        if (draft) desk.run(discardDraft, { id: draft.id })
        return
      case 'endorse':
        return this.#endorse(one, two, () => true)
      case 'endorse some':
        return this.#endorse(one, two, (index) => (one >> index) % 2 === 1)
      case 'change endorsement':
        return this.#change(one, two)
      case 'take back': {
        const held = this.#endorsement(one)
        if (!held) return
        desk.run(removeEndorsement, { id: held.id })
        this.spoken = this.spoken.filter((old) => !this.#saidIn(held, old))
        return
      }
      case 'undo':
        return this.#undo()
    }
  }

  #endorse(one: number, two: number, chosen: (index: number) => boolean): void {
    const { desk } = this
    const version = versionToEndorse(desk.memory, this.statementId)
    if (!version) return
    const words = wordingsOf(desk.memory, version.id).filter((_, index) => chosen(index))
    const person = desk.memory.all(people)[one % 3]
    const capacity = capacities[two % 3] as Capacity
    if (!person) return
    desk.run(endorse, {
      ...{ versionId: version.id, clauseIds: words.map(({ clauseId }) => clauseId), personId: person.id, capacity },
      ...{ stance: 'gradient-5', reason: '', on: desk.today },
    })
    const who = `${person.id} ${voiceOf(capacity)}`
    this.#said += 1
    const said = words.map(({ clauseId, text }) => ({ who, clauseId, text, version: version.number, at: this.#said }))
    const again = (old: Spoken): boolean =>
      said.some((each) => each.who === old.who && each.clauseId === old.clauseId && each.version === old.version)
    this.spoken = [...this.spoken.filter((old) => !again(old)), ...said]
  }

  /** Says something else, in another capacity, about some other clauses of the version somebody spoke to. */
  #change(one: number, two: number): void {
    const { desk } = this
    const held = this.#endorsement(one)
    const number = versionToEndorse(desk.memory, this.statementId)?.number ?? 0
    const capacity = capacities[two % 3] as Capacity
    if (!held) return
    const words = wordingsOf(desk.memory, held.versionId).filter((_, index) => (two >> index) % 2 === 1)
    const clauseIds = words.map(({ clauseId }) => clauseId)
    desk.run(changeEndorsement, {
      ...{ id: held.id, clauseIds, capacity, stance: 'gradient-2', reason: '', on: desk.today },
    })
    const who = `${held.personId} ${voiceOf(capacity)}`
    this.#said += 1
    const said = words.map(({ clauseId, text }) => ({ who, clauseId, text, version: number, at: this.#said }))
    const again = (old: Spoken): boolean =>
      old.who === who && old.version === number && clauseIds.includes(old.clauseId)
    this.spoken = [...this.spoken.filter((old) => !this.#saidIn(held, old) && !again(old)), ...said]
  }

  /** Something said about the version people are asked about now. */
  #endorsement(one: number): Endorsement | undefined {
    const { memory } = this.desk
    const all = memory.where(endorsements, 'versionId', versionToEndorse(memory, this.statementId)?.id ?? '')
    return all[one % Math.max(1, all.length)]
  }

  #saidIn(held: Endorsement, { who, clauseId, version }: Spoken): boolean {
    const number = this.desk.memory.get(versions, held.versionId)?.number
    return (
      who === `${held.personId} ${voiceOf(held.capacity)}` && version === number && held.clauseIds.includes(clauseId)
    )
  }

  #undo(): void {
    const commit = this.desk.commits.pop()
    const before = this.#before.pop()
    if (!commit || !before) return
    this.desk.takeBack(commit)
    this.desk.commits.pop()
    this.spoken = before.spoken
    this.origins = before.origins
  }

  /** A new draft takes its clauses' origins from the version it copies; clauses keep theirs. */
  #revise(fromId: string): void {
    const words = wordingsOf(this.desk.memory, fromId)
    this.desk.run(reviseVersion, { fromId, reason: 'Because' })
    const grown = new Map(this.origins)
    for (const { clauseId } of words) grown.set(clauseId, new Set(this.originsAt(fromId).get(clauseId)))
    this.origins = grown
  }

  /** Origins as they were when a version was last written in. */
  originsAt(versionId: string): ReadonlyMap<string, ReadonlySet<string>> {
    return new Map(wordingsOf(this.desk.memory, versionId).map(({ clauseId, fromIds }) => [clauseId, new Set(fromIds)]))
  }

  #from(clauseId: string): readonly string[] {
    return [...(this.origins.get(clauseId) ?? [])]
  }

  #grow(clauseId: string, from: readonly string[]): void {
    const grown = new Set([...this.#from(clauseId), ...from])
    grown.delete(clauseId)
    this.origins = new Map([...this.origins, [clauseId, grown]])
  }
}
