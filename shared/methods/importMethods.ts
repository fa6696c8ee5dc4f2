import { defineCommand } from '../records/command.ts'
import { sameValue } from '../records/diff.ts'
import type { Draft } from '../records/draft.ts'
import { library } from './library/library.ts'
import { methods, templates, type PlannedBlock } from './methods.ts'
import { sharedMethods, type SharedMethods } from './methodsFile.ts'

/** What came of bringing a file of methods in. */
export interface BroughtIn {
  readonly methods: number
  readonly templates: number
  /** Left out, because this programme has the very same. */
  readonly already: number
}

/** Adds the methods and templates of a file to the programme's own, in one step. What is there already stays as it is. */
export const importMethods = defineCommand({
  name: 'methods.import',
  label: 'Bring in methods',
  input: sharedMethods,
  run: (draft, input): BroughtIn => {
    const here = new Map<string, string>(library.map(({ id }) => [id, id]))
    let already = 0
    const fresh: SharedMethods['methods'] = []
    for (const entry of input.methods) {
      const { id, goodAfter, pairsWith, ...own } = entry
      const same = draft.all(methods).find((held) => holds(held, own))
      here.set(id, same?.id ?? draft.add(methods, { ...own, goodAfter: [], pairsWith: [] }).id)
      if (same) already += 1
      else if (goodAfter.length + pairsWith.length > 0) fresh.push(entry)
    }
    for (const { id, goodAfter, pairsWith } of fresh) {
      const known = (ids: readonly string[]): string[] => ids.flatMap((other) => here.get(other) ?? [])
      draft.patch(methods, here.get(id) ?? '', { goodAfter: known(goodAfter), pairsWith: known(pairsWith) })
    }
    const before = already
    const added = input.methods.length - before
    for (const entry of input.templates) if (!addTemplate(draft, entry, here)) already += 1
    return { methods: added, templates: input.templates.length - (already - before), already }
  },
})

/** Whether the template was new. Its blocks follow methods by the ids they have here. */
function addTemplate(
  draft: Draft,
  entry: SharedMethods['templates'][number],
  here: ReadonlyMap<string, string>,
): boolean {
  const { id: _id, ...fields } = entry
  const follow = <B extends PlannedBlock>(block: B): B => ({
    ...block,
    methodId: here.get(block.methodId ?? '') ?? null,
  })
  const own = {
    ...fields,
    blocks: fields.blocks.map((block) => ({
      ...follow(block),
      rooms: block.rooms.map((room) => ({ ...room, blocks: room.blocks.map(follow) })),
    })),
  }
  if (draft.all(templates).some((held) => holds(held, own))) return false
  draft.add(templates, own)
  return true
}

/** Whether a record says all of this. */
function holds(record: object, fields: object): boolean {
  const held = record as Readonly<Record<string, unknown>>
  return Object.entries(fields).every(([key, value]) => sameValue(held[key], value))
}
