import Dexie, { type DBCore } from 'dexie'

/** A database that can be written in one way only. */
export interface Guarded {
  /** For reading; another one after `renew`. */
  readonly dexie: Dexie
  open(): PromiseLike<unknown>
  close(): void
  /** Closes it and gives up the way it was opened; whatever is opened from now on is asked for in another. */
  renew(): void
  /** Every row of these stores, in their order, all as they are at one instant. Rejects where one cannot be read whole. */
  readAll(stores: readonly string[]): Promise<unknown[][]>
  /**
   * Makes one change durable (strictly), all of it or nothing. `work` asks for everything at once and waits for none of
   * it, so that the database goes through it in one go. Rejects with what the database refused, or what `work` threw.
   */
  write(stores: readonly string[], work: (store: (name: string) => IDBObjectStore) => void): Promise<void>
}

/** A database with these stores, opened by `dexie.open()`. Any write that is not made by `write` is rejected at run time. */
export function guarded(name: string, version: number, stores: Readonly<Record<string, string>>): Guarded {
  const make = (): Dexie => {
    const made = new Dexie(name, { autoOpen: false })
    made.version(version).stores(stores)
    made.use({ stack: 'dbcore', name: 'write gate', create: refusing })
    return made
  }
  let dexie = make()
  return {
    get dexie() {
      return dexie
    },
    open: () => dexie.open(),
    close: () => dexie.close(),
    renew() {
      dexie.close()
      askInAnotherFrame()
      dexie = make()
    },
    readAll: (stores) => readAll(dexie, stores),
    write: (stores, work) => write(dexie, stores, work),
  }
}

/**
 * Databases are asked for in an empty frame of the page's own from now on. Chromium may leave what a frame asks without
 * an answer for good after it closed that frame's databases because of a full disk; another frame is answered.
 */
function askInAnotherFrame(): void {
  const frame = document.createElement('iframe')
  frame.hidden = true
  document.body.append(frame)
  const { indexedDB } = frame.contentWindow as unknown as { readonly indexedDB: IDBFactory }
  Dexie.dependencies.indexedDB = indexedDB
}

/** In one go: a transaction for each store takes its time where there are many. */
async function readAll(dexie: Dexie, stores: readonly string[]): Promise<unknown[][]> {
  if (!dexie.isOpen()) throw new Dexie.DatabaseClosedError()
  const transaction = dexie.backendDB().transaction(stores, 'readonly')
  return Promise.all(
    stores.map(
      (name) =>
        new Promise<unknown[]>((resolve, reject) => {
          const asked = transaction.objectStore(name).getAll()
          asked.onsuccess = () => resolve(asked.result)
          asked.onerror = () => reject(asked.error ?? new DOMException(`${name} cannot be read.`, 'UnknownError'))
        }),
    ),
  )
}

async function write(
  dexie: Dexie,
  stores: readonly string[],
  work: (store: (name: string) => IDBObjectStore) => void,
): Promise<void> {
  if (!dexie.isOpen()) throw new Dexie.DatabaseClosedError()
  const transaction = dexie.backendDB().transaction(stores, 'readwrite', { durability: 'strict' })
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The write was broken off.', 'AbortError'))
    try {
      work((name) => transaction.objectStore(name))
      transaction.commit()
    } catch (error) {
      transaction.abort()
      reject(error as Error)
    }
  })
}

function refusing(core: DBCore): DBCore {
  return {
    ...core,
    table: (name) => ({
      ...core.table(name),
      mutate: () => Promise.reject(new Error(`A write to ${name} that did not come through the gate was refused.`)),
    }),
  }
}
