import { ActionIcon, Button, Group, Menu, TextInput, Tooltip } from '@mantine/core'
import { IconClipboardText, IconDots, IconPlus, IconQuote, IconX } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { partyOf } from '#shared/people/queries.ts'
import type { Statement } from '#shared/purposes/purposes.ts'
import { clustersOf, contributionsIn, contributionsOf, draftOf, versionsOf } from '#shared/purposes/queries.ts'
import type { Cluster, Contribution } from '#shared/purposes/wall.ts'
import {
  addCluster,
  addContributions,
  moveContribution,
  removeCluster,
  removeContribution,
  renameCluster,
} from '#shared/purposes/wallCommands.ts'
import { clauseFromCluster } from '#shared/purposes/wordCommands.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { announce } from '#renderer/ui/announce.ts'
import { DragBoard, DragCard, DragColumn } from '#renderer/ui/DragBoard.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { PartyPicker } from '../people/index.ts'
import { PasteDialog } from './PasteDialog.tsx'
import classes from './Wall.module.css'
import { counted, short } from './words.ts'

const unsorted = 'unsorted'
const newCluster = 'new cluster'

/** What matters to people, gathered in clusters that clauses are made from. */
export function Wall({ statement }: { statement: Statement }): ReactNode {
  const all = useQuery(contributionsOf, statement.id)
  const clusters = useQuery(clustersOf, statement.id)
  const move = useCommand(moveContribution)
  const gather = useCommand(addCluster)
  const { undo } = useUndo()
  const textOf = (id: string): string => short(all.find((each) => each.id === id)?.text ?? '')
  const nameOf = (id: string): string =>
    id === unsorted ? 'Not sorted yet' : (clusters.find((each) => each.id === id)?.title ?? 'a new cluster')

  const moveTo = async (id: string, to: string): Promise<void> => {
    const held = all.find((each) => each.id === id)
    if (!held || (held.clusterId ?? unsorted) === to) return
    const title = short(held.text, 40)
    const outcome =
      to === newCluster
        ? await gather({ statementId: statement.id, title, contributionIds: [id] })
        : await move({ id, clusterId: to === unsorted ? null : to, index: 10_000 })
    if (outcome.done)
      announce(`“${short(held.text)}” is in ${to === newCluster ? `a new cluster, “${title}”` : nameOf(to)}.`)
  }
  const put = { clusters, move: moveTo, undo: () => void undo() }
  return (
    <>
      <QuickAdd statement={statement} total={all.length} />
      <DragBoard
        onMove={(id, to) => void moveTo(id, to)}
        cardName={textOf}
        columnName={nameOf}
        ghost={(id) => <span>{textOf(id)}</span>}
      >
        <div className={classes.board}>
          <section className={classes.cluster} aria-label="Not sorted yet" data-loose>
            <h2 className={classes.title}>Not sorted yet</h2>
            <DragColumn id={unsorted} className={classes.drop}>
              <Cards statement={statement} clusterId={null} put={put} />
            </DragColumn>
          </section>
          {clusters.map((cluster) => (
            <ClusterColumn key={cluster.id} statement={statement} cluster={cluster} put={put} />
          ))}
          <section className={classes.cluster} aria-label="A new cluster" data-loose>
            <h2 className={classes.title}>A new cluster</h2>
            <DragColumn id={newCluster} className={classes.drop}>
              <p className="muted small">Drop a contribution here, or choose “New cluster” in its menu.</p>
            </DragColumn>
          </section>
        </div>
      </DragBoard>
    </>
  )
}

interface Put {
  readonly clusters: readonly Cluster[]
  readonly move: (id: string, to: string) => Promise<void>
  readonly undo: () => void
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

function ClusterColumn(props: { statement: Statement; cluster: Cluster; put: Put }): ReactNode {
  const { statement, cluster, put } = props
  const [typed, setTyped] = useState<string | null>(null)
  const rename = useCommand(renameCluster)
  const takeApart = useCommand(removeCluster)
  const make = useCommand(clauseFromCluster)
  const draft = useQuery(draftOf, statement.id)
  const begun = useQuery(versionsOf, statement.id).length > 0
  const [, navigate] = useLocation()
  const save = async (): Promise<void> => {
    const title = typed?.trim() ?? ''
    if (title !== '' && title !== cluster.title) await rename({ id: cluster.id, title })
    setTyped(null)
  }
  const clause = async (): Promise<void> => {
    const outcome = await make({ clusterId: cluster.id, versionId: draft?.id ?? null })
    if (!outcome.done) return
    say(`“${short(cluster.title)}” is a clause of the draft.`, {
      label: 'Go to the words',
      run: () => navigate(paths.purpose(statement.id, 'words')),
    })
  }
  return (
    <section className={classes.cluster} aria-label={cluster.title}>
      <div className={classes.clusterHead}>
        <TextInput
          variant="unstyled"
          className={classes.name ?? ''}
          aria-label={`Name of cluster ${cluster.title}`}
          maxLength={500}
          value={typed ?? cluster.title}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => void save()}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
        <Tooltip label="Take apart">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take apart ${cluster.title}`}
            onClick={() =>
              void takeApart({ id: cluster.id }).then(
                ({ done }) => done && say('Cluster taken apart.', { label: 'Undo', run: put.undo }),
              )
            }
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <DragColumn id={cluster.id} className={classes.drop}>
        <Cards statement={statement} clusterId={cluster.id} put={put} />
      </DragColumn>
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

function Cards(props: { statement: Statement; clusterId: string | null; put: Put }): ReactNode {
  const held = useQuery(contributionsIn, props.statement.id, props.clusterId)
  if (held.length === 0) return <p className="muted small">Nothing here.</p>
  return (
    <ul className={classes.cards}>
      {held.map((each) => (
        <li key={each.id}>
          <DragCard id={each.id}>
            <Card contribution={each} put={props.put} />
          </DragCard>
        </li>
      ))}
    </ul>
  )
}

function Card({ contribution, put }: { contribution: Contribution; put: Put }): ReactNode {
  const who = useQuery(nameOfPerson, contribution.personId)
  const remove = useCommand(removeContribution)
  const places = [
    ...put.clusters.filter(({ id }) => id !== contribution.clusterId),
    ...(contribution.clusterId === null ? [] : [{ id: unsorted, title: 'Not sorted yet' }]),
  ]
  return (
    <div className={classes.note}>
      <p dir="auto">{contribution.text}</p>
      <div className={classes.foot}>
        <span className="muted small">{who ?? 'Nobody named'}</span>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`Move “${short(contribution.text)}”`}>
              <IconDots size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Move to</Menu.Label>
            {places.map(({ id, title }) => (
              <Menu.Item key={id} onClick={() => void put.move(contribution.id, id)}>
                {short(title)}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => void put.move(contribution.id, newCluster)}>New cluster</Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              onClick={() =>
                void remove({ id: contribution.id }).then(
                  ({ done }) => done && say('Contribution removed.', { label: 'Undo', run: put.undo }),
                )
              }
            >
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}

function nameOfPerson(read: Reader, id: string | null): string | undefined {
  return id === null ? undefined : partyOf(read, id)?.name
}
