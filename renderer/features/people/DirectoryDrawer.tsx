import { Button, Drawer, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { commitmentStateLabels, type Commitment } from '#shared/commitments/commitments.ts'
import type { Promises } from '#shared/people/pages.ts'
import { grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { isOnlyDialog } from '#renderer/ui/dialogs.ts'
import classes from './Directory.module.css'

/** The sheet beside a directory: a title, facts, what can be done. */
export function DirectoryDrawer(props: {
  opened: boolean
  title: string
  facts: readonly { readonly label: string; readonly value: ReactNode }[]
  onClose: () => void
  onChange: () => void
  onRemove: () => void
  /** What else can be done. */
  more?: ReactNode
  children: ReactNode
}): ReactNode {
  const facts = props.facts.filter(({ value }) => value !== '' && value !== undefined)
  return (
    <Drawer
      opened={props.opened}
      // A dialog opened from here has Escape to itself.
      onClose={() => isOnlyDialog() && props.onClose()}
      title={props.title}
      size="min(560px, 100vw)"
    >
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ label, value }) => (
            <Fact key={label} label={label} value={value} />
          ))}
        </dl>
      )}
      {props.children}
      <Group className={classes.part ?? ''}>
        <Button variant="default" onClick={props.onChange}>
          Change…
        </Button>
        <Button variant="subtle" color="red" onClick={props.onRemove}>
          Remove
        </Button>
        {props.more}
      </Group>
    </Drawer>
  )
}

function Fact({ label, value }: { label: string; value: ReactNode }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** A headed list inside a drawer; says so in words when it is empty. */
export function DrawerList(props: { title: string; empty: string; children: readonly ReactNode[] }): ReactNode {
  return (
    <section className={classes.part} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.children.length === 0 ? (
        <p className="muted">{props.empty}</p>
      ) : (
        <ul className={classes.lines}>{props.children}</ul>
      )}
    </section>
  )
}

/** Longer lists are read in Commitments. */
const mostShown = 20

/** What somebody owes and what they wait for. */
export function PromiseLists({ promises }: { promises: Promises }): ReactNode {
  const kept = promises.kept > 0 ? ` ${grouped(promises.kept)} kept so far.` : ''
  return (
    <>
      <PromiseList title="Open promises given" empty={`Nothing open.${kept}`} list={promises.given} />
      {promises.given.length > 0 && kept && <p className="muted small">{kept.trim()}</p>}
      <PromiseList title="Open promises received" empty="Waiting for nothing." list={promises.received} />
    </>
  )
}

function PromiseList(props: { title: string; empty: string; list: readonly Commitment[] }): ReactNode {
  const more = props.list.length - mostShown
  return (
    <>
      <DrawerList title={props.title} empty={props.empty}>
        {props.list.slice(0, mostShown).map(({ id, action, state, due }) => (
          <li key={id}>
            <Link href={paths.commitment(id)}>{action}</Link>
            <span className="muted small">
              {commitmentStateLabels[state]} · {due === null ? 'no date' : formatDate(due)}
            </span>
          </li>
        ))}
      </DrawerList>
      {more > 0 && (
        <p className="muted small">
          And {grouped(more)} more, under <Link href={paths.commitments}>Commitments</Link>.
        </p>
      )}
    </>
  )
}
