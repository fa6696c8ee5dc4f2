import type { RunEvent } from './run.ts'
import { minute, type RunItem, type RunPlan } from './runPlan.ts'

/** When a block began and ended, and how many milliseconds of it were pause. */
export interface Began {
  start: number
  end: number | null
  paused: number
}

/** What happened so far, taken in one step at a time. Everything is in instants of the clock as it now stands. */
export class RunLog {
  phase: 'waiting' | 'running' | 'paused' | 'finished' = 'waiting'
  auto = false
  currentId: string | null = null
  startedAt: number | null = null
  finishedAt: number | null = null
  pausedAt: number | null = null
  accepted = 0
  /** The instant of the last thing that happened: time never runs back behind it. */
  latest = -Infinity
  readonly began = new Map<string, Began>()
  readonly dropped = new Set<string>()
  readonly #more = new Map<string, number>()
  readonly #plan: RunPlan

  constructor(plan: RunPlan) {
    this.#plan = plan
  }

  /** The minutes a block has, after all that was added and taken. */
  minutesOf(item: RunItem): number {
    return Math.max(0, item.block.minutes + (this.#more.get(item.block.id) ?? 0))
  }

  take(event: RunEvent): void {
    if (event.kind === 'clock') this.#moveClock(event.shift)
    const at = Math.max(Date.parse(event.at), this.latest)
    this.catchUp(at)
    this.latest = at
    this.#apply(event, at)
  }

  /** Lets blocks follow each other by themselves, where that was asked for, up to an instant. */
  catchUp(until: number): void {
    while (this.auto && this.phase === 'running') {
      const current = this.#item(this.currentId)
      const began = this.#current()
      const next = this.#following()
      if (!current || !began || !next) return
      const over = began.start + began.paused + this.minutesOf(current) * minute
      const due = Math.max(over, next.lockedAt ?? 0, this.latest)
      if (due > until) return
      this.#begin(next, due)
    }
  }

  #apply(event: RunEvent, at: number): void {
    const { blockId } = event
    switch (event.kind) {
      case 'start':
        return this.#start(blockId, at)
      case 'advance':
        this.#endPause(at)
        return this.#begin(this.#runnable(blockId) ?? this.#following(), at)
      case 'back':
        this.#endPause(at)
        return this.#goBack(this.#item(blockId), at)
      case 'pause':
        if (this.phase !== 'running') return
        this.phase = 'paused'
        this.pausedAt = at
        return
      case 'resume':
        return this.#endPause(at)
      case 'add-minutes':
        return this.#give(blockId, event.minutes)
      case 'shorten':
        return this.#give(blockId, -event.minutes)
      case 'drop':
        if (blockId !== null && !this.began.has(blockId)) this.dropped.add(blockId)
        return
      case 'auto':
      case 'manual':
        this.auto = event.kind === 'auto'
        return
      case 'run-over':
        this.accepted = event.minutes
        return
      case 'finish':
        return this.#finish(at)
      case 'clock':
        return
    }
  }

  /** A start after the end is another day's: it begins with a clean sheet. */
  #start(blockId: string | null, at: number): void {
    if (this.phase === 'running' || this.phase === 'paused') return
    this.began.clear()
    this.dropped.clear()
    this.#more.clear()
    this.currentId = null
    this.accepted = 0
    this.finishedAt = null
    this.startedAt = at
    this.phase = 'running'
    this.#begin(this.#item(blockId) ?? this.#following(), at)
  }

  #begin(item: RunItem | null, at: number): void {
    if (!item || this.phase === 'waiting' || this.phase === 'finished') return
    // A key pressed twice in the same moment goes on once.
    if (item.block.id === this.currentId) return
    const current = this.#current()
    if (current) current.end = at
    this.began.set(item.block.id, { start: at, end: null, paused: 0 })
    this.currentId = item.block.id
  }

  /** Takes up an earlier block as though it had never been left: no minute goes missing. */
  #goBack(item: RunItem | null, at: number): void {
    if (!item || this.phase === 'waiting' || this.phase === 'finished') return
    const earlier = this.began.get(item.block.id)
    if (!earlier) return this.#begin(item, at)
    for (const [id, later] of this.began) {
      if (id === item.block.id || later.start < earlier.start) continue
      if (later.start === earlier.start && this.#place(id) < this.#place(item.block.id)) continue
      earlier.paused += later.paused
      this.began.delete(id)
    }
    earlier.end = null
    this.currentId = item.block.id
  }

  #endPause(at: number): void {
    const current = this.#current()
    if (this.phase !== 'paused' || this.pausedAt === null) return
    if (current) current.paused += at - this.pausedAt
    this.pausedAt = null
    this.phase = 'running'
  }

  #finish(at: number): void {
    if (this.phase === 'waiting' || this.phase === 'finished') return
    this.#endPause(at)
    const current = this.#current()
    if (current) current.end = at
    this.currentId = null
    this.phase = 'finished'
    this.finishedAt = at
  }

  #give(blockId: string | null, minutes: number): void {
    if (blockId !== null) this.#more.set(blockId, (this.#more.get(blockId) ?? 0) + minutes)
  }

  /** The laptop's clock was set: everything that happened is now told on the new one. */
  #moveClock(shift: number): void {
    this.latest += shift
    if (this.startedAt !== null) this.startedAt += shift
    if (this.finishedAt !== null) this.finishedAt += shift
    if (this.pausedAt !== null) this.pausedAt += shift
    for (const began of this.began.values()) {
      began.start += shift
      if (began.end !== null) began.end += shift
    }
  }

  #current(): Began | undefined {
    return this.currentId === null ? undefined : this.began.get(this.currentId)
  }

  #item(id: string | null): RunItem | null {
    return this.#plan.items.find(({ block }) => block.id === id) ?? null
  }

  #place(id: string | null): number {
    return this.#plan.items.findIndex(({ block }) => block.id === id)
  }

  #runnable(id: string | null): RunItem | null {
    const item = this.#item(id)
    return item && !this.dropped.has(item.block.id) ? item : null
  }

  /** The block that comes after the current one: neither a marker, nor left out, nor already done. */
  #following(): RunItem | null {
    const after = this.#plan.items.slice(this.#place(this.currentId) + 1)
    const next = after.find((item) => {
      const { id } = item.block
      return this.minutesOf(item) > 0 && !this.dropped.has(id) && !this.began.has(id)
    })
    return next ?? null
  }
}
