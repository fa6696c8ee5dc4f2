import { forumsByName } from '../../forums/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import { fewest, type Pulse } from '../../pulse/pulse.ts'
import { canShow, levelOf, levelsOf, pulseRounds, tallyOf, type PulseLevels } from '../../pulse/queries.ts'
import { answersTo } from '../../pulse/count.ts'
import { answerLabels, factorLabels, factors, statements } from '../../pulse/statements.ts'
import { counted } from '../../records/counted.ts'
import { shortDate } from '../../records/dates.ts'
import { date, id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import type { Block } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, periodChoices, possible } from './choices.ts'
import { checkPeriod, chosenForum, periodWords, standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: rounds held with the whole programme. */
  forumId: id.nullable().default(null),
  /** The days on which rounds were held. */
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  ...audienceFields,
})

export const pulseReport = defineReport({
  name: 'pulse',
  title: 'Pulse',
  fileWords: 'pulse',
  description: 'What holds people together, round by round: five factors, with the number of answers behind each.',
  formats,
  options,
  sections: possible({
    summary: 'In a sentence',
    stands: 'Where it stands',
    levels: 'How it changed, round by round',
    answers: 'Answers of the last round',
    counting: 'How it was counted',
  }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
    ...periodChoices,
  ],
  build(read, chosen, today) {
    checkPeriod(chosen)
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    const rounds = pulseRounds(read, chosen)
    const last = rounds.findLast(canShow)
    const asked = forum ? name : 'The whole programme'
    const elsewhere = forum
      ? []
      : forumsByName(read)
          .filter(({ id }) => pulseRounds(read, { ...chosen, forumId: id }).length > 0)
          .map(({ name }) => shield.text(name))
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          { label: 'Asked', value: asked },
          { label: 'Period', value: periodWords('Held', chosen) },
          ...standing(chosen, today),
        ],
      },
      ...inSection('summary', [{ kind: 'paragraph', text: summary(rounds, asked, elsewhere) }]),
      ...inSection('stands', last ? where(last, rounds) : []),
      ...inSection('levels', [trend(rounds)]),
      ...inSection('answers', last ? answers(last) : []),
      ...inSection(
        'counting',
        rounds.length === 0
          ? []
          : [
              {
                kind: 'note',
                text: `A level is the mean of all answers to a factor’s statements, from 1 (${answerLabels[0].toLowerCase()}) to 5 (${answerLabels[4].toLowerCase()}). Answers are anonymous; what fewer than ${fewest} people answered is not kept.`,
              },
            ],
      ),
    ]
    return {
      document: {
        title: `${name}: pulse`,
        subtitle: shield.text(theProgramme(read).name),
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks,
      },
      subject: name,
      withheld: shield.withheld,
      counts: [
        { label: 'rounds', count: rounds.length },
        { label: 'too small to show', count: rounds.filter((round) => !canShow(round)).length },
      ],
    }
  },
})

const scale = { from: 1, to: 5 } as const

/** The last round over the one before it, as a radar; a factor that too few answered has no spoke. */
function where(last: Pulse, rounds: readonly Pulse[]): readonly Block[] {
  const before = rounds.slice(0, rounds.indexOf(last)).findLast(canShow)
  const shown = factors.filter((factor) => levelOf(last, factor) !== null)
  const drawn = [...(before ? [before] : []), last].filter((round) =>
    shown.every((factor) => levelOf(round, factor) !== null),
  )
  if (shown.length < 3) return []
  const told = shown.map((factor) => `${factorLabels[factor].toLowerCase()} ${(levelOf(last, factor) ?? 0).toFixed(1)}`)
  return [
    {
      kind: 'picture',
      shape: 'radar',
      caption: 'Where it stands',
      description: `On ${roundWords(last)}: ${told.join(', ')}.${drawn.length > 1 && before ? ` Dashed: ${roundWords(before)}.` : ''}`,
      axis: 'Factor',
      labels: shown.map((factor) => factorLabels[factor]),
      series: drawn.map((round) => ({
        key: round === last ? 'last' : 'before',
        label: roundWords(round),
        tone: round === last ? 'active' : 'quiet',
        values: shown.map((factor) => rounded(levelOf(round, factor))),
      })),
      scale,
    },
  ]
}

/** Every factor from round to round; beneath, all rounds with the number of answers, those too small to show as well. */
function trend(rounds: readonly Pulse[]): Block {
  const numbers = tableOf('Levels, round by round', levelColumns, [{ label: null, lines: rounds.map(levelsOf) }])
  const drawn = rounds.filter(canShow)
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last || first === last) return numbers
  const tones = ['good', 'active', 'caution', 'warning', 'quiet'] as const
  const moves = factors.flatMap((factor) => {
    const [then, now] = [levelOf(first, factor), levelOf(last, factor)]
    if (then === null || now === null) return []
    return [`${factorLabels[factor].toLowerCase()} from ${then.toFixed(1)} to ${now.toFixed(1)}`]
  })
  return {
    kind: 'picture',
    shape: 'lines',
    caption: 'How it changed',
    description: `From ${roundWords(first)} to ${roundWords(last)}: ${moves.join(', ')}.`,
    axis: 'Round',
    labels: drawn.map((round) => `${shortDate(round.heldOn)} · ${counted(round.answered, 'answer')}`),
    series: factors.map((factor, place) => ({
      key: factor,
      label: factorLabels[factor],
      tone: tones[place] ?? 'quiet',
      values: drawn.map((round) => rounded(levelOf(round, factor))),
    })),
    scale,
    numbers,
  }
}

/** "22 October 2026, 9 answers": no level is shown without them. */
function roundWords(round: Pulse): string {
  return `${shortDate(round.heldOn)}, ${counted(round.answered, 'answer')}`
}

const levelColumns: readonly ColumnOf<PulseLevels>[] = [
  { key: 'heldOn', label: 'Held', kind: 'date', width: 12, cell: ({ round }) => round.heldOn },
  { key: 'answered', label: 'Answered', kind: 'number', width: 10, cell: ({ round }) => round.answered },
  ...factors.map((factor, place): ColumnOf<PulseLevels> => ({
    ...{ key: factor, label: factorLabels[factor], kind: 'decimal', width: 14 },
    cell: ({ levels }) => rounded(levels[place]?.level ?? null),
  })),
  {
    ...{ key: 'note', label: 'Note', kind: 'text', width: 24 },
    cell: ({ round }) => (canShow(round) ? '' : 'Too few to show'),
  },
]

function answers(round: Pulse): readonly Block[] {
  const lines = statements.map((statement) => ({ statement, tally: tallyOf(round, statement.name) }))
  const columns: readonly ColumnOf<(typeof lines)[number]>[] = [
    { key: 'statement', label: 'Statement', kind: 'text', width: 44, cell: ({ statement }) => statement.words },
    ...answerLabels.map((label, place): ColumnOf<(typeof lines)[number]> => ({
      ...{ key: `answer${place + 1}`, label, kind: 'number', width: 10 },
      cell: ({ tally }) => tally?.counts[place] ?? null,
    })),
    {
      ...{ key: 'answers', label: 'Answers', kind: 'number', width: 10 },
      cell: ({ tally }) => (tally ? answersTo(tally) : null),
    },
  ]
  return [
    { kind: 'heading', text: `Answers of ${shortDate(round.heldOn)}` },
    tableOf(
      `Answers of ${shortDate(round.heldOn)}`,
      columns,
      factors.map((factor) => ({
        label: factorLabels[factor],
        lines: lines.filter(({ statement }) => statement.factor === factor),
      })),
    ),
  ]
}

/** `elsewhere`: forums that were asked where the whole programme was not, by name. */
function summary(rounds: readonly Pulse[], asked: string, elsewhere: readonly string[]): string {
  if (rounds.length === 0) {
    const others = elsewhere.length === 0 ? '' : ` These forums were: ${elsewhere.join(', ')}.`
    return `${asked} was not asked.${others}`
  }
  const small = rounds.filter((round) => !canShow(round)).length
  const hidden = small === 0 ? '' : ` ${small === 1 ? 'One of them is' : `${small} of them are`} too small to show.`
  return `${rounds.length === 1 ? 'One round' : `${rounds.length} rounds`} of the pulse.${hidden}`
}

function rounded(level: number | null): number | null {
  return level === null ? null : Math.round(level * 100) / 100
}
