import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { commitmentStateLabels } from '#shared/commitments/commitments.ts'
import type { Work } from '#shared/purposes/coverage.ts'
import { paths } from '#renderer/paths.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import classes from './Coverage.module.css'
import { short } from './words.ts'

interface Item {
  readonly id: string
  readonly to: string
  readonly words: string
  readonly detail: string
}

const step = 8

/** Work by its kind, each a link to where it is. */
export function WorkList({ work }: { work: Work }): ReactNode {
  const groups: readonly (readonly [string, readonly Item[]])[] = [
    [
      'Sessions',
      work.sessions.map(({ id, title, date }) => ({
        id,
        to: paths.session(id),
        words: title,
        detail: formatDate(date),
      })),
    ],
    [
      'Blocks',
      work.blocks.map(({ id, sessionId, title, minutes }) => ({
        ...{ id, to: paths.block(sessionId, id), words: title },
        detail: `${minutes} min`,
      })),
    ],
    [
      'Decisions',
      work.decisions.map(({ id, outcome, decidedOn }) => ({
        ...{ id, to: paths.decision(id), words: outcome },
        detail: formatDate(decidedOn),
      })),
    ],
    [
      'Commitments',
      work.commitments.map(({ id, action, state }) => ({
        ...{ id, to: paths.commitment(id), words: action },
        detail: commitmentStateLabels[state],
      })),
    ],
  ]
  return (
    <div className={classes.groups}>
      {groups.map(([title, items]) => (
        <Items key={title} title={title} items={items} />
      ))}
    </div>
  )
}

function Items({ title, items }: { title: string; items: readonly Item[] }): ReactNode {
  const [shown, setShown] = useState(step)
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="muted">{items.length}</span>
      </h3>
      {items.length === 0 ? (
        <p className="muted small">None.</p>
      ) : (
        <ul>
          {items.slice(0, shown).map(({ id, to, words, detail }) => (
            <li key={id}>
              <Link href={to}>{short(words, 110)}</Link> <span className="muted small">{detail}</span>
            </li>
          ))}
        </ul>
      )}
      {items.length > shown && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + 10 * step)}>
          Show more {title.toLocaleLowerCase('en-GB')}
        </Button>
      )}
    </section>
  )
}
