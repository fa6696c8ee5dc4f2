import { describe, expect, it } from 'vitest'
import { organisationPage, organisationRows, personPage, personRows } from '#shared/people/pages.ts'
import { inMemory, northMoor } from '../../../support/northMoor.ts'

const common = { createdAt: '2026-03-02T09:00:00.000Z', deletedAt: null }
const membership = (number: string, forumId: string, to: string | null) => ({
  ...common,
  id: `membership-${number}`,
  forumId,
  personId: 'person-001',
  role: 'member',
  from: '2026-01-05',
  to,
})
const read = inMemory(
  northMoor({ memberships: [membership('001', 'forum-002', '2026-06-01'), membership('002', 'forum-001', null)] }),
)

describe('the list of people', () => {
  it('is by name, with present forums and open promises only', () => {
    const rows = personRows(read)
    expect(rows.map(({ person }) => person.name)).toEqual([
      'Anwen Hughes',
      'Dr Sal O’Connor',
      'Joy Tanner',
      'Rowan Price',
    ])
    expect(rows.map(({ open }) => open)).toEqual([1, 1, 1, 1])
    expect(rows[3]?.forums.map(({ name }) => name)).toEqual(['System Leadership Forum'])
  })
})

describe('the list of organisations', () => {
  it('counts people, and what they or the organisation promised, once each', () => {
    expect(organisationRows(read).map(({ organisation, people, open }) => [organisation.name, people, open])).toEqual([
      ['Borough Council', 1, 1],
      ['Moor Minds Together', 1, 1],
      ['North Moor Mental Health Trust', 1, 2],
    ])
  })
})

describe('a person’s page', () => {
  it('has present roles before earlier ones, and promises both ways', () => {
    const page = personPage(read, 'person-001')
    expect(page?.roles.map(({ forum }) => forum.id)).toEqual(['forum-001', 'forum-002'])
    expect(page?.promises.given.map(({ id }) => id)).toEqual(['commitment-001'])
    expect(personPage(read, 'person-002')?.promises).toMatchObject({ given: [{ id: 'commitment-002' }], kept: 1 })
  })

  it('is nothing for somebody who is not there', () => {
    expect(personPage(read, 'person-404')).toBeUndefined()
    expect(organisationPage(read, '')).toBeUndefined()
  })
})

describe('an organisation’s page', () => {
  it('holds its people and what it and they wait for', () => {
    const page = organisationPage(read, 'organisation-002')
    expect(page?.people.map(({ name }) => name)).toEqual(['Joy Tanner'])
    expect(page?.promises.received.map(({ id }) => id)).toEqual(['commitment-002'])
  })
})
