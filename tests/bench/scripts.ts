import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bounded, type Finding } from './findings.ts'

const built = resolve(import.meta.dirname, '../../out/renderer')
const limit = 350

/** What the window must load before it shows anything: the page's own script and all it imports without being asked. */
export async function measureScripts(): Promise<readonly Finding[]> {
  const page = await readFile(join(built, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const files = new Map<string, Buffer>()
  const take = async (file: string): Promise<void> => {
    if (files.has(file)) return
    const bytes = await readFile(join(built, file))
    files.set(file, bytes)
    for (const [, imported] of bytes
      .toString()
      .matchAll(/(?:^|[;}])(?:import|export)\b[^'"();]*?["']\.\/([^"']+\.js)["']/g)) {
      await take(`assets/${imported}`)
    }
  }
  for (const file of named) await take(file)
  const kilobytes = [...files.values()].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0) / 1000
  const place = { row: 'scripts', title: 'First script the window loads, gzip', edition: null, size: null }
  return [bounded(place, { value: kilobytes, unit: ' kB', limit, detail: `${files.size} files` })]
}
