import { Group, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { batchesOf, batchLabels, type BatchKind } from '#shared/exports/batch.ts'
import { formatLabels, type Format } from '#shared/exports/formats/formats.ts'
import type { Report } from '#shared/exports/reports/report.ts'
import type { Making } from './ReportMaker.ts'

/** Which files the ZIP holds. */
export function BatchChoices(props: { report: Report; making: Making; onChange: (making: Making) => void }): ReactNode {
  const { report, making, onChange } = props
  return (
    <Group grow mb="md" align="start">
      <Select
        label="Which files"
        allowDeselect={false}
        data={batchesOf(report).map((kind) => ({ value: kind, label: batchLabels[kind] }))}
        value={making.batch}
        onChange={(batch) => batch && onChange({ ...making, batch: batch as BatchKind })}
      />
      <Select
        label="Each as"
        allowDeselect={false}
        disabled={making.batch === 'formats'}
        data={report.formats.map((format) => ({ value: format, label: formatLabels[format] }))}
        value={making.format}
        onChange={(format) => format && onChange({ ...making, format: format as Format })}
      />
    </Group>
  )
}
