import { Loader } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { grouped } from '#shared/records/counted.ts'
import { Problem } from '#shared/records/problem.ts'
import classes from './Reports.module.css'
import type { Preview } from './messages.ts'
import type { Previewing } from './useReportMaker.ts'

/** CSS pixels at which a report's page shows its table as on paper. */
const pageWidth = 960

/** The page that would leave; while the next is made, the one before stays and says so. */
export function ReportPreview({ shown, fresh, step }: Previewing): ReactNode {
  if (shown === null) {
    return (
      <div className={classes.problem} role="status">
        <Loader size="sm" />
        <p>{step || 'Laying the report out…'}</p>
      </div>
    )
  }
  if (shown instanceof Problem) {
    return (
      <div className={classes.problem} role="status">
        <strong>{shown.what}</strong>
        {shown.next && <p className="muted">{shown.next}</p>}
      </div>
    )
  }
  return <PreviewPage preview={shown} step={fresh ? '' : step} />
}

/** A page without anything to press: Tab would pass it by, and the arrows could not scroll it. */
function reachable(html: string): string {
  return html.replace('<body', '<body tabindex="0"')
}

function PreviewPage({ preview, step }: { preview: Preview; step: string }): ReactNode {
  const { ref: room, width, height } = useElementSize()
  // Where the page would turn into its form for phones, it is shown smaller instead; very narrow, it turns all the same.
  const scale = width > 600 && width < pageWidth ? width / pageWidth : 1
  return (
    <>
      {(preview.more > 0 || step !== '') && (
        <p className="muted small" role="status">
          {step || `The preview is cut short; the file holds ${grouped(preview.more)} more rows.`}
        </p>
      )}
      <div className={classes.preview} ref={room} aria-busy={step !== ''}>
        <iframe
          title="Preview of the report"
          sandbox=""
          srcDoc={reachable(preview.html)}
          style={{ width: width / scale, height: height / scale, scale: String(scale) }}
        />
      </div>
    </>
  )
}
