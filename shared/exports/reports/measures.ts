import { fewest } from '../../commitments/pictures.ts'
import { theProgramme } from '../../programme/queries.ts'
import { counted } from '../../records/counted.ts'
import type { Reader } from '../../records/reader.ts'
import { date, id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import type { Block } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, periodChoices, possible } from './choices.ts'
import { checkPeriod, chosenForum, periodWords, standing } from './chosen.ts'
import { inSentences, readMeasures, type MeasureEntry, type ReceiptLine } from './measure-entries.ts'
import { coursePicture } from './measure-picture.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  /** The days on which something was observed. */
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  ...audienceFields,
})

export const measuresReport = defineReport({
  name: 'measures',
  title: 'Impact report',
  fileWords: 'impact',
  description:
    'What is measured, where it stands against its baseline and its target, with a receipt for every number.',
  formats,
  options,
  sections: possible({
    summary: 'In a sentence',
    measures: 'Where each stands',
    receipts: 'Course and receipts of each',
    counting: 'How it was counted',
  }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
    ...periodChoices,
  ],
  build(read: Reader, chosen, today) {
    checkPeriod(chosen)
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    const { entries, hidden } = readMeasures(read, chosen, today, shield)
    const receipts = entries.reduce((sum, { lines }) => sum + lines.length, 0)
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          { label: 'Forum', value: forum ? name : 'All forums' },
          { label: 'Period', value: periodWords('Observed', chosen) },
          ...standing(chosen, today),
        ],
      },
      ...inSection('summary', [{ kind: 'paragraph', text: summary(entries) }]),
      ...inSection('measures', [
        tableOf('Where each stands', columns(forum === null), [{ label: null, lines: entries }]),
      ]),
      ...inSection(
        'receipts',
        entries.flatMap((entry) => sheet(entry, shield.showsPrivate)),
      ),
      ...inSection('counting', entries.length === 0 ? [] : counting(hidden)),
    ]
    return {
      document: {
        title: `${name}: impact`,
        subtitle: shield.text(theProgramme(read).name),
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks,
      },
      subject: name,
      withheld: [
        ...shield.withheld,
        ...(hidden > 0 ? [{ kind: 'private', label: 'small numbers of people left out', count: hidden } as const] : []),
      ],
      counts: [
        { label: 'measures', count: entries.length },
        { label: 'observations', count: receipts },
      ],
    }
  },
})

/** One measure by itself: where it stands, its course, its receipts and how it is counted. */
function sheet(entry: MeasureEntry, showsPrivate: boolean): readonly Block[] {
  const { title, lines, rule, overlaps } = entry
  const numbers = tableOf(title, receiptColumns(entry, showsPrivate), [{ label: null, lines: [...lines].reverse() }])
  const picture = coursePicture(entry, numbers)
  const notes = [
    rule === '' ? '' : `How it is counted: ${rule}`,
    overlaps === '' ? '' : `May count the same people as: ${overlaps}. Do not add them up.`,
  ].filter(Boolean)
  return [
    { kind: 'heading', text: title },
    ...(picture ? [picture] : [{ kind: 'paragraph', text: inSentences(entry) } as const, numbers]),
    ...notes.map((text) => ({ kind: 'note', text }) as const),
  ]
}

function columns(severalForums: boolean): readonly ColumnOf<MeasureEntry>[] {
  return [
    { key: 'measure', label: 'Measure', kind: 'text', width: 34, cell: (entry) => entry.title },
    { key: 'kind', label: 'Kind', kind: 'text', width: 18, under: 'measure', cell: (entry) => entry.kind },
    {
      ...{ key: 'forum', label: 'Watched by', kind: 'text', width: 20, under: 'measure', shown: severalForums },
      cell: (entry) => entry.forum,
    },
    { key: 'place', label: 'Place', kind: 'text', width: 16, under: 'measure', cell: (entry) => entry.place },
    { key: 'latest', label: 'Latest', kind: 'text', width: 18, cell: (entry) => entry.latest },
    { key: 'on', label: 'As of', kind: 'date', width: 12, under: 'latest', cell: (entry) => entry.on },
    {
      key: 'pledged',
      label: 'Pledged in all',
      kind: 'text',
      width: 14,
      under: 'latest',
      cell: (entry) => entry.pledged,
    },
    { key: 'change', label: 'Since the baseline', kind: 'text', width: 20, cell: (entry) => entry.change },
    { key: 'baseline', label: 'Baseline', kind: 'text', width: 18, under: 'change', cell: (entry) => entry.baseline },
    { key: 'verdict', label: 'Better or worse', kind: 'text', width: 12, cell: (entry) => entry.verdict },
    { key: 'distance', label: 'Target', kind: 'text', width: 30, cell: (entry) => entry.distance },
    { key: 'source', label: 'Source', kind: 'text', width: 30, cell: (entry) => entry.source },
  ]
}

/** Numbers stand as numbers, in the column’s unit, so that a spreadsheet can go on with them. */
function receiptColumns(
  { unit, whole, ofMoney }: MeasureEntry,
  showsPrivate: boolean,
): readonly ColumnOf<ReceiptLine>[] {
  return [
    { key: 'on', label: 'As of', kind: 'date', width: 12, cell: (line) => line.on },
    {
      ...{ key: 'value', label: unit === '' ? 'Number' : `Number (${unit})`, width: 16 },
      ...{ kind: whole ? 'number' : 'decimal', cell: (line) => line.value ?? `Fewer than ${fewest}` },
    },
    { key: 'stage', label: 'In all', kind: 'text', width: 12, shown: ofMoney, cell: (line) => line.stage },
    { key: 'source', label: 'Source', kind: 'text', width: 44, cell: (line) => line.source },
    { key: 'note', label: 'Note', kind: 'text', width: 36, shown: showsPrivate, cell: (line) => line.note },
  ]
}

function counting(hidden: number): readonly Block[] {
  const rule =
    'Each number says the whole as it stood on its day. The latest is the last observed in the period; of money, what was received.'
  const small = `Numbers of people under ${fewest}, and what could be worked out from them, are not told: they can point to somebody.`
  return [{ kind: 'note', text: hidden > 0 ? `${rule} ${small}` : rule }]
}

function summary(entries: readonly MeasureEntry[]): string {
  if (entries.length === 0) return 'Nothing is measured yet.'
  const seen = entries.filter(({ lines }) => lines.length > 0).length
  const observed = seen === 0 ? 'none was observed' : seen === entries.length ? 'all observed' : `${seen} observed`
  const [better, worse, reached] = (['better', 'worse', 'reached'] as const).map(
    (key) => entries.filter((entry) => entry.is[key]).length,
  )
  const many = counted(entries.length, 'measure')
  if (seen === 0) return `${many}, ${observed}.`
  return `${many}, ${observed}: ${better} better than at the baseline, ${worse} worse; ${reached} at the target or beyond it.`
}
