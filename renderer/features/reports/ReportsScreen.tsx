import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useDeferredValue, useEffect, useState, type ReactNode } from 'react'
import { actionLogOptions, type ActionLogOptions } from '#shared/exports/reports/action-log.ts'
import { reportNamed } from '#shared/exports/reports/registry.ts'
import { formats } from '#shared/exports/formats/formats.ts'
import type { BuiltReport } from '#shared/exports/reports/report.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { ActionLogChoices } from './ActionLogChoices.tsx'
import { BeforeItLeaves } from './BeforeItLeaves.tsx'
import { outputLabels, type Output } from './outputs.ts'
import { previewed, previewHtml, previewRows, previewsQuickly, rowsLeftOut, type Previewed } from './preview.ts'
import classes from './Reports.module.css'
import { useSendOut } from './useSendOut.ts'

/** CSS pixels at which a report's page shows its table as on paper. */
const pageWidth = 960

const report = reportNamed('action-log')

/** Choose, look at exactly what would leave, then save it. */
export function ReportsScreen(): ReactNode {
  const platform = usePlatform()
  const [settings] = useSettings()
  const today = useToday()
  const sendOut = useSendOut()
  const [options, setOptions] = useState<ActionLogOptions>(() => actionLogOptions.parse({}))
  const [leaving, setLeaving] = useState<Output | null>(null)
  const [asked, setAsked] = useState<ActionLogOptions | null>(null)
  const chosen = useDeferredValue(options)
  const wanted = useQuery(previewsQuickly) || asked === chosen
  const shown = useQuery(previewed, wanted, report.name, chosen, today)
  const built = shown && 'built' in shown ? shown.built : null
  const outputs: readonly Output[] = [...formats, platform.print.canMakePdf ? 'pdf' : 'print']
  const last = settings.lastExport
  const usual = outputs.find((output) => output === last?.format) ?? 'xlsx'

  return (
    <Page title="Reports" fill>
      <div className={classes.room}>
        <section className={classes.choices} aria-label="What the report holds">
          <div className={classes.report}>
            <h2>{report.title}</h2>
            <p className="muted">{report.description}</p>
          </div>
          <ActionLogChoices
            options={options}
            today={today}
            onChange={(changes) => setOptions((before) => ({ ...before, ...changes }))}
          />
        </section>
        <section className={classes.side} aria-label="Preview and save">
          <div className={classes.bar} role="group" aria-label="Save the report">
            {outputs.map((output) => (
              <Button
                key={output}
                variant={output === usual ? 'filled' : 'default'}
                disabled={shown !== null && !built}
                onClick={() => {
                  setAsked(options)
                  setLeaving(output)
                }}
              >
                {output === 'print' ? 'Print…' : outputLabels[output]}
              </Button>
            ))}
            <p className="muted small">{lastWords(last)}</p>
          </div>
          {!platform.print.canMakePdf && (
            <p className="muted small">
              PDF files are made by the desktop app. Here, “Print…” opens the browser’s print dialog, which can save as
              PDF.
            </p>
          )}
          {shown ? <Preview shown={shown} /> : <LargeReport onShow={() => setAsked(options)} />}
        </section>
      </div>
      {leaving && built && (
        <BeforeItLeaves
          output={leaving}
          audience={options.audience}
          built={built}
          onSend={() => sendOut({ report: report.name, options, output: leaving, today })}
          onClose={() => setLeaving(null)}
        />
      )}
    </Page>
  )
}

function LargeReport({ onShow }: { onShow: () => void }): ReactNode {
  return (
    <div className={classes.problem}>
      <p>This programme is large: laying the report out takes a moment.</p>
      <Button variant="default" onClick={onShow}>
        Show the preview
      </Button>
    </div>
  )
}

function lastWords(last: { readonly name: string; readonly at: string } | null): string {
  return last ? `Last saved: ${last.name}, ${formatDate(last.at.slice(0, 10))}` : ''
}

function Preview({ shown }: { shown: Previewed }): ReactNode {
  if ('built' in shown) return <PreviewPage built={shown.built} />
  return (
    <div className={classes.problem} role="status">
      <strong>{shown.problem.what}</strong>
      {shown.problem.next && <p className="muted">{shown.problem.next}</p>}
    </div>
  )
}

function PreviewPage({ built }: { built: BuiltReport }): ReactNode {
  const teller = useTeller()
  const [html, setHtml] = useState('')
  useEffect(() => {
    let wanted = true
    previewHtml(built.document).then(
      (page) => wanted && setHtml(page),
      (error: unknown) => teller.failed(error),
    )
    return () => {
      wanted = false
    }
  }, [built, teller])
  const { ref: room, width, height } = useElementSize()
  // Where the page would turn into its form for phones, it is shown smaller instead; very narrow, it turns all the same.
  const scale = width > 600 && width < pageWidth ? width / pageWidth : 1
  const more = rowsLeftOut(built.document)
  return (
    <>
      {more > 0 && (
        <p className="muted small" role="status">
          The preview shows the first {previewRows} rows; the file holds {more.toLocaleString('en-GB')} more.
        </p>
      )}
      <div className={classes.preview} ref={room}>
        <iframe
          title="Preview of the report"
          sandbox=""
          srcDoc={html}
          style={{ width: width / scale, height: height / scale, scale: String(scale) }}
        />
      </div>
    </>
  )
}
