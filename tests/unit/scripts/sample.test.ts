import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProgrammeFile } from '#shared/files/programmeFile.ts'

const run = promisify(execFile)
let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'throughline-sample-'))))
afterAll(() => rm(folder, { recursive: true }))

/** Runs the script as `npm run sample --` does and answers what it said and how it ended. */
async function sample(...args: string[]) {
  try {
    const said = await run(process.execPath, ['--import', 'tsx', 'scripts/sample.ts', ...args])
    return { ...said, code: 0 }
  } catch (error) {
    return error as { stdout: string; stderr: string; code: number }
  }
}

describe('npm run sample', () => {
  it('writes the composed sample', async () => {
    const out = join(folder, 'composed.throughline')
    const { stdout, code } = await sample('--out', out, '--date', '2026-11-24')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/119 commitments, 29 sessions, 31 people/)])
    expect(readProgrammeFile(await readFile(out, 'utf8')).records['commitments']).toHaveLength(119)
  })

  it('writes the same made-up programme for the same size, seed and date', async () => {
    const [one, two] = [join(folder, 'one.throughline'), join(folder, 'two.throughline')]
    const asked = ['--commitments', '200', '--seed', '9', '--date', '2026-11-24', '--out']
    await Promise.all([sample(...asked, one), sample(...asked, two)])
    const text = await readFile(one, 'utf8')
    expect(await readFile(two, 'utf8')).toBe(text)
    expect(readProgrammeFile(text).records['commitments']).toHaveLength(200)
  })

  it('explains itself', async () => {
    expect(await sample('--help')).toMatchObject({ code: 0, stdout: expect.stringMatching(/--commitments N/) })
  })

  it.each([
    ['no file', [], /Say where to write/],
    ['a number that is none', ['--out', 'x', '--commitments', 'fifty'], /whole number from 1 to 150000, not “fifty”/],
    ['a date that never was', ['--out', 'x', '--date', '2026-02-30'], /a date like 2026-12-04/],
    ['an unknown option', ['--colour'], /--colour/],
    [
      'a folder that is not there',
      ['--out', join(import.meta.dirname, 'nowhere', 'at all.throughline')],
      /could not be written: its folder does not exist/,
    ],
  ])('says in one sentence what is wrong: %s', async (_, args, words) => {
    const { code, stderr, stdout } = await sample(...args)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(words)])
  })
})
