import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { textOf } from './textOf.ts'

/** Bytes; far more than anybody says, and read before the window is seen to wait. */
const largest = 5_000_000

/** Asks for a file of text or CSV and hands its words on; what cannot be taken in is told. `title` says what is asked for. */
export function useTextFile(title: string, take: (text: string) => void): () => Promise<void> {
  const { files } = usePlatform()
  const teller = useTeller()
  return async () => {
    try {
      const kinds = [{ label: 'CSV or text', extensions: ['csv', 'txt'], mime: 'text/csv' }]
      const file = await files.open({ title, kinds, maxBytes: largest })
      if (file) take(textOf(file.bytes))
    } catch (error) {
      teller.failed(error)
    }
  }
}
