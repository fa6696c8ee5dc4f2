import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { partyOf } from '#shared/people/queries.ts'
import type { Statement } from '#shared/purposes/purposes.ts'
import { contributionsIn } from '#shared/purposes/queries.ts'
import type { Contribution } from '#shared/purposes/wall.ts'
import { removeContribution } from '#shared/purposes/wallCommands.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DragCard } from '#renderer/ui/DragBoard.tsx'
import { MenuGroup } from '#renderer/ui/MenuGroup.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { newCluster, unsorted, type WallMoves } from './useWallMoves.ts'
import classes from './Wall.module.css'
import { short } from './words.ts'

/** The contributions that lie in a cluster, or in none. */
export function WallCards(props: {
  statement: Statement
  clusterId: string | null
  moves: WallMoves
  onChange: (id: string) => void
}): ReactNode {
  const held = useQuery(contributionsIn, props.statement.id, props.clusterId)
  if (held.length === 0) return <p className="muted small">Nothing here.</p>
  return (
    <ul className={classes.cards}>
      {held.map((each) => (
        <li key={each.id}>
          <DragCard id={each.id}>
            <Card contribution={each} moves={props.moves} onChange={() => props.onChange(each.id)} />
          </DragCard>
        </li>
      ))}
    </ul>
  )
}

function Card(props: { contribution: Contribution; moves: WallMoves; onChange: () => void }): ReactNode {
  const { contribution, moves, onChange } = props
  const { id, clusterId, text } = contribution
  const who = useQuery(nameOfPerson, contribution.personId)
  const remove = useCommand(removeContribution)
  const places = [
    ...moves.clusters.filter((cluster) => cluster.id !== clusterId),
    ...(clusterId === null ? [] : [{ id: unsorted, title: 'Not sorted yet' }]),
  ]
  return (
    <div className={classes.note}>
      <button
        type="button"
        className={classes.said}
        dir="auto"
        title="Change (F2)"
        data-contribution={id}
        onClick={onChange}
        onKeyDown={(event) => (event.key === 'F2' ? onChange() : moves.onCardKey(event, id))}
      >
        {text}
      </button>
      <div className={classes.foot}>
        <span className="muted small">{who ?? 'Nobody named'}</span>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`Move “${short(text)}”`}>
              <IconDots size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onChange}>Change the words or who said them…</Menu.Item>
            <Menu.Divider />
            <MenuGroup label="Move to">
              {places.map((place) => (
                <Menu.Item key={place.id} onClick={() => void moves.move(id, place.id, 'card')}>
                  {short(place.title)}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => void moves.move(id, newCluster, 'card')}>New cluster</Menu.Item>
            </MenuGroup>
            <Menu.Divider />
            <Menu.Item
              color="red"
              onClick={() =>
                void remove({ id }).then(
                  ({ done }) => done && say('Contribution removed.', { label: 'Undo', run: moves.undo }),
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
