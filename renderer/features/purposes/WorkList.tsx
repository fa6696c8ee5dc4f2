import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Work } from '#shared/purposes/coverage.ts'
import classes from './Coverage.module.css'
import { short } from './words.ts'
import { workKinds, type WorkItem } from './workKinds.ts'

const step = 8

/** Work by its kind, each a link to where it is. */
export function WorkList({ work }: { work: Work }): ReactNode {
  return (
    <div className={classes.groups}>
      {workKinds.map(({ name, title, items }) => (
        <Items key={name} title={title} items={items(work)} />
      ))}
    </div>
  )
}

function Items({ title, items }: { title: string; items: readonly WorkItem[] }): ReactNode {
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
