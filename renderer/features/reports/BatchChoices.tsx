import { Group, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { batchesOf, batchLabels, type BatchKind } from '#shared/exports/batch.ts'
import type { Format } from '#shared/exports/formats/formats.ts'
import type { Report } from '#shared/exports/reports/report.ts'
import { outputLabels, outputsOf } from './outputs.ts'

/** Which files a ZIP holds. */
export interface Batch {
  readonly kind: BatchKind
  readonly format: Format | 'pdf'
}

export function BatchChoices(props: {
  report: Report
  batch: Batch
  canMakePdf: boolean
  onChange: (batch: Batch) => void
}): ReactNode {
  const { report, batch, onChange } = props
  return (
    <Group grow mb="md" align="start">
      <Select
        label="Which files"
        allowDeselect={false}
        data={batchesOf(report).map((kind) => ({ value: kind, label: batchLabels[kind] }))}
        value={batch.kind}
        onChange={(kind) => kind && onChange({ ...batch, kind: kind as BatchKind })}
      />
      <Select
        label="Each as"
        allowDeselect={false}
        disabled={batch.kind === 'formats'}
        data={outputsOf(report.formats, props.canMakePdf).map((each) => ({ value: each, label: outputLabels[each] }))}
        value={batch.format}
        onChange={(format) => format && onChange({ ...batch, format: format as Batch['format'] })}
      />
    </Group>
  )
}
