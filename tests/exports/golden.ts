import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

const writing = process.env['GOLDEN'] === 'write'

/**
 * Compares bytes with the file of that name in `golden/`. After a wanted change, `GOLDEN=write npx vitest run
 * tests/exports` writes them anew: read the difference before committing it.
 */
export function expectGolden(name: string, bytes: Uint8Array): void {
  const path = new URL(`./golden/${name}`, import.meta.url)
  if (writing) writeFileSync(path, bytes)
  expect(existsSync(path), `${name} is there`).toBe(true)
  expect(Buffer.compare(readFileSync(path), bytes), `${name} is the same, byte for byte`).toBe(0)
}
