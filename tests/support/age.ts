import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What Debian's `age` command makes of a file, given its passphrase. It takes passphrases from a terminal only;
 * `script` (util-linux) lends it one.
 */
export async function openedByAge(bytes: Uint8Array, passphrase: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'age-'))
  try {
    await writeFile(join(folder, 'copy.age'), bytes)
    const command = spawn('script', ['-qec', 'age -d -o opened copy.age', '/dev/null'], { cwd: folder })
    let said = ''
    command.stdout.on('data', (part: Buffer) => {
      const asked = said.includes('passphrase')
      said += part.toString()
      if (!asked && said.includes('passphrase')) command.stdin.write(`${passphrase}\n`)
    })
    const [code] = (await once(command, 'close')) as [number | null]
    if (code !== 0) throw new Error(`age ended with ${code}: ${said}`)
    return await readFile(join(folder, 'opened'), 'utf8')
  } finally {
    await rm(folder, { recursive: true })
  }
}
