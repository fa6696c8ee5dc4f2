import type { AnyRecord } from '#shared/records/table.ts'

/** Everything an IndexedDB database holds, as JSON: for freezing the databases of released versions. */
export interface DatabaseDump {
  readonly version: number
  readonly stores: readonly { readonly name: string; readonly keyPath: string; readonly rows: readonly AnyRecord[] }[]
}

/** Reads a database with nothing but the browser's own interface. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await settled(indexedDB.open(name))
  const names = [...database.objectStoreNames]
  const transaction = database.transaction(names)
  const stores = await Promise.all(
    names.map(async (store) => {
      const objects = transaction.objectStore(store)
      return { name: store, keyPath: String(objects.keyPath), rows: (await settled(objects.getAll())) as AnyRecord[] }
    }),
  )
  database.close()
  return { version: database.version, stores }
}

/** Puts a database back exactly as it was dumped. */
export async function restoreDatabase(name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version)
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, rows } of dump.stores) {
      const objects = request.result.createObjectStore(store, { keyPath })
      for (const row of rows) objects.put(row)
    }
  }
  ;(await settled(request)).close()
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error ?? new Error('The database refused.'))
  })
}
