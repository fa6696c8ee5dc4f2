import { useCallback } from 'react'
import { exportReport } from '#shared/exports/run.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useReader } from '#renderer/store/useQuery.ts'
import { say } from '#renderer/ui/notify.tsx'
import { fileKindOf, withExtension, type Output } from './outputs.ts'

/** Makes a report's file and saves it where the person says, or prints it. True when it left. */
export function useSendOut(): (wish: {
  report: string
  options: unknown
  output: Output
  today: string
}) => Promise<boolean> {
  const platform = usePlatform()
  const [, changeSettings] = useSettings()
  const read = useReader()
  const teller = useTeller()
  return useCallback(
    async ({ report, options, output, today }) => {
      try {
        const format = output === 'pdf' || output === 'print' ? 'html' : output
        const made = await exportReport(read, { report, format, options, today })
        if (output === 'print') {
          await platform.print.dialog(new TextDecoder().decode(made.bytes))
          return true
        }
        const bytes =
          output === 'pdf' ? await platform.print.pdf(new TextDecoder().decode(made.bytes), made) : made.bytes
        const suggestedName = withExtension(made.fileName, output)
        const saved = await platform.files.save({ suggestedName, kind: fileKindOf(output), bytes })
        if (!saved) return false
        const { path } = saved
        if (path !== null && platform.files.canReveal) {
          say(`Saved as ${saved.name}.`, {
            label: 'Show in folder',
            run: () => void platform.files.reveal(path).catch((error: unknown) => teller.failed(error)),
          })
        } else say(`Saved as ${saved.name}, where your browser keeps downloads.`)
        await changeSettings({
          lastExport: { report, format: output, name: saved.name, at: new Date().toISOString() },
        })
        return true
      } catch (error) {
        teller.failed(error)
        return false
      }
    },
    [changeSettings, platform, read, teller],
  )
}
