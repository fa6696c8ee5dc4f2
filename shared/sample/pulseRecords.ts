import { addDays } from '../commitments/queries.ts'
import { countIn, keepable, nothingCounted } from '../pulse/count.ts'
import { pulses } from '../pulse/pulse.ts'
import type { CastIds } from './castRecords.ts'
import type { ForumKey } from './cast.ts'
import type { Ledger } from './ledger.ts'

/** Sheets as they were handed in: ten answers each, 0 where one was left out. */
const rounds: readonly { readonly forum: ForumKey; readonly weeksAgo: number; readonly sheets: readonly string[] }[] = [
  {
    forum: 'leadership',
    weeksAgo: 29,
    sheets: ['3222132223', '2312222232', '3221231233', '4322122323', '2221220222', '3312132333', '2222121222'],
  },
  {
    forum: 'leadership',
    weeksAgo: 17,
    sheets: [
      '4333233333',
      '4432323234',
      '3343242333',
      '4333323443',
      '3332232323',
      '4443333344',
      '3333232333',
      '4332123233',
    ],
  },
  {
    forum: 'leadership',
    weeksAgo: 5,
    sheets: [
      '5444344444',
      '4543435344',
      '5454344453',
      '4444334434',
      '4443344343',
      '5454345454',
      '4444243434',
      '5443244444',
      '4334234343',
    ],
  },
  { forum: 'design', weeksAgo: 10, sheets: ['4434434344', '5343434443', '4443344333'] },
]

/** The pulse of the leadership forum, three times, and one round that too few answered. */
export function addPulse(ledger: Ledger, ids: CastIds, today: string): void {
  for (const { forum, weeksAgo, sheets } of rounds) {
    const heldOn = addDays(today, -weeksAgo * 7)
    const counted = sheets
      .map((line) => [...line].map((digit) => (digit === '0' ? null : Number(digit))))
      .reduce(countIn, nothingCounted)
    const { answered, tallies } = keepable(counted)
    ledger.add(pulses, heldOn, { forumId: ids.forum(forum), heldOn, answered, tallies: [...tallies] })
  }
}
