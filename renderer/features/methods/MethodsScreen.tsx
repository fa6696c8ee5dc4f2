import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Method } from '#shared/methods/methods.ts'
import { allMethods, anyMethod, findMethods } from '#shared/methods/queries.ts'
import { duration } from '#shared/records/duration.ts'
import { blockKindLabels, blockKinds, type BlockKind } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { kindColour } from '../sessions/index.ts'
import { LibraryFrame } from './LibraryFrame.tsx'
import { MethodFilters } from './MethodFilters.tsx'
import { MethodFormDialog } from './MethodFormDialog.tsx'
import { MethodSheet } from './MethodSheet.tsx'
import classes from './Methods.module.css'
import { peopleInWords } from './words.ts'

/** What each kind of block is for, under its heading. */
const kindWords: Readonly<Record<BlockKind, string>> = {
  connect: 'Arrive, meet, and trust one another enough to work.',
  explore: 'Listen, think together, and find what it means.',
  decide: 'Come to a decision that people stand by.',
  act: 'Turn talk into promises and things to try.',
  review: 'Look back, learn, and let go.',
  break: 'Breathe.',
}

/** The method library, or one method of it. */
export function MethodsScreen(): ReactNode {
  const { methodId } = useParams<{ methodId?: string }>()
  return methodId === undefined ? <Library /> : <MethodSheet key={methodId} id={methodId} />
}

function Library(): ReactNode {
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState(anyMethod)
  const [writing, setWriting] = useState(false)
  const all = useQuery(allMethods)
  const found = useMemo(() => findMethods(all, filter), [all, filter])
  return (
    <LibraryFrame
      title="Methods"
      here="methods"
      action={
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setWriting(true)}>
          Write a method
        </Button>
      }
    >
      <div className={classes.finding}>
        <MethodFilters filter={filter} onChange={setFilter} />
        <span className="muted small" role="status">
          {found.length === all.length ? `${all.length} methods` : `${found.length} of ${all.length} methods`}
        </span>
      </div>
      {found.length === 0 && (
        <p className="muted">
          No method fits. Use fewer words, or allow any kind, any length and any number of people.
        </p>
      )}
      {blockKinds.map((kind) => {
        const some = found.filter((method) => method.kind === kind)
        return (
          some.length > 0 && (
            <section key={kind} className={classes.kindGroup} aria-label={blockKindLabels[kind]}>
              <h2>{blockKindLabels[kind]}</h2>
              <p className="muted small">{kindWords[kind]}</p>
              <ul className={classes.grid}>
                {some.map((method) => (
                  <Tile key={method.id} method={method} />
                ))}
              </ul>
            </section>
          )
        )
      })}
      <MethodFormDialog
        opened={writing}
        onClose={() => setWriting(false)}
        begin={null}
        onDone={(id) => navigate(paths.method(id))}
      />
    </LibraryFrame>
  )
}

function Tile({ method }: { method: Method }): ReactNode {
  return (
    <li className={classes.tile} style={{ borderLeftColor: kindColour(method.kind) }}>
      <h3 dir="auto">
        <Link href={paths.method(method.id)}>{method.title}</Link>
      </h3>
      <p className={`${classes.tilePurpose} small`} dir="auto">
        {method.purpose}
      </p>
      <p className={`${classes.tileFacts} muted small`}>
        <span>
          {duration(method.minutes)} · {peopleInWords(method)}
        </span>
        {method.own && <Chip tone="teal">Your own</Chip>}
      </p>
    </li>
  )
}
