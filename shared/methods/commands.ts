import { forums } from '../forums/forums.ts'
import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { byOrder, keyAt, keysAfter, keysAt } from '../records/order.ts'
import { Problem } from '../records/problem.ts'
import { id, name, someOf, text, z } from '../records/schema.ts'
import { lineAt, needLine } from '../sessions/lines.ts'
import { blankBlock, blocks, sessions, tracks, type Block } from '../sessions/sessions.ts'
import { blockOf } from './blocks.ts'
import { methods, templates, type PlannedBlock, type TemplateBlock } from './methods.ts'
import { methodById, templateById } from './queries.ts'
import { readSteps } from './steps.ts'

const gone = (what: string): Problem =>
  new Problem({ what: `This ${what} is no longer there.`, safe: 'Nothing was changed.', next: 'Choose another one.' })

export const addMethod = defineCommand({
  name: 'methods.add',
  label: ({ title }) => `Add method ${title}`,
  input: z.strictObject(methods.fields),
  run: (draft, input) => draft.add(methods, input).id,
})

export const changeMethod = defineCommand({
  name: 'methods.change',
  label: 'Change method',
  input: z.strictObject({ id, changes: someOf(methods.fields) }),
  run: (draft, input) => draft.patch(methods, input.id, input.changes),
})

/** Removes a method of the programme's own. Blocks that follow it keep their words. */
export const removeMethod = defineCommand({
  name: 'methods.remove',
  label: 'Remove method',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(methods, input.id),
})

/** Keeps a block as a method of the programme's own, with what is known from the method it follows; answers its id. */
export const saveBlockAsMethod = defineCommand({
  name: 'methods.saveBlock',
  label: 'Save block as method',
  input: z.strictObject({ blockId: id }),
  run: (draft, input) => {
    const block = draft.need(blocks, input.blockId)
    const followed = methodById(draft, block.methodId)
    return draft.add(methods, {
      title: block.title,
      kind: block.kind,
      purpose: followed?.purpose ?? '',
      invitation: block.description,
      fewestPeople: followed?.fewestPeople ?? 2,
      mostPeople: followed?.mostPeople ?? null,
      minutes: block.minutes,
      minimumMinutes: block.minimumMinutes,
      steps: readSteps(block.facilitatorNotes).slice(0, 40),
      materials: block.materials,
      roomTips: followed?.roomTips ?? '',
      online: followed?.online ?? '',
      source: followed?.source ?? '',
      goodAfter: followed?.goodAfter ?? [],
      pairsWith: followed?.pairsWith ?? [],
    }).id
  },
})

/** Puts a block that follows a method at a place of a day or a room; past its end: last. Answers the block's id. */
export const insertMethod = defineCommand({
  name: 'methods.insert',
  label: 'Insert method',
  input: z.strictObject({
    sessionId: id,
    methodId: z.string().max(100),
    to: z.strictObject({ day: blocks.fields.day, trackId: blocks.fields.trackId, index: z.int().min(0) }),
  }),
  run: (draft, { sessionId, methodId, to: { day, trackId, index } }) => {
    const method = methodById(draft, methodId)
    if (!method) throw gone('method')
    const place = needLine(draft, { sessionId, day, trackId })
    const line = lineAt(draft, place)
    const order = keyAt(line, Math.min(index, line.length))
    return draft.add(blocks, { ...blankBlock, ...blockOf(method), ...place, order }).id
  },
})

const { sequence: _sequence, ...sessionFields } = sessions.fields

/** Plans a session with the agenda of a template, rooms and all; answers its id. */
export const createSessionFromTemplate = defineCommand({
  name: 'sessions.addFromTemplate',
  label: 'Add session from template',
  input: z.strictObject({ templateId: z.string().max(100), session: z.strictObject(sessionFields) }),
  run: (draft, input) => {
    const template = templateById(draft, input.templateId)
    if (!template) throw gone('template')
    const days = Math.max(input.session.days, template.days)
    const session = draft.add(sessions, { ...input.session, days, sequence: 0 })
    addPlanned(draft, session.id, template.blocks, keysAfter(null, template.blocks.length))
    return session.id
  },
})

/**
 * Puts the blocks of a template into a session, rooms and all, at a place of a day: 0 is first, past its end last. Its
 * further days go to the end of the days that follow, and to the last one where the session has no more. Answers the
 * ids of its blocks as they are read. Throws a Problem when the template is gone or has no blocks.
 */
export const insertTemplate = defineCommand({
  name: 'templates.insert',
  label: 'Insert template',
  input: z.strictObject({
    sessionId: id,
    templateId: z.string().max(100),
    to: z.strictObject({ day: blocks.fields.day, index: z.int().min(0) }),
  }),
  run: (draft, { sessionId, templateId, to }): readonly string[] => {
    const template = templateById(draft, templateId)
    if (!template) throw gone('template')
    if (template.blocks.length === 0) {
      throw new Problem({
        what: 'This template has no blocks.',
        safe: 'Nothing was changed.',
        next: 'Choose another one.',
      })
    }
    const last = draft.need(sessions, sessionId).days - 1
    const first = Math.min(to.day, last)
    const placed = template.blocks
      .map((block) => ({ ...block, day: Math.min(first + block.day, last) }))
      .toSorted((a, b) => a.day - b.day)
    return [...new Set(placed.map(({ day }) => day))].flatMap((day) => {
      const line = lineAt(draft, { sessionId, day, trackId: null })
      const held = placed.filter((block) => block.day === day)
      const keys = keysAt(line, day === first ? to.index : line.length, held.length)
      return addPlanned(draft, sessionId, held, keys)
    })
  },
})

/** Adds a template's blocks with what goes on in their rooms, a key for each; answers the blocks' ids. */
function addPlanned(
  draft: Draft,
  sessionId: string,
  blocksToAdd: readonly TemplateBlock[],
  keys: readonly string[],
): readonly string[] {
  return blocksToAdd.map(({ rooms, day, ...planned }, index) => {
    const fields = { ...blankBlock, ...planned, sessionId, day, order: keys[index] ?? '' }
    const blockId = draft.add(blocks, fields).id
    const roomKeys = keysAfter(null, rooms.length)
    for (const [place, room] of rooms.entries()) {
      const { title, room: where } = room
      const trackId = draft.add(tracks, { blockId, order: roomKeys[place] ?? '', title, room: where }).id
      const inner = keysAfter(null, room.blocks.length)
      for (const [at, within] of room.blocks.entries()) {
        draft.add(blocks, { ...blankBlock, ...within, sessionId, day, trackId, order: inner[at] ?? '' })
      }
    }
    return blockId
  })
}

/** Keeps a session's agenda as a template, without dates, leads and locks; answers its id. */
export const saveSessionAsTemplate = defineCommand({
  name: 'templates.saveSession',
  label: 'Save session as template',
  input: z.strictObject({ sessionId: id, title: name, purpose: text }),
  run: (draft, { sessionId, title, purpose }) => {
    const session = draft.need(sessions, sessionId)
    const agenda = [...draft.where(blocks, 'sessionId', sessionId)].sort(byOrder)
    const top = agenda.filter((block) => block.trackId === null).sort((a, b) => a.day - b.day)
    return draft.add(templates, {
      title,
      purpose,
      forumKind: draft.get(forums, session.forumId)?.kind ?? null,
      days: session.days,
      minutes: session.minutes,
      blocks: top.map((block): TemplateBlock => {
        const opened = [...draft.where(tracks, 'blockId', block.id)].sort(byOrder)
        const rooms = opened.map((track) => ({
          title: track.title,
          room: track.room,
          blocks: agenda.filter(({ trackId }) => trackId === track.id).map(plannedOf),
        }))
        return { ...plannedOf(block), day: block.day, rooms }
      }),
    }).id
  },
})

/** What a template keeps of a block. */
function plannedOf(block: Block): PlannedBlock {
  const { title, kind, minutes, minimumMinutes, droppable, methodId } = block
  const { description, facilitatorNotes, materials, room } = block
  return {
    title,
    kind,
    minutes,
    minimumMinutes,
    droppable,
    methodId,
    description,
    facilitatorNotes,
    materials,
    room,
  }
}

export const changeTemplate = defineCommand({
  name: 'templates.change',
  label: 'Change template',
  input: z.strictObject({ id, changes: someOf(templates.fields) }),
  run: (draft, input) => draft.patch(templates, input.id, input.changes),
})

export const removeTemplate = defineCommand({
  name: 'templates.remove',
  label: 'Remove template',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(templates, input.id),
})
