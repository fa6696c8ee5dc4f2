import type { Method, Template } from '#shared/methods/methods.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'

/** "3 to 24 people", "6 people or more". */
export function peopleInWords({ fewestPeople, mostPeople }: Pick<Method, 'fewestPeople' | 'mostPeople'>): string {
  if (mostPeople === null) return fewestPeople === 1 ? 'Any number' : `${fewestPeople} people or more`
  return fewestPeople === mostPeople ? `${mostPeople} people` : `${fewestPeople} to ${mostPeople} people`
}

/** "3 h · 9 blocks", "2 days of 5 h 30 min · 18 blocks · parallel rooms". */
export function templateInWords({ days, minutes, blocks }: Template): string {
  const time = days > 1 ? `${days} days of ${duration(minutes)}` : duration(minutes)
  const count = counted(blocks.length, 'block')
  const rooms = blocks.some((block) => block.rooms.length > 0)
  return [time, count, rooms && 'parallel rooms'].filter(Boolean).join(' · ')
}

/** What is said once a template's blocks are in an agenda. */
export function insertedWords(title: string, count: number): string {
  return `${title}: ${counted(count, 'block is', 'blocks are')} in the agenda.`
}

/** Minutes into the whole at which each step or block begins. */
export function stepStarts(steps: readonly { minutes: number }[]): readonly number[] {
  let clock = 0
  return steps.map(({ minutes }) => {
    clock += minutes
    return clock - minutes
  })
}

/** Minutes into the session: 95 → "1:35". */
export function intoSession(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
