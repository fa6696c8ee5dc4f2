import { SimpleGrid } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { DateField } from '#renderer/ui/DateField.tsx'
import { PartyPicker } from '../people/index.ts'
import { ClausePicker } from '../purposes/index.ts'
import type { CommitmentDraft, CommitmentLinks } from './commitmentDraft.ts'
import { WhereFields } from './WhereFields.tsx'

/** Who, for whom, by when, where from and what for: everything that is chosen. Not drawn again while words are typed. */
export const LinkFields = memo(function LinkFields(props: {
  links: CommitmentLinks
  /** Whether it is a new commitment: later on, its date is moved with a reason. */
  dated: boolean
  today: string
  write: (changes: Partial<CommitmentDraft>) => void
}): ReactNode {
  const { links, write } = props
  return (
    <>
      <PartyPicker
        label="Who promises it"
        description="People, organisations or a whole forum. The first one leads."
        canAdd
        value={links.giverIds}
        onChange={(giverIds) => write({ giverIds })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <PartyPicker
          label="For whom"
          most={1}
          canAdd
          value={links.receiverId === null ? [] : [links.receiverId]}
          onChange={(ids) => write({ receiverId: ids[0] ?? null })}
        />
        {props.dated && (
          <DateField label="Needed by" today={props.today} value={links.due} onChange={(due) => write({ due })} />
        )}
      </SimpleGrid>
      <WhereFields links={links} write={write} />
      <ClausePicker value={links.clauseIds} onChange={(clauseIds) => write({ clauseIds })} />
    </>
  )
})
