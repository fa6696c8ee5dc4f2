/** Measures as the audience of a report may read them: small numbers of people never leave the team. */
import { fewest, isFew } from '../../commitments/pictures.ts'
import { forums } from '../../forums/forums.ts'
import {
  countsPeople,
  measureKindLabels,
  moneyKindLabels,
  stageLabels,
  type Measure,
  type Observation,
  type Stage,
} from '../../measures/measures.ts'
import { amount } from '../../measures/numbers.ts'
import { measureRegister, observationsOf, overlapsOf } from '../../measures/queries.ts'
import { changeWords, distanceWords, latestWords, stageOf, standingOf, verdictLabels } from '../../measures/standing.ts'
import { places } from '../../programme/programme.ts'
import { shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import type { Shield } from '../audience.ts'
import type { Toned } from '../document.ts'
import type { Audience } from '../terms.ts'
import { inPeriod, type Period } from './chosen.ts'

/** One observation; the value is null where it is too small to be told. */
export interface ReceiptLine {
  readonly on: string
  readonly value: number | null
  /** "Pledged"; empty for anything but money. */
  readonly stage: string
  readonly source: string
  readonly note: string
}

/** One measure, in the words its audience may read. */
export interface MeasureEntry {
  readonly title: string
  readonly kind: string
  readonly unit: string
  readonly forum: string
  readonly place: string
  readonly rule: string
  readonly overlaps: string
  readonly latest: string
  readonly on: string | null
  /** Of money: what was pledged in all. */
  readonly pledged: string
  readonly change: string
  readonly baseline: string
  readonly verdict: Toned | null
  readonly distance: string
  readonly source: string
  readonly is: { readonly better: boolean; readonly worse: boolean; readonly reached: boolean }
  readonly ofMoney: boolean
  /** All its numbers are whole. */
  readonly whole: boolean
  readonly lines: readonly ReceiptLine[]
  /** For the picture: what may be told of baseline and target. */
  readonly marks: { readonly baseline: number | null; readonly target: number | null }
  readonly stages: readonly (Stage | null)[]
}

const verdictTones = { better: 'good', worse: 'warning', same: 'quiet' } as const

/** The measures of a forum, or all, by what was observed in the period; and how many numbers were held back. */
export function readMeasures(
  read: Reader,
  chosen: Period & { readonly forumId: string | null; readonly audience: Audience },
  today: string,
  shield: Shield,
): { readonly entries: readonly MeasureEntry[]; readonly hidden: number } {
  let hidden = 0
  const entries = measureRegister(read)
    .filter(({ forumId }) => chosen.forumId === null || forumId === chosen.forumId)
    .map((measure) => {
      const seen = observationsOf(read, measure.id).filter(({ on }) => inPeriod(on, chosen))
      // A target is a wish: it points to nobody.
      const tooSmall = (value: number | null | undefined): boolean =>
        chosen.audience !== 'team' && countsPeople(measure) && isFew(value ?? 0)
      hidden += [measure.baseline, ...seen.map(({ value }) => value)].filter(tooSmall).length
      return entryOf(read, { measure, seen, tooSmall, today, shield })
    })
  return { entries, hidden }
}

function entryOf(
  read: Reader,
  o: {
    measure: Measure
    seen: readonly Observation[]
    tooSmall: (value: number | null | undefined) => boolean
    today: string
    shield: Shield
  },
): MeasureEntry {
  const { measure, seen, tooSmall, today, shield } = o
  const unit = shield.text(measure.unit)
  const told = { ...measure, unit }
  const stands = standingOf(told, seen)
  const { latest, pledged, verdict, toGo } = stands
  const few = tooSmall(latest?.value)
  const lowBase = tooSmall(measure.baseline)
  const forum = read.get(forums, measure.forumId)
  const place = read.get(places, measure.placeId)
  const compared = verdict !== null && !few && !lowBase
  return {
    title: shield.text(measure.title),
    kind:
      measure.money === null
        ? measureKindLabels[measure.kind]
        : `${measureKindLabels[measure.kind]}: ${moneyKindLabels[measure.money].toLowerCase()}`,
    unit,
    forum: forum ? shield.text(forum.name) : 'The whole programme',
    place: place ? shield.text(place.name) : '',
    rule: shield.text(measure.countingRule),
    overlaps: overlapsOf(read, measure)
      .map(({ title }) => shield.text(title))
      .join(', '),
    latest: few ? fewer(unit) : latestWords(told, stands),
    on: latest?.on ?? null,
    pledged: pledged ? amount(pledged.value, unit) : '',
    change: lowBase || (few && verdict !== null) ? 'Change not told: too few people' : changeWords(told, stands),
    baseline:
      measure.baseline === null
        ? ''
        : dated(lowBase ? fewer(unit) : amount(measure.baseline, unit), measure.baselineOn),
    verdict: compared && verdict ? { text: verdictLabels[verdict], tone: verdictTones[verdict] } : null,
    distance: distanceWords(told, few ? standingOf(told, []) : stands, today),
    source: latest ? shield.text(latest.source) : '',
    is: {
      better: compared && verdict === 'better',
      worse: compared && verdict === 'worse',
      reached: !few && toGo !== null && toGo <= 0,
    },
    ofMoney: measure.kind === 'money',
    whole: seen.every(({ value }) => Number.isInteger(value)),
    lines: seen.map((each): ReceiptLine => {
      const stage = stageOf(measure, each)
      return {
        on: each.on,
        value: tooSmall(each.value) ? null : each.value,
        stage: stage === null ? '' : stageLabels[stage],
        source: shield.text(each.source),
        note: shield.private(each.note, 'notes'),
      }
    }),
    marks: { baseline: lowBase ? null : measure.baseline, target: measure.target },
    stages: seen.map((each) => stageOf(measure, each)),
  }
}

/** Where a measure stands: "22 people. Up 19 people. 3 below the target of 25 people." */
export function inSentences({ latest, change, distance }: MeasureEntry): string {
  return [latest, change, distance].map((words) => `${words}.`).join(' ')
}

function fewer(unit: string): string {
  return `Fewer than ${fewest}${unit === '' ? '' : ` ${unit}`}`
}

function dated(words: string, on: string | null): string {
  return on === null ? words : `${words}, ${shortDate(on)}`
}
