import { Button, Group, Modal, Select, Table, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { readObservations, type ObservationRow } from '#shared/imports/observations.ts'
import { importObservations } from '#shared/measures/commands.ts'
import { amount } from '#shared/measures/numbers.ts'
import { measureRegister } from '#shared/measures/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { WideTable } from '#renderer/ui/WideTable.tsx'
import { ChooseFile, type ReadFile } from '../imports/index.ts'
import classes from './ImportDialog.module.css'

/** Rows of the preview drawn at first, those that are refused before the others. */
const shown = 200

/** Brings observations from Excel or CSV into the programme: choose, look at what every row becomes, bring in. */
export function ImportDialog(props: { measureId?: string; onClose: () => void }): ReactNode {
  const [file, setFile] = useState<ReadFile | null>(null)
  return (
    <Modal opened onClose={props.onClose} title="Bring in observations" size="min(960px, 96vw)">
      {file ? (
        <Review file={file} measureId={props.measureId ?? null} onClose={props.onClose} />
      ) : (
        <ChooseFile
          title="Choose a table of observations"
          sentence="Choose an Excel workbook or a CSV file with a row for each observation: Measure, As of, Number, Source and Note. You see what every row becomes before anything is brought in."
          onRead={setFile}
        />
      )}
    </Modal>
  )
}

function Review(props: { file: ReadFile; measureId: string | null; onClose: () => void }): ReactNode {
  const { file } = props
  const today = useToday()
  const sheets = file.sheets.filter(({ hidden }) => !hidden)
  const [at, setAt] = useState(0)
  const [measureId, setMeasureId] = useState(props.measureId)
  const [source, setSource] = useState(file.name)
  const choice = useMemo(() => ({ measureId, source }), [measureId, source])
  const sheet = sheets[at] ?? file.sheets[0] ?? nothing
  const measures = useQuery(measureRegister)
  const { missing, namesMeasures, rows } = useQuery(readObservations, sheet, choice, today)
  const bringIn = useCommand(importObservations)
  const { undo } = useUndo()
  const fresh = rows.flatMap(({ fields }) => fields ?? [])
  const here = rows.filter((row) => row.here).length
  const refused = rows.length - fresh.length - here
  const accept = async (): Promise<void> => {
    const outcome = await bringIn({ rows: fresh })
    if (!outcome.done) return
    props.onClose()
    say(`${counted(fresh.length, 'observation')} brought in.`, { label: 'Undo', run: () => void undo() })
  }
  return (
    <div className={classes.review}>
      <div className={classes.settings}>
        {sheets.length > 1 && (
          <Select
            label="Sheet"
            allowDeselect={false}
            data={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
            value={String(at)}
            onChange={(chosen) => setAt(Number(chosen))}
          />
        )}
        <Select
          label={namesMeasures ? 'Measure, where a row names none' : 'Measure'}
          placeholder="Choose one"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear measure' }}
          data={measures.map(({ id, title }) => ({ value: id, label: title }))}
          value={measureId}
          onChange={setMeasureId}
        />
        <TextInput
          label="Source, where a row gives none"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <p role="status">
        {missing ??
          [
            fresh.length === 0
              ? 'Nothing here can be brought in'
              : `${counted(fresh.length, 'observation')} can be brought in`,
            ...(here > 0 ? [`${here} ${here === 1 ? 'is' : 'are'} here already`] : []),
            ...(refused > 0
              ? [`${refused} ${refused === 1 ? 'row is' : 'rows are'} left out, for the reasons below`]
              : []),
          ].join('; ') + '.'}
      </p>
      {rows.length > 0 && <Preview rows={rows} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          Cancel
        </Button>
        <Button disabled={fresh.length === 0} onClick={() => void accept()}>
          {fresh.length === 0 ? 'Bring in' : `Bring in ${counted(fresh.length, 'observation')}`}
        </Button>
      </Group>
    </div>
  )
}

function Preview({ rows }: { rows: readonly ObservationRow[] }): ReactNode {
  const refusedFirst = [...rows].sort((a, b) => order(a) - order(b) || a.row - b.row)
  return (
    <div className={classes.preview}>
      <WideTable label="What each row becomes" minWidth={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Row</Table.Th>
            <Table.Th scope="col">Measure</Table.Th>
            <Table.Th scope="col">As of</Table.Th>
            <Table.Th scope="col">Number</Table.Th>
            <Table.Th scope="col">Source and note</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refusedFirst.slice(0, shown).map(({ row, measure, fields, because, here }) => (
            <Table.Tr key={row}>
              <Table.Td className="tabular">{row}</Table.Td>
              <Table.Td dir="auto">{typeof measure === 'string' ? measure : measure.title}</Table.Td>
              {fields && typeof measure === 'object' ? (
                <>
                  <Table.Td>{formatDate(fields.on)}</Table.Td>
                  <Table.Td className="tabular">{amount(fields.value, measure.unit)}</Table.Td>
                  <Table.Td dir="auto">
                    {fields.source}
                    {fields.note !== '' && <div className="muted small">{fields.note}</div>}
                  </Table.Td>
                </>
              ) : (
                <Table.Td colSpan={3}>
                  <Chip tone={here ? 'stone' : 'coral'}>{here ? 'Passed over' : 'Left out'}</Chip> {because}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      {rows.length > shown && <p className="muted small">And {rows.length - shown} rows more.</p>}
    </div>
  )
}

function order({ fields, here }: ObservationRow): number {
  return fields === null && !here ? 0 : 1
}

const nothing = { name: '', hidden: false, rows: [], notes: new Map(), columns: [], since1904: false } as const
