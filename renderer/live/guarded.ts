import Dexie, { type DBCore } from 'dexie'

/** A database that can be written in one way only. */
export interface Guarded {
  readonly dexie: Dexie
  /**
   * Makes one change durable (strictly), all of it or nothing. `work` asks for everything at once and waits for none of
   * it, so that the database goes through it in one go. Rejects with what the database refused, or what `work` threw.
   */
  write(stores: readonly string[], work: (store: (name: string) => IDBObjectStore) => void): Promise<void>
}

/** A database with these stores, opened by `dexie.open()`. Any write that is not made by `write` is rejected at run time. */
export function guarded(name: string, version: number, stores: Readonly<Record<string, string>>): Guarded {
  const dexie = new Dexie(name, { autoOpen: false })
  dexie.version(version).stores(stores)
  dexie.use({ stack: 'dbcore', name: 'write gate', create: refusing })
  return { dexie, write: (stores, work) => write(dexie, stores, work) }
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
