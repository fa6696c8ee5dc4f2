import { Button, Select } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { canShow, levelsOf, pulseById, pulseRounds, whoWasAsked } from '#shared/pulse/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { Collecting } from './Collecting.tsx'
import { PulseRadar, PulseTrend } from './PulseCharts.tsx'
import classes from './Pulse.module.css'
import { AnswersTable, RoundsTable } from './PulseTables.tsx'
import { StartDialog } from './StartDialog.tsx'
import { freshDraft, usePulseDraft } from './usePulseDraft.ts'

const everybody = 'everybody'

/** What holds people together, round by round; and the round being collected. */
export function PulseScreen(): ReactNode {
  const opened = useQuery(pulseById, useParams<{ pulseId?: string }>().pulseId ?? '')
  const [, navigate] = useLocation()
  const today = useToday()
  const asked = useQuery(whoWasAsked)
  const [chosen, setChosen] = useState<string | null>(null)
  const [period, setPeriod] = useState<{ from: string | null; to: string | null }>({ from: null, to: null })
  const [starting, setStarting] = useState(false)
  const [draft, changeDraft] = usePulseDraft()
  const first = opened ?? asked[0]
  const key = chosen ?? (first ? (first.forumId ?? everybody) : everybody)
  const forumId = key === everybody ? null : key
  const scope = useMemo(() => ({ forumId, ...period }), [forumId, period])
  const rounds = useQuery(pulseRounds, scope).map(levelsOf)
  const shown = rounds.filter(({ round }) => canShow(round))
  const last = shown.at(-1)
  const begin = (
    <Button disabled={draft !== null} onClick={() => setStarting(true)}>
      Take the pulse…
    </Button>
  )
  return (
    <Page
      title="Pulse"
      actions={
        asked.length > 0 && (
          <>
            <Button variant="default" onClick={() => navigate(paths.report('pulse', forumId))}>
              Export…
            </Button>
            {begin}
          </>
        )
      }
    >
      <div className={classes.stack}>
        {draft && <Collecting draft={draft} onKept={(kept) => setChosen(kept ?? everybody)} />}
        {asked.length === 0
          ? !draft && (
              <EmptyState
                title="Nobody has been asked yet"
                sentence="The pulse asks ten anonymous questions about what holds people together, and shows how it changes."
                action={begin}
              />
            )
          : null}
        {asked.length > 0 && (
          <>
            <div className={classes.filters} role="search" aria-label="Which rounds">
              <Select
                label="Who was asked"
                allowDeselect={false}
                data={asked.map((each) => ({ value: each.forumId ?? everybody, label: each.name }))}
                value={key}
                onChange={setChosen}
              />
              <DateField
                label="From"
                today={today}
                value={period.from}
                onChange={(from) => setPeriod({ ...period, from })}
              />
              <DateField label="To" today={today} value={period.to} onChange={(to) => setPeriod({ ...period, to })} />
            </div>
            {last ? (
              <div className={classes.pictures}>
                <Card title="Where it stands">
                  <PulseRadar last={last} before={shown.at(-2)} />
                </Card>
                {shown.length > 1 && (
                  <Card title="How it changed">
                    <PulseTrend rounds={shown} />
                  </Card>
                )}
              </div>
            ) : (
              <EmptyState
                title="Nothing can be shown"
                sentence="A round is shown when at least five people answered. Ask more people, or choose another forum or period."
              />
            )}
            {rounds.length > 0 && (
              <Card title="Round by round">
                <RoundsTable rounds={rounds} />
                <p className="muted small">
                  A level is the mean of all answers to a factor’s statements, from 1 (not at all) to 5 (fully).
                </p>
              </Card>
            )}
            {last && (
              <Card title="The last answers">
                <AnswersTable round={last.round} />
              </Card>
            )}
          </>
        )}
      </div>
      <StartDialog
        opened={starting}
        forumId={forumId}
        onClose={() => setStarting(false)}
        onStart={(who, heldOn) => changeDraft(() => freshDraft(who, heldOn))}
      />
    </Page>
  )
}
