import type { AnyRecord } from '#shared/records/table.ts'

/** IndexedDB with nothing of ours around it: what the store is measured against. */
export interface Raw {
  /** Reads every row of every store. */
  readAll(): Promise<unknown[][]>
  /** Writes rows into a store in one strict transaction. */
  put(store: string, rows: readonly AnyRecord[]): Promise<void>
  close(): void
}

/** A database as it is, or a fresh one with `stores`. */
export async function openRaw(name: string, stores?: readonly string[]): Promise<Raw> {
  if (stores) await settled(indexedDB.deleteDatabase(name))
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => stores?.forEach((store) => request.result.createObjectStore(store, { keyPath: 'id' }))
  const database = await settled(request)
  return {
    async readAll() {
      const names = [...database.objectStoreNames]
      const transaction = database.transaction(names)
      return Promise.all(names.map((each) => settled(transaction.objectStore(each).getAll() as IDBRequest<unknown[]>)))
    },
    put(store, rows) {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
      const objects = transaction.objectStore(store)
      for (const row of rows) objects.put(row)
      return new Promise((done, failed) => {
        transaction.oncomplete = () => done()
        transaction.onabort = () => failed(transaction.error ?? new Error('The database refused.'))
      })
    },
    close: () => database.close(),
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error ?? new Error('The database refused.'))
  })
}
