import { Group } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { countingRule, coverageOf, piecesOf, type Coverage, type Work } from '#shared/purposes/coverage.ts'
import type { Statement } from '#shared/purposes/purposes.ts'
import { counted } from '#shared/records/counted.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './Coverage.module.css'
import { LinePicture } from './LinePicture.tsx'
import { WorkList } from './WorkList.tsx'
import { short } from './words.ts'
import { workWords } from './workKinds.ts'

/** Which clauses the work serves, which nobody works on, and which work serves none. */
export function CoverageView({ statement }: { statement: Statement }): ReactNode {
  const today = useToday()
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const span = useMemo(() => ({ from, to }), [from, to])
  const coverage = useQuery(coverageOf, statement.id, span)
  const [open, setOpen] = useState<string | null>(null)
  if (!coverage)
    return <p className="muted">There are no clauses yet to hold the work against. Write them under Words.</p>
  const show = (id: string): void => {
    setOpen(id)
    window.requestAnimationFrame(() => document.getElementById(`serves-${id}`)?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <>
      <Group gap="sm" align="flex-end" mb="md">
        <DateField label="From" today={today} value={from} onChange={setFrom} />
        <DateField label="To" today={today} value={to} onChange={setTo} />
      </Group>
      <p className={classes.headline} role="status">
        {headline(coverage)}
      </p>
      <LinePicture coverage={coverage} onPart={show} />
      <p className="muted small">{countingRule}</p>
      <section aria-label="What serves each clause" className={classes.lists}>
        {coverage.clauses.map((clause) => (
          <Part
            key={clause.wording.clauseId}
            id={clause.wording.clauseId}
            title={`${clause.number}. ${clause.wording.text}`}
            work={clause}
            open={open}
            onOpen={setOpen}
          />
        ))}
        <Part id="none" title="Work that serves none of these" work={coverage.unserved} open={open} onOpen={setOpen} />
      </section>
    </>
  )
}

function Part(props: {
  id: string
  title: string
  work: Work
  open: string | null
  onOpen: (id: string | null) => void
}): ReactNode {
  const { id, work, open } = props
  return (
    <details
      id={`serves-${id}`}
      className={classes.part}
      open={open === id}
      onToggle={(event) => {
        if (event.currentTarget.open) props.onOpen(id)
        else if (open === id) props.onOpen(null)
      }}
    >
      <summary>
        <span className={classes.partTitle} dir="auto">
          {props.title}
        </span>
        <span className="muted small">
          {piecesOf(work) > 0 ? workWords(work) : id === 'none' ? 'None' : 'Nobody works on it'}
        </span>
      </summary>
      {open === id && <WorkList work={work} />}
    </details>
  )
}

/** The picture in a sentence, for those who have ten seconds. */
function headline({ clauses, unserved, all }: Coverage): string {
  const bare = clauses.filter((clause) => piecesOf(clause) === 0)
  const worked = clauses.length - bare.length
  const kept = all.commitments.filter(({ state }) => state === 'kept').length
  const first =
    worked === 0
      ? 'No clause has work behind it yet'
      : `${worked} of ${counted(clauses.length, 'clause')} ${worked === 1 ? 'has' : 'have'} work behind ${worked === 1 ? 'it' : 'them'}`
  const nobody =
    bare.length === 0 || worked === 0
      ? ''
      : `; nobody works on ${bare.map(({ wording }) => `“${short(wording.text, 70).replace(/\.$/, '')}”`).join(' or ')}`
  const without = unserved.commitments.length
  return `${first}${nobody}. ${kept} of ${counted(all.commitments.length, 'promise')} ${kept === 1 ? 'is' : 'are'} kept; ${without === 0 ? 'all serve one of these clauses' : `${without} ${without === 1 ? 'serves' : 'serve'} none of these clauses`}.`
}
