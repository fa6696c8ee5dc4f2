import { Box, NativeSelect, SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { commitmentStateLabels, type CommitmentState } from '#shared/commitments/commitments.ts'
import type { Owner } from '#shared/imports/owners.ts'
import { skipReasonLabels } from '#shared/imports/notPromises.ts'
import {
  duplicateChoices,
  effectOf,
  type DuplicateChoice,
  type Preview,
  type PreviewRow,
} from '#shared/imports/preview.ts'
import { scaleOf } from '#shared/programme/queries.ts'
import { grouped } from '#shared/records/counted.ts'
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
  duplicates: DuplicateChoice
  onDuplicates: (choice: DuplicateChoice) => void
  /** What is done with one row that is here already. */
  onEach: (row: number, choice: DuplicateChoice) => void
}): ReactNode {
  const { rows, counts } = props.preview
  const [show, setShow] = useState('all')
  const shown = useMemo(() => (show === 'all' ? rows : rows.filter((row) => row.warnings.length > 0)), [rows, show])
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
            { value: 'all', label: `All rows (${grouped(rows.length)})` },
            { value: 'warned', label: `Only rows with warnings (${grouped(counts.warned)})` },
          ]}
        />
        {counts.duplicates > 0 && (
          <div className={classes.already}>
            <span className="small">The {grouped(counts.duplicates)} already in this programme:</span>
            <SegmentedControl
              size="xs"
              aria-label="What to do with rows that are here already"
              value={props.duplicates}
              onChange={(choice) => props.onDuplicates(choice as DuplicateChoice)}
              data={duplicateChoices.map((value) => ({ value, label: choiceLabels[value] }))}
            />
          </div>
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
                    data-kind={row.kind === 'commitment' && effectOf(row) === 'none' ? 'skipped' : row.kind}
                    aria-rowindex={item.index + 2}
                    className={classes.row}
                    style={{ transform: `translateY(${item.start}px)` }}
                  >
                    <Cells row={row} onChoice={(choice) => props.onEach(row.row, choice)} />
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

function Cells({ row, onChoice }: { row: PreviewRow; onChoice: (choice: DuplicateChoice) => void }): ReactNode {
  const scale = useQuery(scaleOf)
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
        {commitment.rag && <span className={classes.aside}>{scale.words[commitment.rag]}</span>}
      </span>
      <Remarks row={row} onChoice={onChoice} />
    </>
  )
}

function Remarks({ row, onChoice }: { row: PreviewRow; onChoice?: (choice: DuplicateChoice) => void }): ReactNode {
  const duplicate = row.kind === 'commitment' ? row.duplicate : null
  return (
    <span role="cell" className="small">
      {duplicate && (
        <>
          <NativeSelect
            size="xs"
            aria-label={`Row ${row.row} is here already`}
            value={duplicate.choice}
            data={duplicateChoices.map((value) => ({ value, label: choiceLabels[value] }))}
            onChange={(event) => onChoice?.(event.currentTarget.value as DuplicateChoice)}
          />
          {duplicate.choice !== 'add' && duplicate.changes.length === 0 && (
            <span className={classes.aside}>Already here; it says nothing new.</span>
          )}
          {duplicate.choice !== 'add' &&
            duplicate.changes.map((change) => (
              <span key={change} className={classes.aside}>
                {change}
              </span>
            ))}
        </>
      )}
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

const choiceLabels: Readonly<Record<DuplicateChoice, string>> = { skip: 'Skip', update: 'Update', add: 'Add again' }

function ownerWords(owner: Owner): string {
  return owner.kind === 'new' ? `${owner.name} (new)` : owner.name
}
