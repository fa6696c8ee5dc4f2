import type { CoachingSession, Scaffold } from './coaching.ts'

export interface ScaffoldPrompt {
  /** Under this key the words are stored. */
  readonly key: string
  readonly heading: string
  /** A question to start from. */
  readonly asks: string
}

export interface ScaffoldForm {
  readonly label: string
  readonly prompts: readonly ScaffoldPrompt[]
}

export const scaffoldForms: Readonly<Record<Scaffold, ScaffoldForm>> = {
  grow: {
    label: 'GROW',
    prompts: [
      { key: 'goal', heading: 'Goal', asks: 'What did they want from today?' },
      { key: 'reality', heading: 'Reality', asks: 'How do things stand now?' },
      { key: 'options', heading: 'Options', asks: 'What could they do?' },
      { key: 'will', heading: 'Will', asks: 'What will they do, and how sure are they?' },
    ],
  },
  oscar: {
    label: 'OSCAR',
    prompts: [
      { key: 'outcome', heading: 'Outcome', asks: 'What would be different if this went well?' },
      { key: 'situation', heading: 'Situation', asks: 'Where are they now, and how do they feel about it?' },
      { key: 'choices', heading: 'Choices', asks: 'Which ways forward did they see, and what follows from each?' },
      { key: 'actions', heading: 'Actions', asks: 'What comes first, when, and with whose help?' },
      { key: 'review', heading: 'Review', asks: 'How and when will they see whether it worked?' },
    ],
  },
  clear: {
    label: 'CLEAR',
    prompts: [
      { key: 'contract', heading: 'Contract', asks: 'What did you agree to work on?' },
      { key: 'listen', heading: 'Listen', asks: 'What did you hear, and what was not said?' },
      { key: 'explore', heading: 'Explore', asks: 'What opened up? What was challenged?' },
      { key: 'action', heading: 'Action', asks: 'What did they choose to do?' },
      { key: 'review', heading: 'Review', asks: 'What did they take away from the conversation itself?' },
    ],
  },
  free: { label: 'Free notes', prompts: [] },
}

/** What was written in a session, in the scaffold's order, then what stands under headings of other scaffolds, then the notes. */
export function writtenIn(session: CoachingSession): readonly { readonly heading: string; readonly words: string }[] {
  const own = scaffoldForms[session.scaffold].prompts
  const ownKeys = new Set(own.map(({ key }) => key))
  const others = Object.values(scaffoldForms)
    .flatMap(({ prompts }) => prompts)
    .filter(({ key }, index, all) => !ownKeys.has(key) && all.findIndex((prompt) => prompt.key === key) === index)
  const answers = [...own, ...others].map(({ key, heading }) => ({ heading, words: session.answers[key] ?? '' }))
  return [...answers, { heading: 'Notes', words: session.notes }].filter(({ words }) => words.trim() !== '')
}
