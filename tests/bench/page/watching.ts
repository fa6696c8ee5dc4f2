/** What the page did while something was done to it. */
export interface Watched {
  /** Milliseconds from each key or button pressed to the paint that shows the last of what it changed. */
  readonly reactions: number[]
  /** Milliseconds of the longest task that kept the page from answering; 0 when none took 50. */
  readonly longestTask: number
  readonly framesPerSecond: number
}

const quiet = 200
/** Long tasks are told a little after they end. */
const tellingTakes = 250
let watcher: Watcher | null = null

/** Begins to watch; `watched` ends it. */
export function watch(): void {
  watcher = new Watcher()
}

export async function watched(): Promise<Watched> {
  await new Promise((resolve) => setTimeout(resolve, tellingTakes))
  const found = watcher?.stop()
  if (!found) throw new Error('Nobody was watching.')
  return found
}

/** Waits until nothing on the page has changed for a while. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect()
      resolve()
    }
    let timer = setTimeout(done, quiet)
    const observer = observing(() => {
      clearTimeout(timer)
      timer = setTimeout(done, quiet)
    })
  })
}

/**
 * Milliseconds from now on until something that fits `selector` is on the page and painted. Nobody asks for frames
 * meanwhile: that would slow what is being waited for.
 */
export function untilShown(selector: string): Promise<number> {
  const began = performance.now()
  return new Promise((resolve) => {
    const done = (): void => resolve(performance.now() - began)
    if (document.querySelector(selector)) return whenPainted(done)
    const observer = observing(() => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      whenPainted(done)
    })
  })
}

/** Calls back after the next frame. */
function whenPainted(then: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = then
    channel.port2.postMessage(null)
  })
}

let pressed = Promise.resolve(0)

/** Listens for the next key. */
export function listen(): void {
  pressed = new Promise((resolve) =>
    addEventListener('keydown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
  )
}

/** Milliseconds from that key on until something that fits `selector` is painted. */
export async function shownSince(selector: string): Promise<number> {
  const began = await pressed
  await untilShown(selector)
  return performance.now() - began
}

/** Goes to an address of the app; milliseconds until something that fits `selector` is on the page. */
export function opened(address: string, selector: string): Promise<number> {
  location.hash = `#${address}`
  return untilShown(selector)
}

class Watcher {
  readonly #began = performance.now()
  readonly #reactions: number[] = []
  readonly #observer = observing(() => this.#onChange())
  readonly #longTasks = new PerformanceObserver((list) => this.#onTasks(list.getEntries()))
  readonly #onPress = (event: Event): void => {
    if (event.isTrusted) this.#pressed = event.timeStamp
  }
  #pressed: number | null = null
  #counted: number | null = null
  #longest = 0
  #frames = 0
  #running = true

  constructor() {
    for (const kind of ['keydown', 'pointerup']) addEventListener(kind, this.#onPress, true)
    this.#longTasks.observe({ type: 'longtask' })
    const frame = (): void => {
      this.#frames += 1
      if (this.#running) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }

  stop(): Watched {
    this.#running = false
    this.#observer.disconnect()
    this.#longTasks.disconnect()
    for (const kind of ['keydown', 'pointerup']) removeEventListener(kind, this.#onPress, true)
    return {
      reactions: this.#reactions,
      longestTask: this.#longest,
      framesPerSecond: (this.#frames * 1000) / (performance.now() - this.#began),
    }
  }

  #onTasks(entries: readonly PerformanceEntry[]): void {
    for (const { startTime, duration } of entries) {
      if (startTime >= this.#began) this.#longest = Math.max(this.#longest, duration)
    }
  }

  /** Counts each press once, up to the paint after the last change it made. */
  #onChange(): void {
    const pressed = this.#pressed
    if (pressed === null) return
    whenPainted(() => {
      if (this.#counted !== pressed) this.#reactions.push(0)
      this.#counted = pressed
      this.#reactions[this.#reactions.length - 1] = performance.now() - pressed
    })
  }
}

function observing(onChange: () => void): MutationObserver {
  const observer = new MutationObserver(onChange)
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-sort', 'aria-rowcount'],
  })
  return observer
}
