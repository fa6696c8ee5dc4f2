import { counted, grouped } from '../records/counted.ts'
import type { News, Week } from './reminders.ts'

/** A reminder as the system shows it. */
export interface ReminderWords {
  readonly title: string
  readonly body: string
}

/** Things named in one reminder; the others are counted. */
const mostNamed = 3

/** What is told of these: by name where they may be named, otherwise how many. */
export function newsWords(news: readonly News[]): ReminderWords {
  const named = news.filter(({ item }) => item.words !== null).slice(0, mostNamed)
  const others = news.length - named.length
  const lines = named.map(({ item, inDays }) => `${short(item.words ?? '')}, ${whenOf(inDays, item.kind)}.`)
  if (named.length === 0) lines.push(...countsOf(news))
  else if (others > 0) lines.push(others === 1 ? 'And 1 more.' : `And ${grouped(others)} more.`)
  return { title: titleOf(news), body: lines.join('\n') }
}

export function weekWords({ due, late }: Week): ReminderWords {
  return {
    title: 'This week',
    body: [
      due === 0 ? 'No commitment is due.' : `${are(due, 'commitment is', 'commitments are')} due.`,
      ...(late === 0 ? [] : [`${are(late, 'is', 'are')} late.`]),
    ].join(' '),
  }
}

function titleOf(news: readonly News[]): string {
  const [commitments, reviews] = [news.some(isHeld), news.some((each) => !isHeld(each))]
  if (commitments && reviews) return 'Commitments and reviews'
  return commitments ? 'Commitments' : 'Due for review'
}

function countsOf(news: readonly News[]): readonly string[] {
  const held = news.filter(isHeld)
  const farthest = Math.max(...held.map(({ inDays }) => inDays))
  const count = (wanted: (inDays: number) => boolean): number => held.filter(({ inDays }) => wanted(inDays)).length
  const groups = [
    [count((days) => days === 0), 'commitment is due today', 'commitments are due today'],
    [count((days) => days === 1), 'is due tomorrow', 'are due tomorrow'],
    [count((days) => days > 1), `is due within ${farthest} days`, `are due within ${farthest} days`],
    [count((days) => days < 0), 'was due before today', 'were due before today'],
  ] as const
  const told = groups.filter(([many]) => many > 0)
  const lines = told.map(([many, one, several], index) => {
    const noun = index === 0 && !one.startsWith('commitment') ? (many === 1 ? 'commitment ' : 'commitments ') : ''
    return `${grouped(many)} ${noun}${many === 1 ? one : several}.`
  })
  for (const [kind, one, several] of [
    ['decision', 'decision is due for review', 'decisions are due for review'],
    ['purpose', 'purpose is due for review', 'purposes are due for review'],
  ] as const) {
    const many = news.filter(({ item }) => item.kind === kind).length
    if (many > 0) lines.push(`${are(many, one, several)}.`)
  }
  return lines
}

function isHeld({ item }: News): boolean {
  return item.kind === 'commitment'
}

function whenOf(inDays: number, kind: News['item']['kind']): string {
  const what = kind === 'commitment' ? 'due' : 'to be reviewed'
  if (inDays === 0) return `${what} today`
  if (inDays === 1) return `${what} tomorrow`
  if (inDays > 1) return `${what} in ${inDays} days`
  return `${what} since ${inDays === -1 ? 'yesterday' : `${-inDays} days`}`
}

function are(count: number, one: string, several: string): string {
  return counted(count, one, several)
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line
}
