/** Writes a sample programme file: `npm run sample -- --help`. */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { longestFile, writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { date } from '#shared/records/schema.ts'
import { generateProgramme } from '#shared/sample/generate.ts'
import { buildSample } from '#shared/sample/sample.ts'

const help = `Writes a sample programme file.

  npm run sample -- --out FILE                        the composed sample: a partnership and its year
  npm run sample -- --commitments 50000 --out FILE    a made-up programme of that size

  --out FILE         the file to write; an older one of that name is replaced
  --commitments N    how many commitments to make up, 1 to 150000
  --seed N           other people and promises of the same size (default 1)
  --date YYYY-MM-DD  the day to tell it on (default today)
  --help             this text
`

/** Something wrong with what was asked for; its message is the whole answer. */
class Mistake extends Error {}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Mistake)) throw error
  console.error(`${error.message} (--help lists the options.)`)
  process.exitCode = 1
}

async function run(args: string[]): Promise<void> {
  const options = parse(args)
  if (options.help) {
    console.log(help)
    return
  }
  const out = options.out
  if (!out) throw new Mistake('Say where to write the file: --out FILE.')
  if (options.seed !== undefined && options.commitments === undefined) {
    throw new Mistake('--seed goes with --commitments; the composed sample has no chance in it.')
  }
  const when =
    options.date === undefined ? today() : { today: dateFrom(options.date), now: `${options.date}T09:00:00.000Z` }
  const records =
    options.commitments === undefined
      ? buildSample(when)
      : generateProgramme({
          commitments: numberFrom('--commitments', options.commitments, 1, 150_000),
          seed: numberFrom('--seed', options.seed ?? '1', 0, 0xffff_ffff),
          ...when,
        })
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const text = writeProgrammeFile({ records, savedAt: when.now, app: `Throughline ${version}` })
  if (text.length > longestFile)
    throw new Mistake('The file would be larger than 200 MB, which Throughline does not open.')
  await save(out, text)
  const count = (table: string) => (records[table] ?? []).length.toLocaleString('en-GB')
  console.log(`${out}: ${count('commitments')} commitments, ${count('sessions')} sessions, ${count('people')} people.`)
}

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const
    const options = { out: text, commitments: text, seed: text, date: text, help: { type: 'boolean' } } as const
    return parseArgs({ args, options, strict: true }).values
  } catch (error) {
    throw new Mistake((error as Error).message.split('. ')[0] + '.')
  }
}

async function save(out: string, text: string): Promise<void> {
  try {
    await writeFile(out, text)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'its folder does not exist' : message
    throw new Mistake(`${out} could not be written: ${why}.`)
  }
}

function numberFrom(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Mistake(`${name} takes a whole number from ${least} to ${most}, not “${text}”.`)
}

function dateFrom(text: string): string {
  if (date.safeParse(text).success) return text
  throw new Mistake(`--date takes a date like 2026-12-04, not “${text}”.`)
}

/** This machine's calendar date, and the instant. */
function today(): { today: string; now: string } {
  const now = new Date()
  const local = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return { today: local.join('-'), now: now.toISOString() }
}
