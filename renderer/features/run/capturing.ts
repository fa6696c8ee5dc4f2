import type { CaptureKind } from '#shared/sessions/captures.ts'

/** What can be captured in one line, in the order of its buttons. */
export const capturing = ['commitment', 'decision', 'insight', 'question', 'parked', 'note'] as const
export type Capturing = 'commitment' | 'decision' | CaptureKind

export const captureKeys: Readonly<Record<Capturing, string>> = {
  commitment: 'a',
  decision: 'd',
  insight: 'i',
  question: 'q',
  parked: 'p',
  note: 'n',
}

export const captureWords: Readonly<
  Record<
    Capturing,
    { readonly button: string; readonly noun: string; readonly label: string; readonly example: string }
  >
> = {
  commitment: {
    button: 'Commitment',
    noun: 'a commitment',
    label: 'Commitment: who will do what, by when',
    example: 'Priya to draft the protocol by 12 Dec',
  },
  decision: {
    button: 'Decision',
    noun: 'a decision',
    label: 'Decision, as it should read in the minutes',
    example: 'A shared fund of £180,000, decided by three people within five days',
  },
  insight: {
    button: 'Insight',
    noun: 'an insight',
    label: 'Insight: what we now see',
    example: 'People tell their story four times before anybody acts on it',
  },
  question: {
    button: 'Question',
    noun: 'a question',
    label: 'Question nobody can answer yet',
    example: 'Who may share the discharge letter?',
  },
  parked: {
    button: 'Park',
    noun: 'something parked',
    label: 'Parked: not now, and not forgotten',
    example: 'The name of the service',
  },
  note: { button: 'Note', noun: 'a note', label: 'Note', example: 'The room was cold until eleven' },
}
