import { grouped } from '#shared/records/counted.ts'
import { fold } from '#shared/records/fold.ts'
import type { Hit, HitGroup, HitKind } from '#shared/search/search.ts'
import { paths } from '../paths.ts'

/** Something to do from the palette. */
export interface PaletteAction {
  readonly label: string
  /** Other words people may look for it by. */
  readonly also?: string
  /** Its key, or what it is about. */
  readonly detail?: string
  readonly run: () => void
}

/** One line of the palette, whatever it stands for. */
export interface PaletteOption {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly run: () => void
}

export interface PaletteGroup {
  readonly title: string
  readonly options: readonly PaletteOption[]
}

const groupTitles: Readonly<Record<HitKind, string>> = {
  commitment: 'Commitments',
  session: 'Sessions',
  block: 'Agenda items',
  decision: 'Decisions',
  prototype: 'Prototypes',
  cycle: 'Test and learning cards',
  measure: 'Measures',
  statement: 'Shared purpose',
  clause: 'Purpose clauses',
  contribution: 'On a purpose wall',
  capture: 'Said in sessions',
  forum: 'Forums',
  person: 'People',
  organisation: 'Organisations',
  method: 'Methods',
  template: 'Session templates',
  pulse: 'Pulse',
}

/** Actions that fit what was typed, then what was found. With nothing typed, every action. */
export function paletteGroups(
  query: string,
  actions: readonly PaletteAction[],
  found: readonly HitGroup[],
  go: (path: string) => void,
): readonly PaletteGroup[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const fitting = actions.filter(({ label, also }) => {
    const text = fold(`${label} ${also ?? ''}`)
    return words.every((word) => text.includes(word))
  })
  const doing = fitting.map(({ label, detail, run }) => ({
    key: `do-${label}`,
    title: label,
    detail: detail ?? '',
    run,
  }))
  return [
    ...(doing.length > 0 ? [{ title: 'Do', options: words.length > 0 ? doing.slice(0, 5) : doing }] : []),
    ...found.map(({ kind, hits, total }) => ({
      title: total > hits.length ? `${groupTitles[kind]}: ${grouped(total)}` : groupTitles[kind],
      options: hits.map((hit) => ({
        key: hit.id,
        title: oneLine(hit.title),
        detail: oneLine(hit.detail),
        run: () => go(addressOf(hit)),
      })),
    })),
  ]
}

function addressOf({ kind, id, withinId }: Hit): string {
  if (kind === 'statement') return paths.purpose(id)
  if (kind === 'clause') return paths.purpose(withinId ?? '')
  if (kind === 'contribution') return paths.purpose(withinId ?? '', 'wall')
  if (kind === 'cycle') return paths.prototype(withinId ?? '')
  if (kind === 'block') return paths.block(withinId ?? '', id)
  if (kind === 'capture') return withinId === null ? paths.forums : paths.session(withinId)
  return paths[kind](id)
}

/** Enough to recognise it; the line is cut where it ends anyway. */
function oneLine(text: string): string {
  return text.slice(0, 200).replace(/\s+/g, ' ')
}
