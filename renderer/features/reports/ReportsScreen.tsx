import { Button, Checkbox, Select, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Audience } from '#shared/exports/audience.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import type { Report } from '#shared/exports/reports/report.ts'
import { Problem } from '#shared/records/problem.ts'
import { paths } from '#renderer/paths.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { BeforeItLeaves } from './BeforeItLeaves.tsx'
import { BatchChoices } from './BatchChoices.tsx'
import { Choices } from './Choices.tsx'
import { outputLabels, outputsOf, type Output } from './outputs.ts'
import { Register } from './Register.tsx'
import { ReportPreview } from './ReportPreview.tsx'
import type { Making, ReportMaker } from './ReportMaker.ts'
import classes from './Reports.module.css'
import { aboutOf, startingOptions, type Options } from './startingOptions.ts'
import { usePreview, useReportMaker } from './useReportMaker.ts'
import { useSendOut } from './useSendOut.ts'

/** Choose a report and what it holds, look at exactly what would leave, then save it. */
export function ReportsScreen(): ReactNode {
  const { report: name, about } = useParams<{ report?: string; about?: string }>()
  const maker = useReportMaker()
  const report = reports.find((each) => each.name === name) ?? (reports[0] as Report)
  return (
    <Page title="Reports" fill>
      <ReportRoom key={`${report.name} ${about ?? ''}`} report={report} about={about ?? null} maker={maker} />
    </Page>
  )
}

function ReportRoom(props: { report: Report; about: string | null; maker: ReportMaker }): ReactNode {
  const { report, maker } = props
  const platform = usePlatform()
  const [{ reportChoices }] = useSettings()
  const today = useToday()
  const sendOut = useSendOut(maker)
  const last = reportChoices[report.name]
  const [options, setOptions] = useState<Options>(() => startingOptions(report, last?.options ?? {}, props.about))
  const [leaving, setLeaving] = useState<Output | null>(null)
  const [making, setMaking] = useState<Making>({ batch: 'formats', format: 'html' })
  const [large, setLarge] = useState(last?.large ?? false)
  const previewing = usePreview(maker, report.name, options, today, large)
  const { shown, fresh } = previewing
  const outputs = outputsOf(report.formats, platform.print.canMakePdf)
  const usual = [last?.format, 'xlsx', outputs.at(-1)].find((each) => outputs.some((output) => output === each))

  return (
    <div className={classes.room}>
      <section className={classes.choices} aria-label="What the report holds">
        <ReportField report={report} about={aboutOf(report.choices, options)} />
        <Choices
          choices={report.choices}
          options={options}
          today={today}
          onChange={(field, value) => setOptions((before) => ({ ...before, [field]: value }))}
        />
        <Checkbox
          label="Large print"
          description="Letters of at least 16 points. Pictures keep theirs, with their numbers beneath."
          checked={large}
          onChange={(event) => setLarge(event.currentTarget.checked)}
        />
      </section>
      <section className={classes.side} aria-label="Preview and save">
        <div className={classes.bar} role="group" aria-label="Save the report">
          {outputs.map((output) => (
            <Button
              key={output}
              variant={output === usual ? 'filled' : 'default'}
              disabled={shown instanceof Problem}
              onClick={() => setLeaving(output)}
            >
              {output === 'print' ? 'Print…' : outputLabels[output]}
            </Button>
          ))}
          <Button variant="default" disabled={shown instanceof Problem} onClick={() => setLeaving('zip')}>
            Several files…
          </Button>
          <Register />
        </div>
        {!platform.print.canMakePdf && (
          <p className="muted small">
            PDF files are made by the desktop app. Here, “Print…” opens the browser’s print dialog, which can save as
            PDF.
          </p>
        )}
        <ReportPreview {...previewing} />
      </section>
      {leaving && shown && !(shown instanceof Problem) && (
        <BeforeItLeaves
          output={leaving}
          audience={options['audience'] as Audience}
          preview={shown}
          fresh={fresh}
          choices={
            leaving === 'zip' ? <BatchChoices report={report} making={making} onChange={setMaking} /> : undefined
          }
          onSend={(told, signal) =>
            sendOut(
              {
                report: report.name,
                options,
                output: leaving,
                today,
                large,
                ...(leaving === 'zip' && { batch: making }),
              },
              told,
              signal,
            )
          }
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}

/** Another report is another address; the forum or the session chosen goes along. */
function ReportField({ report, about }: { report: Report; about: string | null }): ReactNode {
  const [, navigate] = useLocation()
  const sentences = new Map(reports.map(({ name, description }) => [name, description]))
  return (
    <div className={classes.report}>
      <Select
        label="Report"
        allowDeselect={false}
        maxDropdownHeight={480}
        data={reports.map(({ name, title }) => ({ value: name, label: title }))}
        value={report.name}
        onChange={(name) => name && navigate(paths.report(name, about), { replace: true })}
        renderOption={({ option }) => (
          <div>
            {option.label}
            <Text size="xs" c="dimmed">
              {sentences.get(option.value)}
            </Text>
          </div>
        )}
      />
      <p className="muted small">{report.description}</p>
    </div>
  )
}
