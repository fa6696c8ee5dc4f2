import type { TracesPort } from '#shared/platform/platform.ts'

/** A browser lets a page read its own storage only, not the files behind it; so that is what is searched. */
export const browserTraces: TracesPort = {
  where: 'this browser’s storage for Throughline',
  async search(words) {
    const control = `throughline-search-control-${crypto.randomUUID()}`
    localStorage.setItem(control, words)
    try {
      const result = { searched: 0, bytes: 0, found: [] as string[], controlFound: false }
      const look = (name: string, value: unknown): void => {
        const text = readable(value)
        if (name === control) {
          result.controlFound = text.includes(words)
          return
        }
        result.searched += 1
        result.bytes += text.length
        if (text.includes(words) && !result.found.includes(name)) result.found.push(name)
      }
      for (const key of Object.keys(localStorage)) look(key, localStorage.getItem(key))
      for (const { name } of await indexedDB.databases()) {
        if (name) await eachValue(name, (store, value) => look(`${name}/${store}`, value))
      }
      return result
    } finally {
      localStorage.removeItem(control)
    }
  },
}

/** Every value of every store of a database, with its key. */
async function eachValue(name: string, look: (store: string, value: unknown) => void): Promise<void> {
  const database = await answered(indexedDB.open(name))
  try {
    for (const store of database.objectStoreNames) {
      const values = database.transaction(store).objectStore(store)
      const [keys, found] = await Promise.all([answered(values.getAllKeys()), answered(values.getAll())])
      found.forEach((value: unknown, index) => look(store, [keys[index], value]))
    }
  } finally {
    database.close()
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser’s storage could not be read.'))
  })
}

/** A stored value as text; bytes as the text they would be. */
function readable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof ArrayBuffer) return new TextDecoder().decode(part)
    return ArrayBuffer.isView(part) ? new TextDecoder().decode(part as Uint8Array) : part
  })
}
