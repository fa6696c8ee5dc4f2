import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useQuery } from '#renderer/store/useQuery.ts'
import { commitmentStateLabels, commitmentStates } from '#shared/commitments/commitments.ts'
import { tonesOf } from '#shared/commitments/rag.ts'
import { importFieldLabels, type Mapping } from '#shared/imports/columns.ts'
import type { NewPerson, Preview } from '#shared/imports/preview.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { withMeaning, wordsIn, type WordFound } from '#shared/imports/words.ts'
import { people, type Person } from '#shared/people/people.ts'
import { scaleOf } from '#shared/programme/queries.ts'
import { counted } from '#shared/records/counted.ts'
import type { Reader } from '#shared/records/reader.ts'
import classes from './imports.module.css'

const nothing = 'nothing'

/** What the file's words mean and whom its names stand for; each answer is seen in the rows at once. */
export function WordsAndNames(props: {
  sheet: Sheet
  mapping: Mapping
  preview: Preview
  onMapping: (mapping: Mapping) => void
}): ReactNode {
  const { mapping, preview, onMapping } = props
  const words = useQuery(wordsOf, props.sheet, mapping)
  const known = useQuery(everybody)
  const setName = (key: string, id: string | null): void =>
    onMapping({ ...mapping, names: new Map([...mapping.names, [key, id]]) })
  return (
    <>
      {words.length > 0 && (
        <details className={classes.columns}>
          <summary>What the words mean ({words.length})</summary>
          <div className={classes.settings}>
            {words.map((word) => (
              <WordField
                key={`${word.field} ${word.word}`}
                found={word}
                onChange={({ field, word: text, state, rag }) =>
                  onMapping({ ...mapping, words: withMeaning(mapping.words, { field, word: text, state, rag }) })
                }
              />
            ))}
          </div>
        </details>
      )}
      {preview.newPeople.length > 0 && known.length > 0 && (
        <details className={classes.columns} open={preview.newPeople.some(({ near }) => near !== null) || undefined}>
          <summary>Who is meant ({preview.newPeople.length} to add)</summary>
          <div className={classes.settings}>
            {preview.newPeople.map((person) => (
              <NameField key={person.key} person={person} known={known} onChange={(id) => setName(person.key, id)} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

function WordField({ found, onChange }: { found: WordFound; onChange: (found: WordFound) => void }): ReactNode {
  const scale = useQuery(scaleOf)
  const meanings = [
    ...(found.field === 'rag'
      ? tonesOf(scale).map((tone) => ({ value: tone, label: scale.words[tone] }))
      : commitmentStates.map((state) => ({ value: state, label: commitmentStateLabels[state] }))),
    ...(found.field === 'rag' ? [{ value: 'kept', label: commitmentStateLabels.kept }] : []),
    { value: nothing, label: 'Says nothing' },
  ]
  return (
    <Select
      label={found.word}
      description={`${importFieldLabels[found.field]}, ${counted(found.rows, 'row')}`}
      allowDeselect={false}
      data={meanings}
      value={(found.field === 'rag' ? (found.rag ?? found.state) : found.state) ?? nothing}
      onChange={(value) => {
        const state = commitmentStates.find((each) => each === value) ?? null
        const rag = tonesOf(scale).find((each) => each === value) ?? null
        onChange(found.field === 'rag' ? { ...found, state, rag } : { ...found, state })
      }}
    />
  )
}

/** Somebody the programme does not have: added, unless somebody it has is meant. */
function NameField(props: {
  person: NewPerson
  known: readonly Person[]
  onChange: (id: string | null) => void
}): ReactNode {
  const { name, near } = props.person
  return (
    <div>
      <Select
        label={name}
        searchable
        allowDeselect={false}
        data={[
          { value: nothing, label: 'Add as somebody new' },
          ...props.known.map((person) => ({ value: person.id, label: person.name })),
        ]}
        value={nothing}
        onChange={(value) => props.onChange(value === nothing ? null : value)}
      />
      {near && (
        <Button variant="subtle" size="compact-sm" onClick={() => props.onChange(near.id)}>
          {near.name} is meant
        </Button>
      )}
    </div>
  )
}

function wordsOf(read: Reader, sheet: Sheet, mapping: Mapping): readonly WordFound[] {
  return wordsIn(sheet, mapping, scaleOf(read))
}

function everybody(read: Reader): readonly Person[] {
  return read.all(people).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
