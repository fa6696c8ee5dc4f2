import fc from 'fast-check'
import { commitmentStates, openStates } from '#shared/commitments/commitments.ts'
import { addDays } from '#shared/commitments/queries.ts'
import { ragTones } from '#shared/commitments/rag.ts'
import type { Memory } from '#shared/records/memory.ts'
import { commitment, inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'

const parties = [
  'person-001',
  'person-002',
  'person-003',
  'person-004',
  'organisation-001',
  'organisation-002',
  'forum-001',
]
const day = fc.integer({ min: -500, max: 30 }).map((days) => addDays(northMoorToday, days))

const anyHeld = fc.record({
  action: fc.constantFrom('Agree', 'Write', 'agree', 'Élan', 'Ask 5.10', 'Ask 5.9'),
  giverIds: fc.uniqueArray(fc.constantFrom(...parties), { maxLength: 3 }),
  receiverId: fc.option(fc.constantFrom(...parties)),
  forumId: fc.option(fc.constantFrom('forum-001', 'forum-002')),
  state: fc.constantFrom(...commitmentStates),
  rag: fc.option(fc.constantFrom(...ragTones)),
  promisedOn: day,
  firstDue: fc.option(day),
  due: fc.option(day),
  closed: day,
})

/** The small programme with other commitments: any owners, dates and states. */
export function someProgramme(): fc.Arbitrary<Memory> {
  return fc.array(anyHeld, { maxLength: 30 }).map((some) =>
    inMemory(
      northMoor({
        commitments: some.map(({ closed, ...held }, index) =>
          commitment(String(index).padStart(3, '0'), {
            ...held,
            closedOn: openStates.includes(held.state) ? null : closed,
          }),
        ),
        updates: [],
      }),
    ),
  )
}
