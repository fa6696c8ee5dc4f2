/** What holds people together across organisations, as the pulse asks about it. */
export const factors = ['vision', 'contact', 'conflict', 'generosity', 'long-term'] as const
export type Factor = (typeof factors)[number]

export const factorLabels: Readonly<Record<Factor, string>> = {
  vision: 'Shared vision',
  contact: 'Personal contact',
  conflict: 'Conflict worked through',
  generosity: 'Generosity',
  'long-term': 'Long-term commitment',
}

/** What people are asked to agree or disagree with, in the order of the sheet. A name, once used, keeps its meaning. */
export const statements = [
  { name: 'vision-say', factor: 'vision', words: 'I could say in one sentence what we are here for.' },
  { name: 'vision-guides', factor: 'vision', words: 'What we are here for decides what we do and what we leave.' },
  {
    name: 'contact-call',
    factor: 'contact',
    words: 'There are people here from other organisations I would ring without a reason.',
  },
  { name: 'contact-know', factor: 'contact', words: 'I know what a hard day looks like for the others.' },
  { name: 'conflict-said', factor: 'conflict', words: 'When we disagree, it is said in the room.' },
  { name: 'conflict-through', factor: 'conflict', words: 'We stay with a disagreement until we can go on together.' },
  {
    name: 'generosity-give',
    factor: 'generosity',
    words: 'People here give time, money or credit without counting it back.',
  },
  { name: 'generosity-help', factor: 'generosity', words: 'If I said I was stuck, somebody here would help.' },
  {
    name: 'long-term-stay',
    factor: 'long-term',
    words: 'I expect to be doing this work with these people in three years’ time.',
  },
  {
    name: 'long-term-hold',
    factor: 'long-term',
    words: 'We keep at it when the money or the people in charge change.',
  },
] as const satisfies readonly { name: string; factor: Factor; words: string }[]
export type StatementName = (typeof statements)[number]['name']

export const statementNames = statements.map(({ name }) => name) as [StatementName, ...StatementName[]]

/** The five answers, from 1 to 5. */
export const answerLabels = ['Not at all', 'A little', 'In part', 'Mostly', 'Fully'] as const

/** One person’s answers, 1 to 5 in the order of the statements; null: left out. It lives only until it is counted. */
export type Sheet = readonly (number | null)[]

export const blankSheet: Sheet = statements.map(() => null)
