import { theProgramme } from '../../programme/queries.ts'
import { answerLabels, factorLabels, factors, statements } from '../../pulse/statements.ts'
import { id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices } from './choices.ts'
import { chosenForum } from './chosen.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  ...audienceFields,
})

type Line = (typeof statements)[number]

export const pulseSheet = defineReport({
  name: 'pulse-sheet',
  title: 'Pulse on paper',
  fileWords: 'pulse sheet',
  description: 'The statements of the pulse as a sheet to print and fill in by hand, without a name.',
  formats: ['html', 'docx', 'md'],
  options,
  sections: [],
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
  ],
  build(read, chosen, today) {
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    return {
      document: {
        title: 'How are we doing together?',
        subtitle: name,
        language: 'en-GB',
        generatedOn: today,
        landscape: false,
        blocks: [
          {
            kind: 'paragraph',
            text: 'Please do not write your name. Make one mark in each line; leave out what you would rather not answer. The sheets are mixed, counted and destroyed, and nothing is shown unless at least five people answered.',
          },
          tableOf(
            'Statements',
            columns,
            factors.map((factor) => ({
              label: factorLabels[factor],
              lines: statements.filter((each) => each.factor === factor),
            })),
          ),
          { kind: 'paragraph', text: 'Thank you. Please fold the sheet and hand it in with the others.' },
        ],
      },
      subject: name,
      withheld: shield.withheld,
      counts: [{ label: 'statements', count: statements.length }],
    }
  },
})

const columns: readonly ColumnOf<Line>[] = [
  { key: 'statement', label: 'Statement', kind: 'text', width: 44, cell: ({ words }) => words },
  ...answerLabels.map((label, place): ColumnOf<Line> => ({
    ...{ key: `answer${place + 1}`, label: `${label} (${place + 1})`, kind: 'text', width: 9 },
    cell: () => '☐',
  })),
]
