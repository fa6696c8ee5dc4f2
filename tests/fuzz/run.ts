/** Fuzzes every way in for files: `npm run fuzz -- --help`. */
import { parseArgs } from 'node:util'
import { runScript, say, SetupProblem } from '../../scripts/console.mjs'
import { fuzz } from './fuzz.ts'
import { targets } from './targets.ts'

const help = `Gives every importer spoilt files and looks that each ends in a sentence for people, nothing written.

  npm run fuzz -- --inputs 100000 --seed 1

  --inputs N       how many files in all (default 10000)
  --seed N         where to begin; the same number gives the same files (default 1)
  --only TARGET    one of: ${targets.map(({ name }) => name).join(', ')}
  --help           this text
`

await runScript(async () => {
  const text = { type: 'string' } as const
  const options = { inputs: text, seed: text, only: text, help: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  if (values.help) return void process.stdout.write(help)
  const [inputs, seed] = [numberIn('--inputs', values.inputs ?? '10000'), numberIn('--seed', values.seed ?? '1')]
  if (values.only !== undefined && !targets.some(({ name }) => name === values.only)) {
    throw new SetupProblem(`There is no target called ${values.only}. (--help lists them.)`)
  }
  const tallies = await fuzz(seed, (done) => done < inputs, values.only)
  for (const [name, { read, refused, slowest, sentences, failures }] of tallies) {
    say(
      `${name}: ${read} harmless, ${refused} refused in ${sentences.size} different sentences, ` +
        `slowest ${Math.round(slowest)} ms, ${failures.length} failed`,
    )
    for (const failure of failures.slice(0, 10))
      say(`  --only "${name}" --inputs 1 --seed ${failure.seed}: ${failure.why}`)
    if (failures.length > 0) process.exitCode = 1
  }
})

function numberIn(name: string, words: string): number {
  if (/^\d{1,9}$/.test(words)) return Number(words)
  throw new SetupProblem(`${name} takes a whole number, not “${words}”.`)
}
