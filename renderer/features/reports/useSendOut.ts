import { useCallback } from 'react'
import { withExtension } from '#shared/exports/fileName.ts'
import { formatMimes } from '#shared/exports/formats/formats.ts'
import { reportNamed } from '#shared/exports/reports/registry.ts'
import { remembered } from '#shared/exports/reports/choices.ts'
import type { ExportedReport, Wish } from '#shared/exports/run.ts'
import { adjustedWords, type Recipients } from '#shared/exports/terms.ts'
import type { Platform, SavedFile } from '#shared/platform/platform.ts'
import { recordExport } from '#shared/register/commands.ts'
import type { PeriodName } from '#shared/register/presets.ts'
import type { NewRecord } from '#shared/records/table.ts'
import type { exports } from '#shared/register/register.ts'
import type { Settings } from '#shared/platform/settings.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useCommand, useTeller, type Teller } from '#renderer/store/useCommand.ts'
import { say } from '#renderer/ui/notify.tsx'
import type { Making } from './messages.ts'
import { fileKindOf, type Output } from './outputs.ts'
import type { ReportMaker, Told } from './ReportMaker.ts'
import { isAbort } from './useReportMaker.ts'

/** A report on its way out. */
export interface Sending extends Wish {
  readonly output: Output
  /** Where `output` is a ZIP: what goes into it. */
  readonly making?: Making
  /** The period chosen by its name, to be offered again. */
  readonly period?: PeriodName | null
  /** Asked for elsewhere than in the report room, whose choices stay as they are. */
  readonly elsewhere?: boolean
}

/** Makes a report's file and saves it where the person says, prints it or copies it. True when it left. */
export type SendOut = (sending: Sending, told: Told, signal: AbortSignal) => Promise<boolean>

export function useSendOut(maker: ReportMaker): SendOut {
  const platform = usePlatform()
  const [settings, changeSettings] = useSettings()
  const teller = useTeller()
  const note = useCommand(recordExport)
  const { reportChoices } = settings
  return useCallback<SendOut>(
    async ({ output, making, period = null, elsewhere = false, ...wish }, told, signal) => {
      try {
        const made = await maker.make(wish, making ?? { format: madeFirst(output), batch: null }, told, signal)
        const left = await handOut({ platform, teller, told, signal }, output, made)
        if (left === null) return false
        if (!elsewhere) {
          await changeSettings({
            reportChoices: { ...reportChoices, [wish.report]: toRemember(wish, output, period) },
          })
        }
        await note(entryOf(wish, output, made, left))
        return true
      } catch (error) {
        if (!isAbort(error)) teller.failed(error)
        return false
      }
    },
    [changeSettings, maker, note, platform, reportChoices, teller],
  )
}

/** Paper and PDF begin with the page, the clipboard with words. */
function madeFirst(output: Output): Extract<Making, { batch: null }>['format'] {
  if (output === 'copy') return 'md'
  return output === 'pdf' || output === 'print' || output === 'zip' ? 'html' : output
}

interface Around {
  readonly platform: Platform
  readonly teller: Teller
  readonly told: Told
  readonly signal: AbortSignal
}

/** The name it was saved under, empty for what leaves no file; null when the person changed their mind. */
async function handOut(
  { platform, teller, told, signal }: Around,
  output: Output,
  made: ExportedReport,
): Promise<string | null> {
  if (output === 'print') {
    await platform.print.dialog(textOf(made))
    return ''
  }
  if (output === 'copy') {
    await platform.clipboard.writeText(textOf(made))
    const plain = made.mime === formatMimes.txt
    say(plain ? 'The text is on the clipboard.' : 'The report is on the clipboard, as words with Markdown tables.')
    return ''
  }
  if (output === 'pdf') told('Making the pages of the PDF…')
  const { title, landscape, date } = made
  const bytes = output === 'pdf' ? await platform.print.pdf(textOf(made), { title, landscape, date }) : made.bytes
  if (signal.aborted) return null
  const suggestedName = withExtension(made.fileName, output)
  const saved = await platform.files.save({ suggestedName, kind: fileKindOf(output), bytes })
  if (saved) saySaved(platform, teller, saved)
  return saved?.name ?? null
}

function textOf({ bytes }: ExportedReport): string {
  return new TextDecoder().decode(bytes)
}

function saySaved({ files }: Platform, teller: Teller, { name, path }: SavedFile): void {
  if (path === null) return say(`Saved as ${name}, where your browser keeps downloads.`)
  const offered = (label: string, work: () => Promise<void>) => ({
    label,
    run: () => void work().catch((error: unknown) => teller.failed(error)),
  })
  say(
    `Saved as ${name}.`,
    ...(files.canOpenSaved ? [offered('Open', () => files.openSaved(path))] : []),
    ...(files.canReveal ? [offered('Show in folder', () => files.reveal(path))] : []),
  )
}

/** What the register remembers of it. */
function entryOf(
  { report, options, today }: Wish,
  output: Output,
  { title, counts, withheld }: ExportedReport,
  fileName: string,
): NewRecord<typeof exports> {
  const recipients = options as Recipients
  return {
    ...{ report, title: title.slice(0, 500), format: output, audience: recipients.audience, fileName, madeFor: today },
    adjusted: adjustedWords(recipients),
    counts: [...counts],
    withheld: withheld.map(({ label, count }) => ({ label, count })),
  }
}

/** What is offered again the next time this report is made. */
function toRemember(
  { report, options, large = false, sections = null }: Wish,
  output: Output,
  period: PeriodName | null,
): Settings['reportChoices'][string] {
  const chosen = options as Record<string, string | string[]>
  const kept = reportNamed(report).choices.filter((choice) => remembered(choice) && chosen[choice.field] !== undefined)
  return {
    ...{ format: output, large, period, sections: sections && [...sections] },
    options: Object.fromEntries(kept.map(({ field }) => [field, chosen[field] ?? ''])),
  }
}
