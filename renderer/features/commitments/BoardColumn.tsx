import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { memo, useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import {
  commitmentStateLabels,
  commitmentStates,
  type Commitment,
  type CommitmentState,
} from '#shared/commitments/commitments.ts'
import { grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { DragCard, DragColumn } from '#renderer/ui/DragBoard.tsx'
import { firstSight } from '#renderer/ui/firstSight.ts'
import { MenuGroup } from '#renderer/ui/MenuGroup.tsx'
import { CommitmentCard } from './CommitmentCard.tsx'
import classes from './CommitmentBoard.module.css'
import { HelpForm } from './HelpForm.tsx'
import { StateChip } from './StateChip.tsx'

interface ColumnProps {
  readonly state: CommitmentState
  /** None where it is hidden. */
  readonly cards: readonly Commitment[]
  readonly count: number
  /** Left out by the filter: narrow, but still a place to drop a card. */
  readonly hidden: boolean
  readonly onShow: (state: CommitmentState) => void
  readonly onMove: (id: string, state: CommitmentState, keepFocus: boolean) => Promise<void>
  /** A key pressed on a card's name. */
  readonly onCardKey: (event: KeyboardEvent<HTMLElement>, held: Commitment) => void
  /** The card that has just become stuck. */
  readonly asksHelp: string | null
  readonly onHelpDone: () => void
}

/** One state and its cards; only those in sight are drawn. */
export const BoardColumn = memo(function BoardColumn(props: ColumnProps): ReactNode {
  const { state, cards, hidden } = props
  const label = commitmentStateLabels[state]
  const count = grouped(props.count)
  return (
    <section className={classes.column} data-state={state} data-hidden={hidden} aria-label={`${label}: ${count}`}>
      <DragColumn id={state} className={classes.drop}>
        <div className={classes.head}>
          <StateChip state={state} />
          <span className="muted small tabular">{count}</span>
        </div>
        {hidden ? (
          <Button
            size="compact-sm"
            fz="xs"
            variant="subtle"
            className={classes.show}
            onClick={() => props.onShow(state)}
          >
            Show
            <span className="unseen"> {label}</span>
          </Button>
        ) : (
          <Cards {...props} />
        )}
        {!hidden && cards.length === 0 && <p className={classes.none}>None</p>}
      </DragColumn>
    </section>
  )
})

function Cards(props: ColumnProps): ReactNode {
  const { cards } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 128,
    getItemKey: useCallback((index: number) => cards[index]?.id ?? index, [cards]),
    // The card that has the focus is always drawn, so that scrolling never loses it.
    rangeExtractor: useCallback((range: Range) => {
      const seen = defaultRangeExtractor(range)
      const focused = scroller.current?.querySelector<HTMLElement>('li:focus-within')?.dataset['index']
      if (focused === undefined || Number(focused) >= range.count || seen.includes(Number(focused))) return seen
      return [...seen, Number(focused)].sort((a, b) => a - b)
    }, []),
    ...firstSight('board'),
    gap: 10,
    overscan: 2,
  })
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.cards} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const held = cards[index]
          if (!held) return null
          return (
            <li
              key={held.id}
              ref={list.measureElement}
              data-index={index}
              data-commitment={held.id}
              aria-setsize={cards.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Card held={held} onMove={props.onMove} onKey={props.onCardKey} />
              {props.state === 'stuck' && props.asksHelp === held.id && (
                <HelpForm held={held} onDone={props.onHelpDone} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Drawn again only when what it says has changed: where it lies is its list's business. */
const Card = memo(function Card(props: {
  held: Commitment
  onMove: ColumnProps['onMove']
  onKey: ColumnProps['onCardKey']
}): ReactNode {
  const { held, onMove, onKey } = props
  return (
    <DragCard id={held.id}>
      <CommitmentCard held={held} href={paths.commitment(held.id)} onKeyDown={(event) => onKey(event, held)}>
        <MoveMenu held={held} onMove={onMove} />
      </CommitmentCard>
    </DragCard>
  )
})

/** A menu is made when somebody asks for it, and its button is the browser’s own: a board shows many cards. */
function MoveMenu({ held, onMove }: { held: Commitment; onMove: ColumnProps['onMove'] }): ReactNode {
  const [asked, setAsked] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  const button = (
    <button
      ref={target}
      type="button"
      className={classes.more}
      aria-label={`Move “${held.action.slice(0, 80)}”`}
      aria-haspopup="menu"
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => setAsked(true)}
    >
      <IconDots size={16} aria-hidden />
    </button>
  )
  if (!asked) return button
  return (
    <Menu defaultOpened returnFocus={false} onClose={() => target.current?.focus({ preventScroll: true })}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <MenuGroup label="Move to">
          {commitmentStates
            .filter((state) => state !== held.state)
            .map((state) => (
              <Menu.Item key={state} onClick={() => void onMove(held.id, state, true)}>
                {commitmentStateLabels[state]}
              </Menu.Item>
            ))}
        </MenuGroup>
        <Menu.Divider />
        <Menu.Item component={Link} href={paths.commitment(held.id)}>
          Open
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
