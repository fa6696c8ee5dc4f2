import { Button, Group, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { removeObservation } from '#shared/measures/commands.ts'
import { stageLabels, type Measure, type Observation } from '#shared/measures/measures.ts'
import { amount } from '#shared/measures/numbers.ts'
import { stageOf } from '#shared/measures/standing.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { WideTable } from '#renderer/ui/WideTable.tsx'
import classes from './MeasureScreen.module.css'

/** Every number with its day and its source, newest first: the table behind the chart. */
export function Receipts(props: {
  measure: Measure
  observed: readonly Observation[]
  onChange: (observation: Observation) => void
}): ReactNode {
  const { measure, observed } = props
  const ofMoney = measure.kind === 'money'
  const remove = useCommand(removeObservation)
  const { undo } = useUndo()
  const takeAway = async (id: string): Promise<void> => {
    const outcome = await remove({ id })
    if (outcome.done) say('Observation removed.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <Card title="Receipts">
      <WideTable label={`Observations of ${measure.title}, newest first`} minWidth={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">As of</Table.Th>
            <Table.Th scope="col">Number</Table.Th>
            {ofMoney && <Table.Th scope="col">In all</Table.Th>}
            <Table.Th scope="col">Source and note</Table.Th>
            <Table.Th scope="col">
              <span className="unseen">Change or remove</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...observed].reverse().map((each) => {
            const stage = stageOf(measure, each)
            return (
              <Table.Tr key={each.id}>
                <Table.Th scope="row" className={classes.nowrap ?? ''}>
                  {formatDate(each.on)}
                </Table.Th>
                <Table.Td className={`tabular ${classes.nowrap ?? ''}`}>{amount(each.value, measure.unit)}</Table.Td>
                {stage && <Table.Td>{stageLabels[stage]}</Table.Td>}
                <Table.Td className={classes.source ?? ''} dir="auto">
                  {each.source}
                  {each.note !== '' && <div className="muted small">{each.note}</div>}
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap" justify="flex-end">
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`Change the observation of ${formatDate(each.on)}`}
                      onClick={() => props.onChange(each)}
                    >
                      Change
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="red"
                      aria-label={`Remove the observation of ${formatDate(each.on)}`}
                      onClick={() => void takeAway(each.id)}
                    >
                      Remove
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </WideTable>
    </Card>
  )
}
