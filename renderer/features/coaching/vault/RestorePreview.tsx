import { Radio, Stack, Table } from '@mantine/core'
import { format } from 'date-fns'
import type { ReactNode } from 'react'
import type { RestorePreview } from '#renderer/vault/index.ts'

/** Whose words stand where both have a record. */
export type Different = 'keep mine' | 'take the file’s'

/** Whether restoring would change anything. */
export function bringsAny({ tables }: RestorePreview): boolean {
  return tables.some(({ added, different }) => added > 0 || different > 0)
}

/** What a copy or a backup would bring, and whose words stand where both have a record. */
export function Preview(props: {
  preview: RestorePreview
  /** "copy", "backup" */
  from: string
  different: Different
  onDifferent: (which: Different) => void
}): ReactNode {
  const { exportedAt, label, tables } = props.preview
  const shown = tables.filter(({ added, same, different }) => added + same + different > 0)
  const differ = tables.some(({ different }) => different > 0)
  return (
    <Stack gap="md">
      <p>
        “{label}”, saved on {format(new Date(exportedAt), "d MMMM yyyy 'at' HH:mm")}.{' '}
        {bringsAny(props.preview)
          ? 'Nothing is changed until you choose Restore; undo takes all of it back.'
          : 'All of it is here already, word for word: there is nothing to restore.'}
      </p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">Not here now</Table.Th>
            <Table.Th scope="col">The same here</Table.Th>
            <Table.Th scope="col">Different here</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ noun, added, same, different }) => (
            <Table.Tr key={noun}>
              <Table.Th scope="row">{noun}</Table.Th>
              <Table.Td>{added}</Table.Td>
              <Table.Td>{same}</Table.Td>
              <Table.Td>{different}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {differ && (
        <Radio.Group
          label="Where both have a record and they differ"
          value={props.different}
          onChange={(which) => props.onDifferent(which === 'keep mine' ? which : 'take the file’s')}
        >
          <Stack gap={8} mt={6}>
            <Radio value="keep mine" label="Keep what is here" />
            <Radio value="take the file’s" label={`Take what is in the ${props.from}`} />
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}
