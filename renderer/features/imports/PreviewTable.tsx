import { Box, Checkbox, SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { commitmentStateLabels, type CommitmentState } from '#shared/commitments/commitments.ts'
import type { Owner } from '#shared/imports/owners.ts'
import { skipReasonLabels, type Preview, type PreviewRow } from '#shared/imports/preview.ts'
import classes from './imports.module.css'

const columns = ['Row', 'What it becomes', 'Owners', 'Promised', 'Due', 'State', 'Worth knowing'] as const

const tones: Readonly<Record<CommitmentState, Tone>> = {
  promised: 'sky',
  'in-progress': 'gold',
  stuck: 'coral',
  kept: 'leaf',
  released: 'stone',
}

/** Every row of the file and what it becomes; only the rows in sight are drawn. */
export function PreviewTable(props: {
  preview: Preview
  leaveOut: boolean
  onLeaveOut: (leaveOut: boolean) => void
}): ReactNode {
  const { rows, counts } = props.preview
  const [show, setShow] = useState('all')
  const shown = useMemo(() => (show === 'all' ? rows : rows.filter((row) => row.warnings.length > 0)), [rows, show])
  const already = counts.duplicate + counts.duplicates
  const frame = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 56,
    getItemKey: (index) => shown[index]?.row ?? index,
    overscan: 12,
  })

  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Which rows to show"
          value={show}
          onChange={setShow}
          data={[
            { value: 'all', label: `All rows (${rows.length.toLocaleString('en-GB')})` },
            { value: 'warned', label: `Only rows with warnings (${counts.warned.toLocaleString('en-GB')})` },
          ]}
        />
        {already > 0 && (
          <Checkbox
            size="sm"
            label={`Leave out the ${already.toLocaleString('en-GB')} already in this programme`}
            checked={props.leaveOut}
            onChange={(event) => props.onLeaveOut(event.currentTarget.checked)}
          />
        )}
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      <Box component="section" ref={frame} className={classes.frame} aria-label="Rows of the file" tabIndex={0}>
        <div role="table" aria-label="What each row becomes" aria-rowcount={shown.length + 1} className={classes.table}>
          <div role="row" aria-rowindex={1} className={classes.head}>
            {columns.map((column) => (
              <span role="columnheader" key={column}>
                {column}
              </span>
            ))}
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const row = shown[item.index]
              return (
                row && (
                  <div
                    role="row"
                    key={item.key}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    data-kind={row.kind}
                    aria-rowindex={item.index + 2}
                    className={classes.row}
                    style={{ transform: `translateY(${item.start}px)` }}
                  >
                    <Cells row={row} />
                  </div>
                )
              )
            })}
          </div>
        </div>
        {shown.length === 0 && <p className={classes.none}>No row needs a second look.</p>}
      </Box>
    </>
  )
}

function Cells({ row }: { row: PreviewRow }): ReactNode {
  if (row.kind !== 'commitment') {
    const tone = row.kind === 'problem' ? 'coral' : 'stone'
    return (
      <>
        <span role="cell" className="tabular">
          {row.row}
        </span>
        <span role="cell" aria-colspan={5} className={classes.wide}>
          <Chip tone={tone}>{row.kind === 'problem' ? 'Could not be read' : skipReasonLabels[row.reason]}</Chip>
          <span className={classes.words}>{row.text}</span>
        </span>
        <Remarks row={row} />
      </>
    )
  }
  const { commitment } = row
  const redated = commitment.firstDue !== commitment.due
  return (
    <>
      <span role="cell" className="tabular">
        {row.row}
      </span>
      <span role="cell">
        <span className={classes.words}>
          {commitment.reference && <b>{commitment.reference} </b>}
          {commitment.action}
        </span>
        {commitment.details && <span className={classes.aside}>{commitment.details}</span>}
        {commitment.notes.map((note, index) => (
          <span className={classes.aside} key={index}>
            Update: {note}
          </span>
        ))}
      </span>
      <span role="cell">
        {commitment.owners.map(ownerWords).join(', ') || <span className="muted">Nobody yet</span>}
      </span>
      <span role="cell">{formatDate(commitment.promisedOn)}</span>
      <span role="cell">
        {formatDate(commitment.due)}
        {redated && <span className={classes.aside}>first {formatDate(commitment.firstDue)}</span>}
      </span>
      <span role="cell">
        <Chip tone={tones[commitment.state]}>{commitmentStateLabels[commitment.state]}</Chip>
        {commitment.closedOn && <span className={classes.aside}>{formatDate(commitment.closedOn)}</span>}
      </span>
      <Remarks row={row} />
    </>
  )
}

function Remarks({ row }: { row: PreviewRow }): ReactNode {
  return (
    <span role="cell" className="small">
      {row.warnings.map((warning) => (
        <span key={warning} className={classes.warning}>
          <b>Look: </b>
          {warning}
        </span>
      ))}
      {row.understood.map((sentence) => (
        <span key={sentence} className={classes.aside}>
          {sentence}
        </span>
      ))}
    </span>
  )
}

function ownerWords(owner: Owner): string {
  return owner.kind === 'new' ? `${owner.name} (new)` : owner.name
}
