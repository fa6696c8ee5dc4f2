import { useCallback } from 'react'
import type { Document } from '#shared/exports/document.ts'
import { formatLabels, formatMimes, writers } from '#shared/exports/formats/formats.ts'
import { useTeller } from '#renderer/live/teller.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { withAbout } from './hoursDocument.ts'

/** What an hours log leaves as. */
export type HoursOutput = 'xlsx' | 'csv' | 'pdf' | 'print'

export const hoursOutputLabels: Readonly<Record<HoursOutput, string>> = {
  xlsx: formatLabels.xlsx,
  csv: formatLabels.csv,
  pdf: 'PDF',
  print: 'Print',
}

/**
 * Writes a document where the coach says. Its name carries no name of a person, and nothing about it is kept: neither
 * in the settings nor anywhere else outside the vault.
 */
export function useHandOut(): (document: Document, output: HoursOutput) => Promise<void> {
  const platform = usePlatform()
  const teller = useTeller()
  return useCallback(
    async (document, output) => {
      try {
        const write = await writers[output === 'pdf' || output === 'print' ? 'html' : output]()
        const page = await write(output === 'csv' ? withAbout(document) : document)
        if (output === 'print') return await platform.print.dialog(new TextDecoder().decode(page))
        const bytes =
          output === 'pdf'
            ? await platform.print.pdf(new TextDecoder().decode(page), { ...document, date: document.generatedOn })
            : page
        const saved = await platform.files.save({
          suggestedName: `${document.title} – ${document.generatedOn}.${output}`,
          kind: {
            label: hoursOutputLabels[output],
            extensions: [output],
            mime: output === 'pdf' ? 'application/pdf' : formatMimes[output],
          },
          bytes,
        })
        if (saved) say(`Saved as ${saved.name}. This file is not sealed: keep it as safe as the names in it.`)
      } catch (error) {
        teller.failed(error)
      }
    },
    [platform, teller],
  )
}
