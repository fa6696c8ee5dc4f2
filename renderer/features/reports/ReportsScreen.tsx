import { Button, Checkbox, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { periodOf } from '#shared/exports/period.ts'
import { presetOf } from '#shared/exports/presets.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import type { Report } from '#shared/exports/reports/report.ts'
import type { Recipients } from '#shared/exports/terms.ts'
import { Problem } from '#shared/records/problem.ts'
import type { PeriodName, Preset } from '#shared/register/presets.ts'
import { paths } from '#renderer/paths.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { BatchChoices, type Batch } from './BatchChoices.tsx'
import { BeforeItLeaves } from './BeforeItLeaves.tsx'
import { BrandDialog } from './BrandDialog.tsx'
import { Choices } from './Choices.tsx'
import { otherWays, outputLabels, outputsOf, type Output } from './outputs.ts'
import { PresetsMenu } from './PresetsMenu.tsx'
import { Register } from './Register.tsx'
import { ReportPreview } from './ReportPreview.tsx'
import type { ReportMaker } from './ReportMaker.ts'
import classes from './Reports.module.css'
import { Sections } from './Sections.tsx'
import { aboutOf, startingChoice, type Chosen, type Options } from './startingOptions.ts'
import { usePreview, useReportMaker } from './useReportMaker.ts'
import { useSendOut } from './useSendOut.ts'

/** Choose a report and what it holds, look at exactly what would leave, then save it. */
export function ReportsScreen(): ReactNode {
  const { report: name, about } = useParams<{ report?: string; about?: string }>()
  const [, navigate] = useLocation()
  const maker = useReportMaker()
  const report = reports.find((each) => each.name === name) ?? (reports[0] as Report)
  // Picked twice, a saved report begins anew.
  const [picked, setPicked] = useState<{ preset: Preset; turn: number } | null>(null)
  const preset = picked?.preset.report === report.name && about === undefined ? picked.preset : null
  const room = preset ? `${preset.id} ${picked?.turn ?? 0}` : `${report.name} ${about ?? ''}`
  return (
    <Page title="Reports" fill>
      <ReportRoom
        key={room}
        report={report}
        about={about ?? null}
        preset={preset}
        maker={maker}
        onPick={(chosen) => {
          setPicked({ preset: chosen, turn: (picked?.turn ?? 0) + 1 })
          navigate(paths.report(chosen.report), { replace: true })
        }}
        onReport={(another, of) => {
          setPicked(null)
          navigate(paths.report(another, of), { replace: true })
        }}
      />
    </Page>
  )
}

function ReportRoom(props: {
  report: Report
  about: string | null
  preset: Preset | null
  maker: ReportMaker
  onPick: (preset: Preset) => void
  onReport: (name: string, about: string | null) => void
}): ReactNode {
  const { report, preset, maker } = props
  const { print } = usePlatform()
  const [{ reportChoices }] = useSettings()
  const today = useToday()
  const sendOut = useSendOut(maker)
  const [chosen, setChosen] = useState<Chosen>(() =>
    startingChoice(report, { preset, last: reportChoices[report.name], about: props.about, today }),
  )
  const [pickedId, setPickedId] = useState(preset?.id ?? null)
  const [leaving, setLeaving] = useState<Output | null>(null)
  const [batch, setBatch] = useState<Batch>({ kind: 'formats', format: 'html' })
  const { options, period, sections, large } = chosen
  const wish = { report: report.name, options, today, large, sections }
  const previewing = usePreview(maker, wish)
  const { shown, fresh } = previewing
  const outputs = [...outputsOf(report.formats, print.canMakePdf), ...otherWays]
  const usual = [chosen.format, print.canMakePdf ? 'pdf' : 'print'].find((each) => outputs.some((way) => way === each))
  const change = (changes: Partial<Chosen>): void => setChosen((before) => ({ ...before, ...changes }))
  const making = { batch: batch.kind, format: batch.format, canPrint: print.canMakePdf }

  return (
    <div className={classes.room}>
      <section className={classes.choices} aria-label="What the report holds">
        <ReportField report={report} onReport={(name) => props.onReport(name, aboutOf(report.choices, options))} />
        <PresetsMenu
          now={presetOf(report, options, { period, sections, large, format: usual ?? 'html' })}
          pickedId={pickedId}
          onPick={props.onPick}
          onSaved={setPickedId}
        />
        <Choices
          choices={report.choices}
          options={options}
          period={period}
          today={today}
          onChange={(changes) =>
            setChosen((before) => ({
              ...before,
              options: { ...before.options, ...changes },
              ...(('from' in changes || 'to' in changes) && { period: null }),
            }))
          }
          onPeriod={(name) => setChosen((before) => ofPeriod(before, name, today))}
        />
        <Sections report={report} order={sections} onChange={(order) => change({ sections: order })} />
        <Checkbox
          label="Large print"
          description="Letters of at least 16 points. Pictures keep theirs, with their numbers beneath."
          checked={large}
          onChange={(event) => change({ large: event.currentTarget.checked })}
        />
        <Branding />
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
        {!print.canMakePdf && (
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
          recipients={options as unknown as Recipients}
          preview={shown}
          fresh={fresh}
          choices={
            leaving === 'zip' ? (
              <BatchChoices report={report} batch={batch} canMakePdf={print.canMakePdf} onChange={setBatch} />
            ) : undefined
          }
          onSend={(told, signal) =>
            sendOut({ ...wish, period, output: leaving, ...(leaving === 'zip' && { making }) }, told, signal)
          }
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}

/** Its two dates follow a period that has a name; without one they stay as they are. */
function ofPeriod(chosen: Chosen, name: PeriodName | null, today: string): Chosen {
  const options: Options = name === null ? chosen.options : { ...chosen.options, ...periodOf(name, today) }
  return { ...chosen, options, period: name }
}

function Branding(): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        Branding…
      </Button>
      {open && <BrandDialog onClose={() => setOpen(false)} />}
    </div>
  )
}

/** Another report is another address; the forum or the session chosen goes along. */
function ReportField({ report, onReport }: { report: Report; onReport: (name: string) => void }): ReactNode {
  const sentences = new Map(reports.map(({ name, description }) => [name, description]))
  return (
    <div className={classes.report}>
      <Select
        label="Report"
        allowDeselect={false}
        data={reports.map(({ name, title }) => ({ value: name, label: title }))}
        value={report.name}
        onChange={(name) => name && onReport(name)}
        renderOption={({ option }) => (
          <div>
            {option.label}
            <p className="muted small">{sentences.get(option.value)}</p>
          </div>
        )}
      />
      <p className="muted small">{report.description}</p>
    </div>
  )
}
