import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { anyDecision, listDecisions } from '#shared/decisions/filter.ts'
import { decisionRegister } from '#shared/decisions/queries.ts'
import { countedOf, grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { focusIfFree } from '#renderer/ui/focus.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { DecisionDrawer } from './DecisionDrawer.tsx'
import { DecisionFormDialog } from './DecisionFormDialog.tsx'
import classes from './DecisionsScreen.module.css'
import { DecisionTable } from './DecisionTable.tsx'
import { RegisterFilter } from './RegisterFilter.tsx'
import { useRegisterView } from './useRegisterView.ts'

/** Rows drawn at first and with each "Show more". */
const step = 100

/** The register of proposals and decisions, with one of them open beside it. */
export function DecisionsScreen(): ReactNode {
  const openId = useParams<{ decisionId?: string }>().decisionId ?? null
  const [, navigate] = useLocation()
  const today = useToday()
  const [{ filter, sort }, change] = useRegisterView()
  const [shown, setShown] = useState(step)
  const [adding, setAdding] = useState(false)
  const content = useRef<HTMLDivElement>(null)
  const total = useQuery(decisionRegister).length
  const listed = useQuery(listDecisions, filter, sort, today)
  const [forumId = null] = filter.forumIds

  const comeBackTo = (id: string): void =>
    focusIfFree(content.current?.querySelector<HTMLElement>(`[data-decision="${CSS.escape(id)}"]`))
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      Record a decision
    </Button>
  )
  return (
    <Page
      title="Decisions"
      actions={
        total > 0 && (
          <>
            <Button variant="default" onClick={() => navigate(paths.report('decisions', forumId))}>
              Export…
            </Button>
            {add}
          </>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          title="No decisions recorded yet"
          sentence="A proposal or a decision recorded against an agenda item keeps its reason, its method, where each stood and what followed from it."
          action={add}
        />
      ) : (
        <>
          <RegisterFilter filter={filter} onChange={(next) => change({ filter: next })} />
          <p className={classes.count} role="status">
            {countedOf(listed.length, total, 'decision')}
          </p>
          {listed.length === 0 ? (
            <EmptyState
              title="No decision is like that"
              sentence="Clear a part of the filter, or all of it, to see more."
              action={
                <Button variant="default" onClick={() => change({ filter: anyDecision })}>
                  Show all {grouped(total)}
                </Button>
              }
            />
          ) : (
            <div ref={content}>
              <DecisionTable
                listed={listed.slice(0, shown)}
                total={listed.length}
                sort={sort}
                onSort={(next) => change({ sort: next })}
                openId={openId}
                today={today}
              />
            </div>
          )}
          {listed.length > shown && (
            <Button variant="default" mt="md" onClick={() => setShown(shown + step)}>
              Show {Math.min(step, listed.length - shown)} more
            </Button>
          )}
        </>
      )}
      <DecisionDrawer
        id={openId}
        listed={listed}
        onGo={(id) => navigate(paths.decision(id), { replace: true })}
        onClose={() => navigate(paths.decisions)}
        onClosed={comeBackTo}
      />
      <DecisionFormDialog
        opened={adding}
        onClose={() => setAdding(false)}
        defaults={{ forumId }}
        onDone={(id) => navigate(paths.decision(id))}
      />
    </Page>
  )
}
