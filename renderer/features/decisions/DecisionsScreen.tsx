import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { decisionMethodLabels, type Decision } from '#shared/decisions/decisions.ts'
import { decisionRegister, filterDecisions, originOfDecision } from '#shared/decisions/queries.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { DecisionDrawer } from './DecisionDrawer.tsx'
import { DecisionFormDialog } from './DecisionFormDialog.tsx'
import classes from './DecisionsScreen.module.css'

/** Rows drawn at first and with each "Show more". */
const step = 100

/** The register of decisions, newest first, with one of them open beside it. */
export function DecisionsScreen(): ReactNode {
  const { decisionId } = useParams<{ decisionId?: string }>()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [forumId, setForumId] = useState<string | null>(null)
  const [shown, setShown] = useState(step)
  const [adding, setAdding] = useState(false)
  const total = useQuery(decisionRegister).length
  const found = useQuery(filterDecisions, text, forumId)
  const forums = useQuery(forumsByName)

  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      Record a decision
    </Button>
  )
  return (
    <Page title="Decisions" actions={total > 0 && add}>
      {total === 0 ? (
        <EmptyState
          title="No decisions recorded yet"
          sentence="A decision recorded against an agenda item keeps its reason, its method and what followed from it."
          action={add}
        />
      ) : (
        <>
          <search className={classes.filters}>
            <TextInput
              aria-label="Find a decision"
              placeholder="Find a decision…"
              leftSection={<IconSearch size={17} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Select
              aria-label="Forum"
              placeholder="Any forum"
              clearable
              searchable
              clearButtonProps={{ 'aria-label': 'Any forum' }}
              data={forums.map((forum) => ({ value: forum.id, label: forum.name }))}
              value={forumId}
              onChange={setForumId}
            />
            <span className="muted small" role="status">
              {found.length === total
                ? `${total} ${total === 1 ? 'decision' : 'decisions'}`
                : `${found.length} of ${total} decisions`}
            </span>
          </search>
          {found.length === 0 ? (
            <p className="muted">No decision fits. Take away a filter to see more.</p>
          ) : (
            <ul className={classes.list} aria-label="Decisions, newest first">
              {found.slice(0, shown).map((decision) => (
                <Row key={decision.id} decision={decision} open={decision.id === decisionId} />
              ))}
            </ul>
          )}
          {found.length > shown && (
            <Button variant="default" mt="md" onClick={() => setShown(shown + step)}>
              Show {Math.min(step, found.length - shown)} more
            </Button>
          )}
        </>
      )}
      <DecisionDrawer id={decisionId ?? null} onClose={() => navigate(paths.decisions)} />
      <DecisionFormDialog
        opened={adding}
        onClose={() => setAdding(false)}
        defaults={{ forumId }}
        onDone={(id) => navigate(paths.decision(id))}
      />
    </Page>
  )
}

function Row({ decision, open }: { decision: Decision; open: boolean }): ReactNode {
  const today = useToday()
  const { forum, session } = useQuery(originOfDecision, decision)
  const reviewDue = decision.reviewOn !== null && decision.reviewOn <= today
  return (
    <li className={classes.row} data-open={open}>
      <span className={`${classes.date} tabular`}>{formatDate(decision.decidedOn)}</span>
      <div className={classes.body}>
        <Link href={paths.decision(decision.id)} className={classes.outcome ?? ''} dir="auto" aria-current={open}>
          {decision.outcome}
        </Link>
        <div className="muted small">
          {[forum?.name, session?.title].filter(Boolean).join(' · ') || 'Outside any forum'}
        </div>
      </div>
      <span className={classes.marks}>
        {decision.confidential && <Chip tone="plum">Confidential</Chip>}
        {decision.reviewOn !== null && (
          <Chip tone={reviewDue ? 'coral' : 'stone'}>
            {reviewDue ? 'Review was due' : 'Review'} {formatDate(decision.reviewOn)}
          </Chip>
        )}
        <Chip tone="gold">{decisionMethodLabels[decision.method]}</Chip>
      </span>
    </li>
  )
}
