import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importMethods } from '#shared/methods/importMethods.ts'
import { methods, templates, type Method, type Template } from '#shared/methods/methods.ts'
import { readMethodsFile, writeMethodsFile } from '#shared/methods/methodsFile.ts'
import { Desk } from '../../../support/desk.ts'
import { anyProgramme } from '../../../support/programmes.ts'

const stamp = { savedAt: '2026-11-23T10:00:00.000Z', app: 'Throughline 0.1.0' }

const kettle = {
  id: 'method-kettle',
  title: 'Kettle round',
  kind: 'connect' as const,
  purpose: '',
  invitation: '',
  fewestPeople: 2,
  mostPeople: null,
  minutes: 10,
  minimumMinutes: null,
  steps: [{ minutes: 10, does: 'Pour.' }],
  materials: '',
  roomTips: '',
  online: '',
  source: '',
  goodAfter: ['method-pot'],
  pairsWith: ['fishbowl', 'method-elsewhere'],
}
const pot = { ...kettle, id: 'method-pot', title: 'Pot round', goodAfter: [], pairsWith: [] }
const tea = {
  id: 'template-tea',
  title: 'Tea',
  purpose: '',
  forumKind: null,
  days: 1,
  minutes: 60,
  blocks: [
    {
      title: 'Kettle',
      kind: 'connect' as const,
      minutes: 10,
      minimumMinutes: null,
      droppable: false,
      methodId: 'method-kettle',
      description: '',
      facilitatorNotes: '',
      materials: '',
      room: '',
      day: 0,
      rooms: [],
    },
  ],
}

describe('a file of methods', () => {
  it('gives back what any programme has', () => {
    fc.assert(
      fc.property(anyProgramme, (records) => {
        const desk = new Desk(records)
        // Names lose the spaces around them in a draft, as they do here.
        const own = {
          methods: desk.memory.all(methods).map((each) => methods.schema.parse(each) as Method),
          templates: desk.memory.all(templates).map((each) => templates.schema.parse(each) as Template),
        }
        const read = readMethodsFile(writeMethodsFile({ ...own, ...stamp }))
        const bare = <T extends object>(list: readonly T[]) =>
          list.map((each) => ({ ...each, createdAt: undefined, deletedAt: undefined }))
        expect(bare(read.methods)).toEqual(bare(own.methods))
        expect(bare(read.templates)).toEqual(bare(own.templates))
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['{', 'cut short'],
    ['[]', 'This is not a file of methods.'],
    ['{"format":"throughline-programme","version":1}', 'This is not a file of methods.'],
    ['{"format":"throughline-methods","version":2}', 'newer Throughline'],
    [
      writeMethodsFile({ methods: [pot, { ...kettle, minutes: -5 }], templates: [], ...stamp }),
      'Method 2, “Kettle round”, minutes',
    ],
    [
      writeMethodsFile({
        methods: [],
        templates: [{ ...tea, blocks: [{ ...tea.blocks[0], title: ' ' }] } as never],
        ...stamp,
      }),
      'Template 1, “Tea”, blocks 1 title',
    ],
  ])('refuses %j in words', (text, words) => {
    expect(() => readMethodsFile(text)).toThrow(words)
    expect(() => readMethodsFile(text)).toThrow('Nothing was brought in.')
  })
})

describe('bringing a file in', () => {
  const file = { methods: [kettle, pot], templates: [tea] }

  it('adds what is new, joined up by the ids it has here', () => {
    const desk = new Desk()
    expect(desk.run(importMethods, file)).toEqual({ methods: 2, templates: 1, already: 0 })
    const [first, second] = desk.memory.all(methods)
    expect(first).toMatchObject({ title: 'Kettle round', goodAfter: [second?.id], pairsWith: ['fishbowl'] })
    expect(desk.memory.all(templates)[0]?.blocks[0]?.methodId).toBe(first?.id)
  })

  it('leaves out what is here already', () => {
    const desk = new Desk()
    desk.run(importMethods, file)
    const again = { ...file, methods: [...file.methods, { ...pot, id: 'x', minutes: 12 }] }
    expect(desk.run(importMethods, again)).toEqual({ methods: 1, templates: 0, already: 3 })
    expect(desk.memory.all(methods)).toHaveLength(3)
  })

  it('goes again as one step', () => {
    const desk = new Desk()
    desk.run(importMethods, file)
    const commit = desk.commits.at(-1)
    if (commit) desk.takeBack(commit)
    expect(desk.memory.all(methods)).toEqual([])
    expect(desk.memory.all(templates)).toEqual([])
  })
})
