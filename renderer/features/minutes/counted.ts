import type { CarriedOver } from '#shared/sessions/carryOver.ts'

/** "1 commitment", "1,204 commitments". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "9 open commitments · 2 overdue · 1 question". */
export function summary({ commitments, questions, parked }: Omit<CarriedOver, 'asked'>, today: string): string {
  const overdue = commitments.filter(({ due }) => due !== null && due < today).length
  const parts = [
    commitments.length > 0 && counted(commitments.length, 'open commitment', 'open commitments'),
    overdue > 0 && `${overdue.toLocaleString('en-GB')} overdue`,
    questions.length > 0 && counted(questions.length, 'question', 'questions'),
    parked.length > 0 && counted(parked.length, 'parked item', 'parked items'),
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Nothing is open from before.' : parts.join(' · ')
}
