import { addDays, daysBetween } from '../commitments/queries.ts'
import { usualRagScale } from '../commitments/rag.ts'
import { blankDecision, decisions } from '../decisions/decisions.ts'
import { forumKindLabels, forumKinds, forums, memberships } from '../forums/forums.ts'
import { organisations, people } from '../people/people.ts'
import { blankMeasure, measureKinds, measures, observations } from '../measures/measures.ts'
import { places, plainBrand, programmes } from '../programme/programme.ts'
import { blankLearning, cycles, outcomes, prototypes } from '../prototypes/prototypes.ts'
import { counted } from '../records/counted.ts'
import { keysAfter } from '../records/order.ts'
import type { RecordSet } from '../records/table.ts'
import { blankBlock, blocks, sessions } from '../sessions/sessions.ts'
import { dayInWeek } from './calendar.ts'
import { Dice } from './dice.ts'
import { Ledger } from './ledger.ts'
import { addPromise } from './promiseRecords.ts'
import { inProgress, kept, promised, released, stuck, type More, type SamplePromise } from './story.ts'
import * as words from './words.ts'

export interface Size {
  readonly commitments: number
  readonly seed: number
  /** Calendar date. */
  readonly today: string
  /** ISO 8601 UTC. */
  readonly now: string
}

interface Forum {
  readonly id: string
  readonly name: string
  readonly weekday: number
  readonly members: readonly string[]
  /** Who gives promises here: the members, and now and then an organisation. */
  readonly givers: readonly string[]
}

/** A session that was held, ready for promises. */
interface Held {
  readonly forum: Forum
  readonly date: string
  readonly chain: { readonly forumId: string; readonly sessionId: string; readonly blockId: string }
  readonly decisionId: string
}

const weeksApart = 6
const membersInForum = 25

/**
 * A programme of any size for trying the app under load. Everything grows with the commitments: 50,000 come with 1,000
 * sessions, 8,000 blocks, 2,000 or so decisions, 75,000 or so updates, 100 prototypes, 50 measures and 500 people. The same input gives
 * the same records.
 */
export function generateProgramme(size: Size): RecordSet {
  const dice = new Dice(size.seed)
  const ledger = new Ledger('made', 6, size.now)
  const many = (each: number, least: number) => Math.max(least, Math.round(size.commitments / each))
  const sessionCount = many(50, 4)
  const forumCount = many(2500, 2)
  const weeks = Math.ceil(sessionCount / forumCount) * weeksApart
  const began = dayInWeek(size.today, -weeks - 8, 1)

  ledger.add(programmes, began, {
    name: `Made-up programme (${counted(size.commitments, 'commitment')})`,
    purpose: '',
    rag: usualRagScale,
    ...plainBrand,
  })
  const parties = addParties(ledger, dice, began, many(1250, 5), many(100, 12))
  const meeting = Array.from({ length: forumCount }, (_, index) => addForum(ledger, dice, began, index, parties))
  const held = addSessions(ledger, dice, size.today, meeting, sessionCount)

  for (let index = 0; index < size.commitments; index += 1) {
    const session = held[Math.floor((index * held.length) / size.commitments)] as Held
    const made = {
      ...session.chain,
      decisionId: dice.chance(30) ? session.decisionId : null,
      prototypeId: null,
      clauseIds: [],
      reference: String(index + 1),
      on: session.date,
      today: size.today,
      idOf: (id: string) => id,
    }
    addPromise(ledger, makePromise(dice, daysBetween(session.date, size.today), session.forum.givers), made)
  }
  addPrototypes(ledger, dice, size.today, held, many(500, 2))
  for (let index = 0; index < many(1000, 3); index += 1) addMeasure(ledger, dice, size.today, meeting, index)
  return ledger.records
}

interface Parties {
  readonly organisationIds: readonly string[]
  readonly personIds: readonly string[]
}

function addParties(
  ledger: Ledger,
  dice: Dice,
  began: string,
  organisationCount: number,
  personCount: number,
): Parties {
  const placeIds = words.placeNames.map((name) => ledger.add(places, began, { name }))
  const organisationIds = Array.from({ length: organisationCount }, (_, index) => {
    const kind = words.organisationKinds[index % words.organisationKinds.length] as (typeof words.organisationKinds)[0]
    const place = Math.floor(index / words.organisationKinds.length)
    const name = `${words.placeNames[place % words.placeNames.length]} ${kind.name}`
    const placeId = placeIds[place % placeIds.length] ?? null
    return ledger.add(organisations, began, { name, shortName: '', sector: kind.sector, placeId, notes: '' })
  })
  const personIds = Array.from({ length: personCount }, (_, index) => {
    const name = `${dice.pick(words.givenNames)} ${dice.pick(words.familyNames)}`
    return ledger.add(people, began, {
      name,
      initials: name.replace(/[^A-Z]/g, ''),
      role: dice.pick(words.roles),
      organisationId: dice.pick(organisationIds),
      email: `person.${index + 1}@example.org`,
      phone: '',
      notes: '',
    })
  })
  return { organisationIds, personIds }
}

function addForum(ledger: Ledger, dice: Dice, began: string, index: number, parties: Parties): Forum {
  const kind = forumKinds[index % forumKinds.length] ?? 'leadership-forum'
  const place = words.placeNames[index % words.placeNames.length]
  const name = `${place} ${forumKindLabels[kind].toLowerCase()} ${index + 1}`
  const id = ledger.add(forums, began, { name, kind, purpose: '', placeId: null, archived: false })
  const members = [...new Set(Array.from({ length: membersInForum }, () => dice.pick(parties.personIds)))]
  for (const [place, personId] of members.entries()) {
    ledger.add(memberships, began, {
      forumId: id,
      personId,
      role: place === 0 ? 'convener' : 'member',
      from: began,
      to: null,
    })
  }
  const givers = [...members, dice.pick(parties.organisationIds), dice.pick(parties.organisationIds)]
  return { id, name, weekday: dice.between(1, 5), members, givers }
}

/** Sessions of every forum, six weeks apart up to the next quarter; answers those that were held, oldest first. */
function addSessions(ledger: Ledger, dice: Dice, today: string, meeting: readonly Forum[], count: number): Held[] {
  const planned = Array.from({ length: count }, (_, index) => {
    const forum = meeting[index % meeting.length] as Forum
    const number = Math.floor(index / meeting.length)
    const inForum = Math.floor((count - 1 - (index % meeting.length)) / meeting.length) + 1
    const ahead = Math.min(2, Math.floor(inForum / 4))
    const week = (number - (inForum - ahead)) * weeksApart + 1
    return { forum, number, date: dayInWeek(today, week, forum.weekday) }
  })
  const held: Held[] = []
  for (const { forum, number, date } of planned.sort((a, b) => a.date.localeCompare(b.date))) {
    const sessionId = ledger.add(sessions, addDays(date, -14), {
      forumId: forum.id,
      title: `${forum.name}, session ${number + 1}`,
      date,
      start: '09:30',
      minutes: 180,
      timeZone: 'Europe/London',
      days: 1,
      sequence: 0,
      venue: `${dice.pick(words.placeNames)} Town Hall`,
      purpose: '',
      state: date < today ? 'held' : 'planning',
    })
    const blockIds = addBlocks(ledger, dice, date, sessionId, forum)
    if (date >= today) continue
    const chain = { forumId: forum.id, sessionId, blockId: dice.pick(blockIds) }
    held.push({ forum, date, chain, decisionId: addDecision(ledger, dice, date, chain) })
  }
  return held
}

function addBlocks(ledger: Ledger, dice: Dice, date: string, sessionId: string, forum: Forum): string[] {
  const keys = keysAfter(null, words.agenda.length)
  return words.agenda.map((block, index) =>
    ledger.add(blocks, addDays(date, -14), {
      ...block,
      ...blankBlock,
      sessionId,
      order: keys[index] ?? '',
      leadId: block.kind === 'break' ? null : dice.pick(forum.members),
      description: block.kind === 'explore' ? phrase(dice) : '',
    }),
  )
}

function addDecision(ledger: Ledger, dice: Dice, date: string, chain: Held['chain']): string {
  const method = dice.pick(['consent', 'consent', 'gradients', 'vote', 'delegated'] as const)
  const reviewOn = dice.chance(40) ? addDays(date, 182) : null
  return ledger.add(decisions, date, {
    ...blankDecision,
    outcome: `${phrase(dice)}.`,
    context: '',
    confidential: false,
    method,
    decidedOn: date,
    reviewOn,
    ...chain,
  })
}

/** Prototypes begun in sessions that were held, each tested up to three times; of the last test one in three goes on. */
function addPrototypes(ledger: Ledger, dice: Dice, today: string, held: readonly Held[], count: number): void {
  for (let index = 0; index < count; index += 1) {
    const { forum, date, chain, decisionId } = held[Math.floor((index * held.length) / count)] as Held
    const prototypeId = ledger.add(prototypes, date, {
      ...{ title: phrase(dice), begunOn: date, placeId: null, clauseIds: [], confidential: false },
      ...{ ...chain, decisionId, leadIds: [dice.pick(forum.members)] },
    })
    const tests = dice.between(1, 3)
    for (const [at, order] of keysAfter(null, tests).entries()) {
      const from = addDays(date, 7 + at * 42)
      const until = addDays(from, 28)
      const last = at === tests - 1
      const open = until >= today || (last && dice.chance(33))
      const learnedOn = addDays(until, 3) < today ? addDays(until, 3) : today
      ledger.add(cycles, date, {
        ...{ prototypeId, order, belief: `${phrase(dice)}.`, test: phrase(dice), measure: dice.pick(words.things) },
        ...{ rightIf: phrase(dice), from, until, ...blankLearning },
        ...(!open && {
          ...{ observed: dice.pick(words.reasons), learned: dice.pick(words.reasons), therefore: phrase(dice) },
          ...{ learnedOn, outcome: last ? dice.pick(outcomes) : 'again', decidedOn: learnedOn },
        }),
      })
      if (open) break
    }
  }
}

/** A measure with two years of monthly observations, which wander. */
function addMeasure(ledger: Ledger, dice: Dice, today: string, meeting: readonly Forum[], index: number): void {
  const began = addDays(today, -28 * 24)
  const kind = measureKinds[index % measureKinds.length] ?? 'people'
  let value = dice.between(10, 200)
  const measureId = ledger.add(measures, began, {
    ...blankMeasure,
    ...{ title: `Measure ${index + 1}: ${phrase(dice).toLowerCase()}`, kind, unit: kind === 'money' ? '£' : 'people' },
    ...{ money: kind === 'money' ? 'recurrent' : null, baseline: value, baselineOn: began, target: 2 * value },
    ...{ targetBy: addDays(today, 182), forumId: dice.pick(meeting).id },
  })
  for (let month = 0; month < 24; month += 1) {
    const on = addDays(began, 28 * month)
    ledger.add(observations, on, { measureId, value, on, source: 'Monthly return', note: '', stage: null })
    value = Math.max(0, value + dice.between(-9, 14))
  }
}

/** A promise made `age` days ago. Most old ones are kept, four in five of those on time; most recent ones are open. */
function makePromise(dice: Dice, age: number, givers: readonly string[]): SamplePromise<string> {
  const action = phrase(dice)
  const by = dice.chance(12) ? [...new Set([dice.pick(givers), dice.pick(givers)])] : dice.pick(givers)
  const due = dice.chance(80) ? dice.between(7, 24) : dice.between(25, 56)
  const closed = dice.chance(80) ? -dice.between(0, Math.max(2, due - 12)) : dice.between(1, 40)
  // Three days for a weekend in between: nothing may be closed in the future.
  const mayBeClosed = due + closed + 3 < age
  if (mayBeClosed && !dice.chance(age > 120 ? 1 : age > due ? 15 : 70)) {
    const last = dice.chance(30) ? dice.pick(words.reasons) : ''
    if (dice.chance(8)) return released(action, by, due, closed, dice.pick(words.reasons))
    return kept(action, by, due, closed, last, said(dice, 1, due + closed - 3, due))
  }
  const more = said(dice, 1 - age, -1, due - age)
  if (due > 20 && age > 40 && dice.chance(25)) return stuck(action, by, due - age, dice.pick(words.helps), more)
  return age > 9 && dice.chance(40) ? inProgress(action, by, due - age, more) : promised(action, by, due - age, more)
}

/** Now and then a note or a new date, on a day between `first` and `last`; days count as the promise's own do. */
function said(dice: Dice, first: number, last: number, due: number): More<string> {
  const day = () => dice.between(first, Math.max(first, last))
  const notes = dice.chance(12) ? [[day(), dice.pick(words.reasons)] as const] : []
  const moved = dice.chance(12) ? [{ on: day(), due: due + dice.between(7, 40), why: dice.pick(words.reasons) }] : []
  return { notes, moved }
}

function phrase(dice: Dice): string {
  return `${dice.pick(words.verbs)} ${dice.pick(words.things)} ${dice.pick(words.companions)}`
}
