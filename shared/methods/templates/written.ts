import type { BlockKind } from '../../sessions/sessions.ts'
import { blockOf } from '../blocks.ts'
import { library } from '../library/library.ts'
import type { PlannedBlock, Template, TemplateBlock, TemplateRoom } from '../methods.ts'

/** What a template says of a block beyond its title, kind and minutes. */
interface More {
  /** What participants read. */
  readonly says?: string
  readonly notes?: string
  readonly materials?: string
  readonly least?: number
  readonly droppable?: boolean
  readonly day?: number
  readonly rooms?: readonly TemplateRoom[]
}

/** A block in the template's own words. */
export function block(kind: BlockKind, minutes: number, title: string, more: More = {}): TemplateBlock {
  const plain = {
    title,
    kind,
    minutes,
    minimumMinutes: null,
    droppable: false,
    methodId: null,
    description: '',
    facilitatorNotes: '',
    materials: '',
    room: '',
  }
  return withMore(plain, more)
}

/** A block that follows a method of the library, under a title of its own if it is given one. */
export function follow(methodId: string, minutes: number, title: string | null, more: More = {}): TemplateBlock {
  const method = library.find(({ id }) => id === methodId)
  if (!method) throw new Error(`The library has no method called ${methodId}.`)
  return withMore({ ...blockOf(method), ...(title !== null && { title }), minutes }, more)
}

function withMore(plain: PlannedBlock, more: More): TemplateBlock {
  return {
    ...plain,
    description: more.says ?? plain.description,
    facilitatorNotes: more.notes ?? plain.facilitatorNotes,
    materials: more.materials ?? plain.materials,
    minimumMinutes: more.least ?? plain.minimumMinutes,
    droppable: more.droppable ?? false,
    day: more.day ?? 0,
    rooms: [...(more.rooms ?? [])],
  }
}

/** A parallel track; its blocks have neither day nor rooms of their own. */
export function room(title: string, blocks: readonly TemplateBlock[]): TemplateRoom {
  return { title, room: '', blocks: blocks.map(({ day: _day, rooms: _rooms, ...planned }) => planned) }
}

/** A template that comes with the app; `days` is 1 unless it says otherwise. */
export function template(written: Omit<Template, 'own' | 'days'> & { days?: number }): Template {
  return { days: 1, ...written, own: false }
}
