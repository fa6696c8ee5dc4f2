import { blankMeasure, measures, observations, type measureKinds, type Stage } from '../measures/measures.ts'
import { places } from '../programme/programme.ts'
import { dayInWeek } from './calendar.ts'
import type { ForumKey, places as placeNames } from './cast.ts'
import type { CastIds } from './castRecords.ts'
import type { Ledger } from './ledger.ts'
import type { ClauseKey } from './purposeStory.ts'

/** Weeks from this one, the number, and a note where it was counted differently. */
type Said = readonly [week: number, value: number, note?: string, stage?: Stage]

interface SampleMeasure {
  readonly title: string
  readonly kind: (typeof measureKinds)[number]
  readonly unit: string
  readonly better?: 'falls'
  readonly money?: 'one-off'
  readonly rule: string
  readonly source: string
  readonly forum: ForumKey | null
  readonly place?: (typeof placeNames)[number]
  readonly serves: readonly ClauseKey[]
  readonly baseline: readonly [week: number, value: number]
  readonly target: readonly [week: number, value: number]
  readonly said: readonly Said[]
  /** The place in this list of a measure that may count the same people. */
  readonly overlaps?: number
}

const told: readonly SampleMeasure[] = [
  {
    ...{ title: 'People helped without a referral', kind: 'people', unit: 'people a month', forum: 'design' },
    rule:
      'Everybody who came to the library desk, the farm or Moor Minds Together without a referral and talked with ' +
      'somebody for at least ten minutes. Once a month each, however often they came.',
    source: 'Desk log and the two drop-in books, added up on the first Monday',
    ...{ serves: ['door', 'near'], baseline: [-44, 31], target: [18, 160] },
    said: [
      ...([
        [-44, 31],
        [-40, 29],
        [-36, 33],
        [-32, 31],
        [-28, 36],
        [-24, 34],
        [-20, 38],
        [-16, 41],
        [-12, 44],
      ] as const),
      [-8, 61, 'The desk was open for two weeks of the four.'],
      [-4, 126],
      [-1, 131, 'Three weeks counted, and a fourth at their mean.'],
    ],
  },
  {
    ...{ title: 'People nobody had seen before', kind: 'people', unit: 'people a month', forum: 'design' },
    ...{ place: 'Eastgate', overlaps: 0 },
    rule: 'Of those who came to the desk: known to no service in the last five years, by their own word.',
    source: 'Desk log, the box “first time anywhere”',
    ...{ serves: ['never', 'door'], baseline: [-12, 9], target: [18, 90] },
    said: [
      [-12, 9, 'Counted at Moor Minds Together, before there was a desk.'],
      [-8, 38],
      [-4, 77],
      [-1, 81],
    ],
  },
  {
    ...{ title: 'People with lived experience paid to decide with us', kind: 'people', unit: 'people' },
    ...{ forum: 'leadership', serves: ['power'], baseline: [-42, 3], target: [10, 25] },
    rule: 'Whoever was paid the involvement rate at least once in the twelve weeks before. Staff of an organisation are not counted.',
    source: 'Payment forms at Open Door Voices',
    said: [
      [-42, 3],
      [-34, 4],
      [-26, 9],
      [-18, 14],
      [-10, 19],
      [-2, 22],
    ],
  },
  {
    ...{ title: 'The shared fund', kind: 'money', unit: '£', money: 'one-off', forum: 'leadership' },
    rule: 'What has reached the fund’s account. Pledged: what a board has agreed in writing, received or not.',
    source: 'Fund statement shown at the forum',
    ...{ serves: ['power'], baseline: [-18, 0], target: [6, 180_000] },
    said: [
      [-17, 100_000, 'Council and Beckside Homes.', 'pledged'],
      [-15, 180_000, 'With the ICB.', 'pledged'],
      [-14, 40_000, '', 'received'],
      [-9, 100_000, '', 'received'],
      [-3, 140_000, 'Half of the ICB’s share; the rest comes with the new quarter.', 'received'],
    ],
  },
  {
    ...{ title: 'Wait for a first conversation', kind: 'for-people', unit: 'days', better: 'falls' },
    ...{ forum: 'leadership', serves: ['door'], baseline: [-44, 41], target: [18, 10] },
    rule: 'Median days from first asking to a first conversation, for everybody who had one in the four weeks before. Whoever still waits is not in it.',
    source: 'Trust’s referral system and the desk log',
    said: [
      [-44, 41],
      [-40, 43],
      [-36, 42],
      [-32, 39],
      [-28, 40],
      [-24, 36.5],
      [-20, 36],
      [-16, 33],
      [-12, 34],
      [-8, 24, 'From here on the desk is counted as well.'],
      [-4, 14],
      [-1, 13.5],
    ],
  },
  {
    ...{ title: 'Staff who can do their work well within their hours', kind: 'for-staff', unit: '%', forum: null },
    rule: 'Share of those who answered “fully” or “mostly” to: I can do my work well in the hours I am paid for.',
    source: 'Staff pulse, all organisations',
    ...{ serves: ['door'], baseline: [-38, 58], target: [14, 70] },
    said: [
      [-38, 58, '47 answers.'],
      [-26, 61, '52 answers.'],
      [-14, 55, '49 answers.'],
      [-2, 51, '61 answers; library staff were asked for the first time, and two posts were empty.'],
    ],
  },
]

/** What the partnership counts to see whether it makes a difference: six measures and a year of their observations. */
export function addMeasures(
  ledger: Ledger,
  ids: CastIds,
  { today, clause }: { today: string; clause: (key: ClauseKey) => string },
): void {
  const day = (week: number): string => dayInWeek(today, week, 1)
  const placeIds = new Map((ledger.records[places.name] ?? []).map(({ id, name }) => [name, id]))
  const measureIds: string[] = []
  for (const { title, kind, unit, rule, source, forum, serves, baseline, target, said, ...more } of told) {
    const measureId = ledger.add(measures, day(baseline[0]), {
      ...blankMeasure,
      ...{ title, kind, unit, countingRule: rule, money: more.money ?? null, better: more.better ?? 'rises' },
      ...{ baseline: baseline[1], baselineOn: day(baseline[0]), target: target[1], targetBy: day(target[0]) },
      forumId: forum === null ? null : ids.forum(forum),
      placeId: placeIds.get(more.place) ?? null,
      clauseIds: serves.map(clause),
      overlapIds: more.overlaps === undefined ? [] : [measureIds[more.overlaps] ?? ''],
    })
    measureIds.push(measureId)
    for (const [week, value, note = '', stage = null] of said) {
      ledger.add(observations, day(week), { measureId, value, on: day(week), source, note, stage })
    }
  }
}
