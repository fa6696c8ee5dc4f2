import { Button, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDots, IconFileExport, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { removeCycle, removePrototype } from '#shared/prototypes/commands.ts'
import type { Cycle, Prototype } from '#shared/prototypes/prototypes.ts'
import { cyclesOf, prototypeById } from '#shared/prototypes/queries.ts'
import { prototypeStateLabels, stateOf } from '#shared/prototypes/states.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { noDialog } from '#renderer/ui/dialogs.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { ServesDialog } from '../purposes/index.ts'
import { CycleCards } from './CycleCards.tsx'
import classes from './PrototypeScreen.module.css'
import cycleClasses from './Cycles.module.css'
import { CycleTimeline } from './CycleTimeline.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { LearningCardDialog } from './LearningCardDialog.tsx'
import { PrototypeFacts } from './PrototypeFacts.tsx'
import { PrototypeFormDialog } from './PrototypeFormDialog.tsx'
import { PrototypePromises } from './PrototypePromises.tsx'
import { TestCardDialog } from './TestCardDialog.tsx'
import { stateTones } from './words.ts'

/** One prototype: its tests, what each taught, and what it hangs together with. */
export function PrototypeScreen(): ReactNode {
  const { prototypeId } = useParams<{ prototypeId: string }>()
  const prototype = useQuery(prototypeById, prototypeId)
  if (prototype) return <Whole key={prototype.id} prototype={prototype} />
  return (
    <Page title="Prototype" crumbs={crumbs}>
      <EmptyState
        title="This prototype is no longer there"
        sentence="If it was removed just now, undo brings it back."
      />
    </Page>
  )
}

const crumbs = <Link href={paths.prototypes}>Prototypes</Link>

/** Which card is being written, and of which cycle; a new one where there is none yet. */
type Asking =
  | { readonly what: 'edit' | 'serves' | 'new test' }
  | { readonly what: 'test' | 'learning' | 'outcome'; readonly of: Cycle }

function Whole({ prototype }: { prototype: Prototype }): ReactNode {
  const { id, forumId } = prototype
  const today = useToday()
  const cycles = useQuery(cyclesOf, id)
  const state = stateOf(cycles, today)
  const last = cycles.at(-1)
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  const next = nextStep(last)
  const goOn = (): void => setAsking(next.asks)
  const takeCycleAway = useTakeCycleAway()
  const askedOf = (what: Asking['what']): Cycle | null => (asking?.what === what && 'of' in asking ? asking.of : null)
  useHotkeys([
    ['C', () => noDialog() && setAsking({ what: 'serves' })],
    ['T', () => noDialog() && goOn()],
  ])
  return (
    <Page
      title={prototype.title}
      crumbs={crumbs}
      badge={
        <>
          <Chip tone={stateTones[state]}>{prototypeStateLabels[state]}</Chip>
          {prototype.confidential && <Chip tone="plum">Confidential</Chip>}
        </>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setAsking({ what: 'edit' })}
          >
            Edit
          </Button>
          <More prototype={prototype} />
          <Button
            variant={state === 'to-learn' || state === 'to-decide' || !last ? 'filled' : 'default'}
            aria-keyshortcuts="T"
            onClick={goOn}
          >
            {next.label}
          </Button>
        </>
      }
    >
      <div className={classes.frame}>
        <div className={classes.columns}>
          <div className={classes.main}>
            <CycleTimeline cycles={cycles} today={today} />
            {last ? (
              <ol className={cycleClasses.cycles} aria-label="Tests, newest first">
                {cycles.toReversed().map((cycle, index) => (
                  <li key={cycle.id}>
                    <CycleCards
                      cycle={cycle}
                      number={cycles.length - index}
                      isLast={cycle === last}
                      today={today}
                      actions={{
                        changeTest: (of) => setAsking({ what: 'test', of }),
                        learn: (of) => setAsking({ what: 'learning', of }),
                        remove: (of) => void takeCycleAway(of),
                      }}
                    />
                  </li>
                ))}
              </ol>
            ) : (
              <EmptyState
                title="No test card yet"
                sentence="Write what you believe, how you will find out, what you measure, and what would show that you are right. You will be glad of it when the test is over."
                action={
                  <Button variant="default" onClick={goOn}>
                    {next.label}
                  </Button>
                }
              />
            )}
          </div>
          <div className={classes.side}>
            <Card title="Where it belongs">
              <PrototypeFacts prototype={prototype} onServes={() => setAsking({ what: 'serves' })} />
            </Card>
            <PrototypePromises prototype={prototype} />
          </div>
        </div>
      </div>
      <PrototypeFormDialog
        opened={asking?.what === 'edit'}
        onClose={close}
        editing={prototype}
        defaults={{ forumId }}
      />
      <TestCardDialog
        prototypeId={id}
        opened={asking?.what === 'new test' || asking?.what === 'test'}
        onClose={close}
        editing={askedOf('test') ?? undefined}
        last={last}
      />
      <LearningCardDialog cycle={askedOf('learning')} isLast={askedOf('learning')?.id === last?.id} onClose={close} />
      <DecideDialog cycle={askedOf('outcome')} onClose={close} />
      <ServesDialog id={asking?.what === 'serves' ? id : null} onClose={close} />
    </Page>
  )
}

/** What a prototype asks for next: the key T and the button on its page. */
function nextStep(last: Cycle | undefined): { readonly label: string; readonly asks: Asking } {
  if (!last) return { label: 'Write the test card', asks: { what: 'new test' } }
  if (last.learnedOn === null) return { label: 'Write the learning card', asks: { what: 'learning', of: last } }
  if (last.outcome === null) return { label: 'Decide what follows…', asks: { what: 'outcome', of: last } }
  return { label: 'Test it again…', asks: { what: 'new test' } }
}

function useTakeCycleAway(): (cycle: Cycle) => Promise<void> {
  const remove = useCommand(removeCycle)
  const { undo } = useUndo()
  return async ({ id }) => {
    const done = await remove({ id })
    if (done.done) say('Test removed with its cards.', { label: 'Undo', run: () => void undo() })
  }
}

function More({ prototype: { id, forumId } }: { prototype: Prototype }): ReactNode {
  const [, navigate] = useLocation()
  const remove = useCommand(removePrototype)
  const { undo } = useUndo()
  const takeAway = async (): Promise<void> => {
    const done = await remove({ id })
    if (!done.done) return
    navigate(paths.prototypes)
    say('Prototype removed with its tests. Its commitments stay.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={() => navigate(paths.report('prototypes', forumId))}
        >
          Export what was learned…
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void takeAway()}>
          Remove prototype
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
