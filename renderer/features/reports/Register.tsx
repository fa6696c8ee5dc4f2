import { Button, Modal, ScrollArea, Table } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { labelAfter } from '#shared/exports/countLabels.ts'
import { audienceLabels } from '#shared/exports/terms.ts'
import { grouped } from '#shared/records/counted.ts'
import { exportsByTime } from '#shared/register/queries.ts'
import type { Export } from '#shared/register/register.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { outputLabels, type Output } from './outputs.ts'

/** What has left this laptop, and for whom. Undo changes nothing here: a file that is out stays out. */
export function Register(): ReactNode {
  const [open, setOpen] = useState(false)
  const left = useQuery(exportsByTime)
  if (left.length === 0) return null
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        What has left: {grouped(left.length)}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="What has left this laptop" size="70rem">
        <p className="muted small">
          Written down when a report is saved, printed or copied. Undo does not call a file back, so nothing here is
          undone.
        </p>
        <ScrollArea.Autosize mah="60vh" type="auto">
          <Table aria-label="What has left this laptop" verticalSpacing="xs" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>When</Table.Th>
                <Table.Th>Report</Table.Th>
                <Table.Th>For</Table.Th>
                <Table.Th>As</Table.Th>
                <Table.Th>Inside</Table.Th>
                <Table.Th>Kept back</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {left.map((each) => (
                <Entry key={each.id} entry={each} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      </Modal>
    </>
  )
}

function Entry({ entry }: { entry: Export }): ReactNode {
  return (
    <Table.Tr>
      <Table.Td>{formatDate(entry.createdAt.slice(0, 10))}</Table.Td>
      <Table.Td>
        {entry.title}
        {entry.fileName !== '' && <div className="muted small">{entry.fileName}</div>}
      </Table.Td>
      <Table.Td>{[audienceLabels[entry.audience], entry.adjusted].filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>{outputLabels[entry.format as Output] ?? entry.format}</Table.Td>
      <Table.Td>{inWords(entry.counts)}</Table.Td>
      <Table.Td>{entry.withheld.length === 0 ? 'Nothing' : inWords(entry.withheld)}</Table.Td>
    </Table.Tr>
  )
}

function inWords(counts: Export['counts']): string {
  return counts.map((each) => `${grouped(each.count)} ${labelAfter(each)}`).join(', ')
}
