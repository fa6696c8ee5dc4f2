import type { RunState } from './runState.ts'

/** What the room may see of a session being run: nothing that was captured, nobody's name, no private note. */
export interface Projection {
  readonly session: string
  readonly forum: string
  readonly phase: RunState['phase']
  readonly block: { readonly title: string; readonly description: string; readonly minutes: number } | null
  /** When the block's time is up; null while it pauses. */
  readonly endsAt: number | null
  /** Milliseconds left while it pauses. */
  readonly leftPaused: number | null
  readonly next: string | null
  readonly rooms: readonly {
    readonly title: string
    readonly room: string
    readonly block: string | null
    readonly endsAt: number | null
    readonly leftPaused: number | null
  }[]
  readonly startsAt: number
}

/** Takes from a run what the room may see. Everything is named here; whatever is not, stays with the facilitator. */
export function projectionOf(
  words: { readonly session: string; readonly forum: string; readonly startsAt: number },
  state: RunState,
  now: number,
): Projection {
  const paused = state.phase === 'paused'
  const ends = (left: number): { endsAt: number | null; leftPaused: number | null } =>
    paused ? { endsAt: null, leftPaused: left } : { endsAt: now + left, leftPaused: null }
  const { current } = state
  return {
    session: words.session,
    forum: words.forum,
    startsAt: words.startsAt,
    phase: state.phase,
    block: current && {
      title: current.item.block.title,
      description: current.item.block.description,
      minutes: current.minutes,
    },
    ...(current ? ends(state.left) : { endsAt: null, leftPaused: null }),
    next: state.next?.item.block.title ?? null,
    rooms: state.rooms.map(({ room, block, left }) => ({
      title: room.track.title,
      room: room.track.room,
      block: block?.title ?? null,
      ...(block ? ends(left) : { endsAt: null, leftPaused: null }),
    })),
  }
}
