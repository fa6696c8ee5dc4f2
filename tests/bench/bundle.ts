import { join, resolve } from 'node:path'
import { build, type Rollup } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** The bench's page side with every module it rests on, as one script. */
export async function pageScript(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome130',
      minify: false,
      lib: { entry: join(root, 'tests/bench/page/index.ts'), formats: ['es'], fileName: 'bench' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })
  const [first] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[]
  const chunks = first?.output.filter((part) => part.type === 'chunk') ?? []
  if (chunks.length !== 1) throw new Error(`The bench came out in ${chunks.length} pieces instead of one.`)
  return chunks[0]?.code ?? ''
}
