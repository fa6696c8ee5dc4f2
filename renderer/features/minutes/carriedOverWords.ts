import type { CarriedOver } from '#shared/sessions/carryOver.ts'
import { counted, grouped } from '#shared/records/counted.ts'

/** "9 open commitments · 2 overdue · 1 question". */
export function summary({ commitments, questions, parked }: Omit<CarriedOver, 'asked'>, today: string): string {
  const overdue = commitments.filter(({ due }) => due !== null && due < today).length
  const parts = [
    commitments.length > 0 && counted(commitments.length, 'open commitment'),
    overdue > 0 && `${grouped(overdue)} overdue`,
    questions.length > 0 && counted(questions.length, 'question'),
    parked.length > 0 && counted(parked.length, 'parked item'),
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Nothing is open from before.' : parts.join(' · ')
}
