import { MakerDesk } from './MakerDesk.ts'

const desk = new MakerDesk((answer, transfer) => self.postMessage(answer, { transfer }))

self.onmessage = ({ data }: MessageEvent<Parameters<typeof desk.take>[0]>) => desk.take(data)
