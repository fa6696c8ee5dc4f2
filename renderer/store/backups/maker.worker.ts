import { makerHere, type MadeFile } from './maker.ts'

/** What the window asks, and what it hears. */
export type Asked =
  | { readonly make: { readonly programmeId: string; readonly savedAt: string; readonly app: string } }
  | { readonly check: MadeFile }
export type Answered = { readonly made: MadeFile | null } | { readonly fault: string }

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  self.postMessage(await answer(data))
}

async function answer(asked: Asked): Promise<Answered> {
  try {
    if ('check' in asked) {
      await makerHere.check(asked.check)
      return { made: null }
    }
    const { programmeId, ...about } = asked.make
    return { made: await makerHere.make(programmeId, about) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
