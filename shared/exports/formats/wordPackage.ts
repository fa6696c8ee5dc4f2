import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * The same Word file without chance and clock in it: ids drawn at random, or counted on from the document before, are counted anew, every date is the
 * document's own, and the files inside, workbooks of charts among them, are packed anew.
 */
export function settled(packed: Uint8Array, createdOn: string): Uint8Array {
  const ids = new Map<string, string>()
  const count = (id: string): string => {
    const known = ids.get(id) ?? `rId${ids.size + 1001}`
    ids.set(id, known)
    return known
  }
  let drawings = 0
  const files = Object.entries(unzipSync(packed)).map(([path, bytes]): [string, Uint8Array] => {
    if (path.endsWith('.xlsx')) return [path, settled(bytes, createdOn)]
    if (!/\.(?:xml|rels)$/.test(path)) return [path, bytes]
    const xml = strFromU8(bytes)
      .replace(/(?<==")rId[a-z0-9_-]{21}(?=")/g, count)
      .replace(/(?<=<wp:docPr id=")\d+(?=")/g, () => String((drawings += 1)))
    return [path, strToU8(path === 'docProps/core.xml' ? dated(xml, createdOn) : xml)]
  })
  // Zip files hold local times without a zone: noon on the day, read as local, is the same four bytes everywhere.
  return zipSync(Object.fromEntries(files), { mtime: `${createdOn}T12:00:00`, level: 6 })
}

function dated(xml: string, createdOn: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${createdOn}T00:00:00Z`)
}
