import { makerHere, type BackupMaker } from './maker.ts'

/** What the window asks: one of a maker's methods, with its words. */
export interface Asked {
  readonly name: keyof BackupMaker
  readonly words: readonly unknown[]
}

/** What it hears. */
export type Answered = { readonly made: unknown } | { readonly fault: string }

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  self.postMessage(await answer(data))
}

async function answer({ name, words }: Asked): Promise<Answered> {
  try {
    return { made: await (makerHere[name] as (...words: readonly unknown[]) => Promise<unknown>)(...words) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
