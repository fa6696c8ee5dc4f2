import { answer } from './answer.ts'

self.onmessage = async ({ data }: MessageEvent<Uint8Array>) => {
  self.postMessage(await answer(data))
}
