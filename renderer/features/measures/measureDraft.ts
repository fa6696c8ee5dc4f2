import {
  blankMeasure,
  type Direction,
  type Measure,
  type MeasureKind,
  type moneyKinds,
} from '#shared/measures/measures.ts'
import { readNumber, typedNumber } from '#shared/measures/numbers.ts'

/** What the screen that asks for a measure knows of it. */
export interface MeasureDefaults {
  readonly forumId?: string | null
}

/** A measure as it is being typed: its numbers are still words. */
export interface MeasureDraft {
  readonly title: string
  readonly kind: MeasureKind
  readonly unit: string
  readonly money: (typeof moneyKinds)[number]
  readonly better: Direction
  readonly ofPeople: boolean
  readonly baseline: string
  readonly baselineOn: string | null
  readonly target: string
  readonly targetBy: string | null
  readonly countingRule: string
  readonly forumId: string | null
  readonly placeId: string | null
  readonly clauseIds: string[]
  readonly overlapIds: string[]
}

/** Units that fit most measures of a kind; taken over as long as nobody has typed another. */
export const usualUnits: Readonly<Record<MeasureKind, string>> = {
  people: 'people',
  money: '£',
  'for-people': '',
  'for-staff': '',
  'for-system': '',
}

export function draftOf(editing: Measure | undefined, defaults: MeasureDefaults): MeasureDraft {
  const from = editing ?? {
    ...blankMeasure,
    ...{ title: '', kind: 'people' as const, unit: usualUnits.people },
    forumId: defaults.forumId ?? null,
  }
  return {
    title: from.title,
    kind: from.kind,
    unit: from.unit,
    money: from.money ?? 'one-off',
    better: from.better,
    ofPeople: from.ofPeople,
    baseline: typedNumber(from.baseline),
    baselineOn: from.baselineOn,
    target: typedNumber(from.target),
    targetBy: from.targetBy,
    countingRule: from.countingRule,
    forumId: from.forumId,
    placeId: from.placeId,
    clauseIds: [...from.clauseIds],
    overlapIds: [...from.overlapIds],
  }
}

/** The fields of a measure as they are kept; null while a number in it is not understood or a baseline has no day. */
export function fieldsOf(draft: MeasureDraft) {
  const [baseline, target] = [optional(draft.baseline, draft.unit), optional(draft.target, draft.unit)]
  if (baseline === undefined || target === undefined) return null
  if (baseline !== null && draft.baselineOn === null) return null
  return { ...draft, baseline, target, money: draft.kind === 'money' ? draft.money : null }
}

/** Null where nothing was typed, undefined where it is no number. */
function optional(typed: string, unit: string): number | null | undefined {
  if (typed.trim() === '') return null
  const read = readNumber(typed, unit)
  return 'value' in read ? read.value : undefined
}
