import { describe, expect, it } from 'vitest'
import { commitments } from '#shared/commitments/commitments.ts'
import { removeOrganisation, removePerson, saveOrganisation, savePerson } from '#shared/people/commands.ts'
import { organisations, people } from '#shared/people/people.ts'
import { places } from '#shared/programme/programme.ts'
import { Desk } from '../../../support/desk.ts'
import { northMoor } from '../../../support/northMoor.ts'

const words = { name: 'Meera Shah', initials: '', role: 'Carer', email: '', phone: '', notes: '' }

describe('saving a person', () => {
  it('makes the organisation with them when it is only a name yet', () => {
    const desk = new Desk(northMoor())
    const id = desk.run(savePerson, { id: null, person: words, organisation: { newName: 'Carers’ Centre' } })
    const person = desk.memory.get(people, id)
    expect(desk.memory.get(organisations, person?.organisationId)).toMatchObject({
      name: 'Carers’ Centre',
      sector: 'other',
    })
  })

  it('changes somebody who is there, and may leave them without an organisation', () => {
    const desk = new Desk(northMoor())
    desk.run(savePerson, { id: 'person-001', person: { ...words, name: 'Rowan Price-Jones' }, organisation: null })
    expect(desk.memory.get(people, 'person-001')).toMatchObject({ name: 'Rowan Price-Jones', organisationId: null })
    expect(desk.memory.all(people)).toHaveLength(4)
  })

  it('refuses an organisation that is not there', () => {
    const desk = new Desk(northMoor())
    expect(() => desk.run(savePerson, { id: null, person: words, organisation: { id: 'organisation-404' } })).toThrow(
      /not there/,
    )
    expect(desk.memory.all(people)).toHaveLength(4)
  })
})

describe('saving an organisation', () => {
  it('makes its place with it', () => {
    const desk = new Desk(northMoor())
    const organisation = { name: 'Millbeck Farm', shortName: '', sector: 'voluntary' as const, notes: '' }
    const id = desk.run(saveOrganisation, { id: null, organisation, place: { newName: 'Millbeck' } })
    expect(desk.memory.get(places, desk.memory.get(organisations, id)?.placeId)?.name).toBe('Millbeck')
  })
})

describe('removing', () => {
  it('keeps what a person promised, without their name', () => {
    const desk = new Desk(northMoor())
    desk.run(removePerson, { id: 'person-001' })
    expect(desk.memory.get(commitments, 'commitment-001')?.giverIds).toEqual([])
  })

  it('keeps the people of an organisation', () => {
    const desk = new Desk(northMoor())
    desk.run(removeOrganisation, { id: 'organisation-001' })
    expect(desk.memory.get(people, 'person-001')?.organisationId).toBeNull()
  })
})
