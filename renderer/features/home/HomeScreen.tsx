import { Button } from '@mantine/core'
import { Suspense, useState, type ReactNode } from 'react'
import { lineCounts, type LineCounts } from '#shared/programme/overview.ts'
import { theProgramme } from '#shared/programme/queries.ts'
import { grouped } from '#shared/records/counted.ts'
import { ProgrammeDetailsDialog } from '#renderer/features/programmes/index.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { FirstSteps, firstStepsDone } from './FirstSteps.tsx'
import classes from './Home.module.css'
import { LatestDecisions } from './LatestDecisions.tsx'
import { NeedsYou } from './NeedsYou.tsx'
import { NextSessions } from './NextSessions.tsx'
import { ThroughLine, type Station } from './ThroughLine.tsx'

/** The open programme at a glance: what it is for, how far the line goes, and what needs somebody now. */
export function HomeScreen(): ReactNode {
  const programme = useQuery(theProgramme)
  const counts = useQuery(lineCounts)
  const today = useToday()
  const [editing, setEditing] = useState(false)
  return (
    <Page
      title={programme.name}
      actions={
        <Button variant="default" onClick={() => setEditing(true)}>
          Name and purpose…
        </Button>
      }
    >
      <div className={classes.purpose}>
        {programme.purpose ? (
          <p>{programme.purpose}</p>
        ) : (
          <p>Say in a sentence or two what this programme is for, with “Name and purpose”.</p>
        )}
      </div>
      <div className={classes.stack}>
        {!firstStepsDone(counts) && <FirstSteps counts={counts} />}
        <Card title="The line so far">
          <ThroughLine label="The line so far" stations={stationsOf(counts)} />
        </Card>
      </div>
      <div className={classes.columns}>
        <NeedsYou today={today} />
        <div className={classes.stack}>
          <NextSessions today={today} />
          <LatestDecisions today={today} />
        </div>
      </div>
      <Suspense>{editing && <ProgrammeDetailsDialog onClose={() => setEditing(false)} />}</Suspense>
    </Page>
  )
}

function stationsOf(counts: LineCounts): readonly Station[] {
  const { forums, sessions, held, decisions, commitments, open, kept } = counts
  return [
    { name: 'Forums', words: 'where people meet', count: forums, to: paths.forums },
    {
      name: 'Sessions',
      words: sessions === 0 ? 'none planned yet' : `${grouped(held)} held`,
      count: sessions,
      to: paths.forums,
    },
    { name: 'Decisions', words: 'on record', count: decisions, to: paths.decisions },
    {
      name: 'Commitments',
      words: commitments === 0 ? 'none made yet' : `${grouped(open)} still open`,
      count: commitments,
      to: paths.commitments,
    },
    { name: 'Kept', words: closedWords(commitments - open), count: kept, to: paths.commitments },
  ]
}

/** Released ones are closed but not kept. */
function closedWords(closed: number): string {
  return closed === 0 ? 'nothing closed yet' : `of ${grouped(closed)} closed`
}
