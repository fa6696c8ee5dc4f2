import { VaultDatabase } from '#renderer/vault/database.ts'
import type { VaultKeeper } from '#renderer/vault/keeper.ts'
import type { FakePlatform } from '../../../support/fakePlatform.ts'
import { laptop } from './support.ts'

/** A running app that can be ended between any two of its writes, whatever it writes to. */
export interface MortalApp {
  /** What was written to since `endsAfter`, in order. */
  readonly written: readonly Port[]
  start(): Promise<VaultKeeper>
  /** Lets the app make so many more writes; the one after never begins. Answers whether `work` came to its end before. */
  endsAfter(writes: number, work: () => Promise<unknown>): Promise<boolean>
}

type Port = 'database' | 'journal' | 'settings' | 'keychain'
type Write = <T>(port: Port, real: () => Promise<T>) => Promise<T>

/** Which app a database was opened by: the writes of one that has ended must not go on in the next. */
const writers = new Map<VaultDatabase, Write>()
let starting: Write
for (const name of ['write', 'replaceAll'] as const) {
  const real = VaultDatabase.prototype[name] as (this: VaultDatabase, change: unknown) => Promise<void>
  VaultDatabase.prototype[name] = function (this: VaultDatabase, change: unknown): Promise<void> {
    const write = writers.get(this) ?? starting
    return write('database', () => real.call(this, change))
  }
}
const open = VaultDatabase.prototype.open
VaultDatabase.prototype.open = function (this: VaultDatabase): Promise<void> {
  writers.set(this, starting)
  return open.call(this)
}

/** Lets go of what ended apps left open. */
export function bury(): void {
  for (const database of writers.keys()) database.close()
  writers.clear()
}

export function mortalApp(platform: FakePlatform): MortalApp {
  let left = Infinity
  let counting = false
  let die = (): void => undefined
  const written: Port[] = []
  const write: Write = (port, real) => {
    if (left <= 0) {
      die()
      return new Promise(() => undefined)
    }
    left -= 1
    if (counting) written.push(port)
    return real()
  }
  starting = write
  const here = laptop({
    ...platform,
    journal: mortal(platform.journal, ['append', 'snapshot', 'remove', 'erase'], 'journal', write),
    settings: mortal(platform.settings, ['write'], 'settings', write),
    secrets: mortal(platform.secrets, ['write', 'remove'], 'keychain', write),
  })
  return {
    written,
    start: () => here.start(),
    async endsAfter(writes, work) {
      const dead = new Promise<false>((resolve) => (die = () => resolve(false)))
      left = writes
      counting = true
      const ended = await Promise.race([dead, work().then(() => true as const)])
      // What it left running finds that it is gone.
      if (!ended) left = 0
      counting = false
      return ended
    },
  }
}

/** A part of the platform whose `names` count as writes. */
function mortal<P extends object>(part: P, names: readonly (keyof P)[], port: Port, write: Write): P {
  return new Proxy(part, {
    get(target, name: string) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      const real = (...words: unknown[]): Promise<unknown> => member.apply(target, words) as Promise<unknown>
      return names.includes(name as keyof P) ? (...words: unknown[]) => write(port, () => real(...words)) : real
    },
  })
}
