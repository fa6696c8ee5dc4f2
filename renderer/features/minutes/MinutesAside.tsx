import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { counted } from '#shared/records/counted.ts'
import { addMissingLines } from '#shared/sessions/minutesCommands.ts'
import { minutesStateLabels, type Minutes } from '#shared/sessions/minutes.ts'
import type { MinutesPage } from '#shared/sessions/minutesQueries.ts'
import { carryOverRule } from '#shared/sessions/carryOver.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import classes from './MinutesScreen.module.css'

/** What the minutes hold back and leave out, where open things go, and every step they took. */
export function MinutesAside({ page, minutes }: { page: MinutesPage; minutes: Minutes }): ReactNode {
  const add = useCommand(addMissingLines)
  const { undo } = useUndo()
  const held = minutes.sections.flatMap(({ lines }) => lines).filter(({ confidential }) => confidential).length
  const next = minutes.sections.find(({ part }) => part === 'next')?.lines.length ?? 0

  const addMissing = async (): Promise<void> => {
    const outcome = await add({ id: minutes.id })
    if (outcome.done) say('Added to the minutes.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <aside className={classes.aside} aria-label="About these minutes">
      {page.missing > 0 && minutes.state !== 'final' && (
        <Card title="Not in these minutes" tight>
          <p className="small">
            {counted(page.missing, 'thing captured in this session is', 'things captured in this session are')} not
            here: captured since, or taken out.
          </p>
          <Button mt={8} size="compact-sm" variant="light" onClick={() => void addMissing()}>
            Add {page.missing === 1 ? 'it' : 'them'}
          </Button>
        </Card>
      )}
      <Card title="Held back" tight>
        <p className="small">
          {held === 0
            ? 'Nothing is held back. The eye beside a line keeps it out of what leaves the team.'
            : `${counted(held, 'line stays', 'lines stay')} with the team. What partners and others get leaves ${held === 1 ? 'it' : 'them'} out, and says so.`}
        </p>
      </Card>
      <Card title="Left open" tight>
        <p className="small">{next === 0 ? 'Nothing is left open.' : `${counted(next, 'line')}, listed at the end.`}</p>
        <p className="muted small">{carryOverRule}</p>
      </Card>
      <Card title="Steps" tight>
        {minutes.history.length === 0 ? (
          <p className="muted small">Drafted from what was captured. Nobody has checked them yet.</p>
        ) : (
          <ol className={classes.facts} aria-label="Steps of these minutes">
            {minutes.history.map(({ at, from, to, by, why }) => (
              <li key={at + to} className="small">
                <strong>{from === 'final' ? 'Reopened' : minutesStateLabels[to]}</strong> by {by},{' '}
                {formatDate(at.slice(0, 10))}
                {why !== '' && <div className="muted">{why}</div>}
              </li>
            ))}
          </ol>
        )}
      </Card>
    </aside>
  )
}
