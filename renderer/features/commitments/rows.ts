import type { Commitment } from '#shared/commitments/commitments.ts'
import type { CommitmentGroup } from '#shared/commitments/groups.ts'

export type Row =
  | { readonly kind: 'group'; readonly group: CommitmentGroup; readonly closed: boolean }
  | { readonly kind: 'held'; readonly held: Commitment }

/** What a table draws, row by row, without a list of all rows: 50,000 of them cost nothing until they are seen. */
export class Rows {
  readonly count: number
  /** Whether rows of groups, which are of another height, stand among them. */
  readonly grouped: boolean
  readonly #parts: readonly { start: number; group: CommitmentGroup | null; held: readonly Commitment[] }[]
  readonly #closed: ReadonlySet<string>

  constructor(
    listed: readonly Commitment[],
    groups: readonly CommitmentGroup[] | null = null,
    closed: ReadonlySet<string> = new Set(),
  ) {
    this.#closed = closed
    this.grouped = groups !== null
    let start = 0
    this.#parts = (groups ?? [null]).map((group) => {
      const held = group === null ? listed : closed.has(group.key) ? [] : group.held
      const part = { start, group, held }
      start += held.length + (group === null ? 0 : 1)
      return part
    })
    this.count = start
  }

  at(index: number): Row | undefined {
    const part = this.#parts.findLast(({ start }) => start <= index)
    if (!part) return undefined
    const { group } = part
    if (group !== null && index === part.start) return { kind: 'group', group, closed: this.#closed.has(group.key) }
    const held = part.held[index - part.start - (group === null ? 0 : 1)]
    return held && { kind: 'held', held }
  }

  /** The row of a commitment; -1 when it is not drawn. */
  indexOf(id: string | null): number {
    if (id === null) return -1
    for (const { start, group, held } of this.#parts) {
      const place = held.findIndex((each) => each.id === id)
      if (place >= 0) return start + place + (group === null ? 0 : 1)
    }
    return -1
  }

  /** The ids on these rows; a closed group stands for all that is in it. */
  idsBetween(from: number, to: number): string[] {
    const ids: string[] = []
    for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) ids.push(...this.idsAt(index))
    return ids
  }

  /** The id of a commitment's row, or those of a group. */
  idsAt(index: number): readonly string[] {
    const row = this.at(index)
    if (!row) return []
    return row.kind === 'held' ? [row.held.id] : row.group.held.map(({ id }) => id)
  }

  isGroup(index: number): boolean {
    return this.#parts.some(({ start, group }) => group !== null && start === index)
  }
}
