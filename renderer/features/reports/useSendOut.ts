import { useCallback } from 'react'
import type { Format } from '#shared/exports/formats/formats.ts'
import { remembered } from '#shared/exports/reports/choices.ts'
import { reportNamed } from '#shared/exports/reports/registry.ts'
import type { ExportedReport } from '#shared/exports/run.ts'
import { recordExport } from '#shared/register/commands.ts'
import type { NewRecord } from '#shared/records/table.ts'
import type { Audience, exports } from '#shared/register/register.ts'
import type { Settings } from '#shared/platform/settings.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useCommand, useTeller } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import type { Wish } from './messages.ts'
import { fileKindOf, withExtension, type Output } from './outputs.ts'
import type { Making, ReportMaker, Told } from './ReportMaker.ts'
import { isAbort } from './useReportMaker.ts'

/** Makes a report's file and saves it where the person says, prints it or copies it. True when it left. */
export type SendOut = (
  wish: Wish & {
    output: Output
    batch?: Making
    /** Asked for elsewhere than in the report room, whose choices stay as they are. */
    elsewhere?: boolean
  },
  told: Told,
  signal: AbortSignal,
) => Promise<boolean>

export function useSendOut(maker: ReportMaker): SendOut {
  const platform = usePlatform()
  const [settings, changeSettings] = useSettings()
  const teller = useTeller()
  const note = useCommand(recordExport)
  const { reportChoices } = settings
  return useCallback<SendOut>(
    async ({ output, batch, elsewhere = false, ...wish }, told, signal) => {
      try {
        const made = await maker.make(wish, batch ?? { format: formatOf(output), batch: null }, told, signal)
        const remember = async (): Promise<void> => {
          if (elsewhere) return
          await changeSettings({ reportChoices: { ...reportChoices, [wish.report]: toRemember(wish, output) } })
        }
        if (output === 'print' || output === 'copy') {
          const text = new TextDecoder().decode(made.bytes)
          if (output === 'print') await platform.print.dialog(text)
          else {
            await platform.clipboard.writeText(text)
            say('Copied. Paste it where it should go.')
          }
          await remember()
          await note(entryOf(wish, output, made, ''))
          return true
        }
        if (output === 'pdf') told('Making the pages of the PDF…')
        const bytes =
          output === 'pdf' ? await platform.print.pdf(new TextDecoder().decode(made.bytes), made) : made.bytes
        if (signal.aborted) return false
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
        await remember()
        await note(entryOf(wish, output, made, saved.name))
        return true
      } catch (error) {
        if (!isAbort(error)) teller.failed(error)
        return false
      }
    },
    [changeSettings, maker, note, platform, reportChoices, teller],
  )
}

/** The format that is made on the way there. */
function formatOf(output: Output): Format {
  if (output === 'copy') return 'txt'
  return output === 'pdf' || output === 'print' || output === 'zip' ? 'html' : output
}

/** What the register remembers of it. */
function entryOf(
  { report, options, today }: Wish,
  output: Output,
  { title, counts, withheld }: ExportedReport,
  fileName: string,
): NewRecord<typeof exports> {
  const { audience } = options as { audience: Audience }
  return {
    ...{ report, title: title.slice(0, 500), format: output, audience, fileName, madeFor: today },
    counts: [...counts],
    withheld: withheld.map(({ label, count }) => ({ label, count })),
  }
}

/** What is offered again the next time this report is made. */
function toRemember({ report, options, large = false }: Wish, output: Output): Settings['reportChoices'][string] {
  const chosen = options as Record<string, string | string[]>
  const kept = reportNamed(report).choices.filter((choice) => remembered(choice) && chosen[choice.field] !== undefined)
  return { format: output, large, options: Object.fromEntries(kept.map(({ field }) => [field, chosen[field] ?? ''])) }
}
