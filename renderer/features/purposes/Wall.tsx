import { ActionIcon, Button, Group, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconClipboardText, IconPlus, IconQuote, IconX } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Statement } from '#shared/purposes/purposes.ts'
import { clausesFrom, clustersOf, contributionsOf, draftOf, versionsOf } from '#shared/purposes/queries.ts'
import type { Cluster } from '#shared/purposes/wall.ts'
import { addContributions, removeCluster, renameCluster } from '#shared/purposes/wallCommands.ts'
import { clauseFromCluster } from '#shared/purposes/wordCommands.ts'
import { counted } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { announce } from '#renderer/ui/announce.ts'
import { DragBoard, DragColumn } from '#renderer/ui/DragBoard.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { PartyPicker } from '../people/index.ts'
import { ContributionDialog } from './ContributionDialog.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { newCluster, unsorted, useWallMoves, type WallMoves } from './useWallMoves.ts'
import classes from './Wall.module.css'
import { WallCards } from './WallCards.tsx'
import { short } from './words.ts'

/** What matters to people, gathered in clusters that clauses are made from. */
export function Wall({ statement }: { statement: Statement }): ReactNode {
  const all = useQuery(contributionsOf, statement.id)
  const clusters = useQuery(clustersOf, statement.id)
  const board = useRef<HTMLDivElement>(null)
  const moves = useWallMoves({ statement, all, clusters, board })
  const [changing, setChanging] = useState<string | null>(null)
  const { textOf, nameOf } = moves
  return (
    <>
      <QuickAdd statement={statement} total={all.length} />
      <DragBoard
        onMove={(id, to) => void moves.move(id, to)}
        cardName={textOf}
        columnName={nameOf}
        ghost={(id) => <span>{textOf(id)}</span>}
      >
        <div ref={board} className={classes.board}>
          <section className={classes.cluster} aria-label="Not sorted yet" data-loose data-place={unsorted}>
            <h2 className={classes.title}>Not sorted yet</h2>
            <DragColumn id={unsorted} className={classes.drop}>
              <WallCards statement={statement} clusterId={null} moves={moves} onChange={setChanging} />
            </DragColumn>
          </section>
          {clusters.map((cluster, index) => (
            <ClusterColumn
              key={cluster.id}
              statement={statement}
              cluster={cluster}
              number={index + 1}
              moves={moves}
              onChange={setChanging}
            />
          ))}
          <section className={classes.cluster} aria-label="A new cluster" data-loose>
            <h2 className={classes.title}>A new cluster</h2>
            <DragColumn id={newCluster} className={classes.drop}>
              <p className="muted small">Drop a contribution here, or press N on one.</p>
            </DragColumn>
          </section>
        </div>
      </DragBoard>
      {all.length > 0 && (
        <p className="muted small">
          By keyboard: <kbd>1</kbd> to <kbd>9</kbd> put a contribution into that cluster and go to the next one; the
          other keys are under <kbd>?</kbd>.
        </p>
      )}
      <ContributionDialog id={changing} onClose={() => setChanging(null)} />
    </>
  )
}

/** One line after another, each on the wall with Enter, so that a room can be written down as it speaks. */
function QuickAdd({ statement, total }: { statement: Statement; total: number }): ReactNode {
  const [text, setText] = useState('')
  const [person, setPerson] = useState<string[]>([])
  const [pasting, setPasting] = useState(false)
  const line = useRef<HTMLInputElement>(null)
  const add = useCommand(addContributions)
  const save = async (): Promise<void> => {
    const said = text.trim()
    if (said === '') return
    setText('')
    const outcome = await add({ statementId: statement.id, said: [{ text: said, personId: person[0] ?? null }] })
    if (outcome.done) announce(`“${short(said)}” is on the wall.`)
    else setText(said)
    line.current?.focus()
  }
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        ref={line}
        className={classes.line ?? ''}
        label="What matters to you?"
        description="One thought, then Enter, then the next."
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.who}>
        <PartyPicker
          label="Who says it"
          description="Left empty, nobody is named."
          most={1}
          value={person}
          onChange={(ids) => setPerson(ids.filter((id) => id.startsWith('person-')))}
        />
      </div>
      <Group gap="xs">
        <Button type="submit" leftSection={<IconPlus size={16} aria-hidden />}>
          Add
        </Button>
        <Button
          variant="default"
          leftSection={<IconClipboardText size={16} aria-hidden />}
          onClick={() => setPasting(true)}
        >
          Paste or CSV
        </Button>
        <span className="muted small" role="status">
          {counted(total, 'contribution')}
        </span>
      </Group>
      <PasteDialog statementId={statement.id} opened={pasting} onClose={() => setPasting(false)} />
    </form>
  )
}

function ClusterColumn(props: {
  statement: Statement
  cluster: Cluster
  /** 1 is the first: the key that puts a contribution here. */
  number: number
  moves: WallMoves
  onChange: (contributionId: string) => void
}): ReactNode {
  const { statement, cluster, number, moves } = props
  const [typed, setTyped] = useState<string | null>(null)
  const rename = useCommand(renameCluster)
  const takeApart = useCommand(removeCluster)
  const make = useCommand(clauseFromCluster)
  const draft = useQuery(draftOf, statement.id)
  const begun = useQuery(versionsOf, statement.id).length > 0
  const clauses = useQuery(clausesFrom, draft?.id ?? '', cluster.id)
  const [, navigate] = useLocation()
  const save = async (): Promise<void> => {
    const title = typed?.trim() ?? ''
    if (title !== '' && title !== cluster.title) await rename({ id: cluster.id, title })
    setTyped(null)
  }
  const clause = async (): Promise<void> => {
    const outcome = await make({ clusterId: cluster.id, versionId: draft?.id ?? null })
    if (!outcome.done) return
    say(
      `“${short(cluster.title)}” is a clause of the draft.`,
      { label: 'Undo', run: moves.undo },
      { label: 'Go to the words', run: () => navigate(paths.purpose(statement.id, 'words')) },
    )
  }
  return (
    <section className={classes.cluster} aria-label={cluster.title} data-place={cluster.id}>
      <div className={classes.clusterHead}>
        {number <= 9 && <kbd aria-hidden>{number}</kbd>}
        <Textarea
          variant="unstyled"
          autosize
          minRows={1}
          className={classes.name ?? ''}
          aria-label={`Name of cluster ${cluster.title}`}
          maxLength={500}
          value={typed ?? cluster.title}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.currentTarget.blur()
          }}
        />
        <Tooltip label="Take apart">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take apart ${cluster.title}`}
            onClick={() =>
              void takeApart({ id: cluster.id }).then(
                ({ done }) => done && say('Cluster taken apart.', { label: 'Undo', run: moves.undo }),
              )
            }
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <DragColumn id={cluster.id} className={classes.drop}>
        <WallCards statement={statement} clusterId={cluster.id} moves={moves} onChange={props.onChange} />
      </DragColumn>
      {clauses.length > 0 && (
        <p className="muted small">
          Behind {clauses.length === 1 ? 'clause' : 'clauses'} {clauses.join(', ')} of the draft.
        </p>
      )}
      {(draft !== undefined || !begun) && (
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconQuote size={15} aria-hidden />}
          onClick={() => void clause()}
        >
          Make a clause<span className="unseen"> of {cluster.title}</span>
        </Button>
      )}
    </section>
  )
}
