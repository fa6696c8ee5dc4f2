import { Button, Group, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useMemo, useState, type ReactNode } from 'react'
import { wordingsOf } from '#shared/purposes/queries.ts'
import type { Version, Wording } from '#shared/purposes/versions.ts'
import {
  addClause,
  dropClause,
  mergeClauses,
  moveClause,
  splitClause,
  writeClause,
} from '#shared/purposes/wordCommands.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { announce } from '#renderer/ui/announce.ts'
import { say } from '#renderer/ui/notify.tsx'
import { SortableBoard, SortableGrip, SortableLine } from '#renderer/ui/SortableBoard.tsx'
import classes from './Purposes.module.css'
import { Sources } from './Sources.tsx'
import { short } from './words.ts'

const list = 'clauses'

/** The draft to write in: each clause saved when it is left; order by grip or by Alt and the arrow keys. */
export function DraftClauses({ version }: { version: Version }): ReactNode {
  const words = useQuery(wordingsOf, version.id)
  const move = useCommand(moveClause)
  const lists = useMemo(() => new Map([[list, words.map(({ id }) => id)]]), [words])
  const textOf = (id: string): string => short(words.find((each) => each.id === id)?.text ?? '')
  return (
    <>
      {words.length === 0 && (
        <p className="muted">No clause yet. Make one of a cluster on the wall, or write the first below.</p>
      )}
      <SortableBoard
        lists={lists}
        nameOf={textOf}
        listName={() => ''}
        describePlace={() => 'among the clauses'}
        mayGo={() => true}
        onMove={(id, { index }) => move({ id, index })}
        onInsert={() => undefined}
        ghost={(id) => <span>{textOf(id)}</span>}
      >
        <SortableLine
          list={list}
          label="Clauses"
          depth={0}
          renderItem={(id, index) => {
            const wording = words.find((each) => each.id === id)
            return wording && <Clause wording={wording} index={index} next={words[index + 1] ?? null} />
          }}
        />
      </SortableBoard>
      <NewClause version={version} count={words.length} />
    </>
  )
}

const Clause = memo(function Clause(props: { wording: Wording; index: number; next: Wording | null }): ReactNode {
  const { wording, index, next } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const write = useCommand(writeClause)
  const move = useCommand(moveClause)
  const split = useCommand(splitClause)
  const merge = useCommand(mergeClauses)
  const drop = useCommand(dropClause)
  const { undo } = useUndo()
  const offer = { label: 'Undo', run: () => void undo() }
  const text = typed ?? wording.text
  const first = text.slice(0, caret ?? 0).trim()
  const second = text.slice(caret ?? 0).trim()
  const canSplit = caret !== null && first !== '' && second !== ''
  const save = async (): Promise<void> => {
    const written = text.trim()
    if (written !== '' && written !== wording.text) await write({ id: wording.id, text: written })
    setTyped(null)
  }
  const moveBy = async (step: 1 | -1): Promise<void> => {
    if (index + step < 0 || (step > 0 && next === null)) return
    await save()
    const outcome = await move({ id: wording.id, index: index + step })
    if (outcome.done) announce(`Clause moved to place ${index + step + 1}.`)
  }
  return (
    <div className={classes.draftClause}>
      <SortableGrip label={`Move clause ${index + 1}`} />
      <div className={classes.grow}>
        <Textarea
          aria-label={`Clause ${index + 1}`}
          autosize
          minRows={1}
          maxRows={10}
          value={text}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null)
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            void moveBy(event.key === 'ArrowUp' ? -1 : 1)
          }}
        />
        <Group gap={4} mt={4}>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={!canSplit}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setTyped(null)
              setCaret(null)
              void split({ id: wording.id, first, second }).then(
                ({ done }) => done && say('Clause split in two.', offer),
              )
            }}
          >
            Split at the cursor<span className="unseen"> clause {index + 1}</span>
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={next === null}
            onClick={() => {
              if (!next) return
              void merge({ id: wording.id, withId: next.id }).then(
                ({ done }) => done && say('The two clauses are one; its words can be smoothed.', offer),
              )
            }}
          >
            Merge with the next<span className="unseen"> clause {index + 1}</span>
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() =>
              void drop({ id: wording.id }).then(({ done }) => done && say('Clause left out of the draft.', offer))
            }
          >
            Leave out<span className="unseen"> clause {index + 1}</span>
          </Button>
        </Group>
        <Sources ids={wording.sourceIds} />
      </div>
    </div>
  )
})

function NewClause({ version, count }: { version: Version; count: number }): ReactNode {
  const [text, setText] = useState('')
  const add = useCommand(addClause)
  const save = async (): Promise<void> => {
    if (text.trim() === '') return
    const outcome = await add({ versionId: version.id, text, index: count })
    if (!outcome.done) return
    setText('')
    announce(`Clause ${count + 1} added.`)
  }
  return (
    <form
      className={classes.newClause}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Textarea
        className={classes.grow ?? ''}
        aria-label="A new clause"
        placeholder="Write a clause…"
        autosize
        minRows={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void save()
        }}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
        Add clause
      </Button>
    </form>
  )
}
