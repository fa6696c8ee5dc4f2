import { answer, type Question } from './answer.ts'

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  self.postMessage(await answer(data))
}
