import { Button, Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { logEntries, type LogEntry } from '#shared/coaching/queries.ts'
import { fillWithExamples } from '#shared/coaching/sample.ts'
import { readyToSearchNotes } from '#shared/coaching/search.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useIdleWork } from '#renderer/ui/useIdleWork.ts'
import { useVaultCommand, useVaultQuery, useVaultReader, useVaultUndo } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import classes from './CoachingLog.module.css'
import { coachingPaths } from './coachingPaths.ts'
import { Found } from './Found.tsx'
import { OpenButton } from './OpenButton.tsx'

/** Rows drawn at first and with each "Show more". */
const step = 100

const kinds: Readonly<Record<LogEntry['kind'], { label: string; plural: string; tone: Tone }>> = {
  session: { label: 'Session', plural: 'Sessions', tone: 'teal' },
  supervision: { label: 'Supervision', plural: 'Supervision', tone: 'plum' },
  cpd: { label: 'CPD', plural: 'CPD', tone: 'sky' },
  reflection: { label: 'Reflection', plural: 'Reflections', tone: 'gold' },
}

/** Everything logged, newest first, and one box that searches all of it. */
export function LogScreen(): ReactNode {
  const entries = useVaultQuery(logEntries)
  const read = useVaultReader()
  useIdleWork(useCallback(() => readyToSearchNotes(read), [read]))
  const [text, setText] = useState('')
  const sought = useDeferredValue(text.trim())
  const [kind, setKind] = useState<LogEntry['kind'] | null>(null)
  const [shown, setShown] = useState(step)
  if (entries.length === 0) return <Nothing />
  const listed = kind === null ? entries : entries.filter((entry) => entry.kind === kind)
  return (
    <>
      <search className={classes.bar}>
        <TextInput
          type="search"
          aria-label="Search everything in the vault"
          placeholder="Search everything in the vault…"
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {sought === '' && (
          <Select
            aria-label="Kind"
            placeholder="Everything logged"
            clearable
            clearButtonProps={{ 'aria-label': 'Everything logged' }}
            data={Object.entries(kinds).map(([value, { plural }]) => ({ value, label: plural }))}
            value={kind}
            onChange={(chosen) => setKind(chosen as LogEntry['kind'] | null)}
          />
        )}
      </search>
      {sought !== '' ? (
        <Found query={sought} />
      ) : (
        <>
          <ul className={classes.list} aria-label="Log, newest first">
            {listed.slice(0, shown).map((entry) => (
              <Row key={entry.id} entry={entry} />
            ))}
          </ul>
          {listed.length === 0 && <p className="muted">Nothing of this kind yet.</p>}
          {listed.length > shown && (
            <Button variant="default" mt="md" onClick={() => setShown(shown + step)}>
              Show {Math.min(step, listed.length - shown)} more
            </Button>
          )}
        </>
      )}
    </>
  )
}

function Nothing(): ReactNode {
  const forms = useForms()
  const fill = useVaultCommand(fillWithExamples)
  const { undo } = useVaultUndo()
  const fillIn = async (): Promise<void> => {
    const outcome = await fill({})
    if (!outcome.done) return
    say(`${counted(outcome.result, 'example')} written.`, { label: 'Undo', run: () => void undo() })
  }
  return (
    <EmptyState
      title="Nothing logged yet"
      sentence="After a session, press L: who, how long, what was said and what comes next. It takes under a minute, and nobody but you can read it."
      action={
        <Group justify="center">
          <Button onClick={() => forms.add('session')}>Log your first session</Button>
          <Button variant="default" onClick={() => void fillIn()}>
            Fill with example notes
          </Button>
        </Group>
      }
    />
  )
}

function Row({ entry }: { entry: LogEntry }): ReactNode {
  const forms = useForms()
  const { label, tone } = kinds[entry.kind]
  const title = entry.title.trim() || label
  return (
    <li className={classes.row}>
      <span className="muted small tabular">{formatDate(entry.date)}</span>
      {entry.kind === 'session' ? (
        <Link href={coachingPaths.session(entry.coacheeId ?? '', entry.id)} className={classes.open ?? ''} dir="auto">
          {title}
        </Link>
      ) : (
        <OpenButton title={title} onOpen={() => forms.change(entry.kind, entry.id)} />
      )}
      <span className={classes.marks}>
        {entry.minutes !== null && <span className="muted small tabular">{duration(entry.minutes)}</span>}
        <Chip tone={tone}>{label}</Chip>
      </span>
    </li>
  )
}
