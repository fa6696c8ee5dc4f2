import { Button, Group, Select } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Statement } from '#shared/purposes/purposes.ts'
import { draftOf, versionsOf, wordingsOf } from '#shared/purposes/queries.ts'
import { beginVersion } from '#shared/purposes/versionCommands.ts'
import { versionStateLabels, type Version } from '#shared/purposes/versions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { focusIfFree } from '#renderer/ui/focus.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { DraftClauses } from './DraftClauses.tsx'
import classes from './Purposes.module.css'
import { Sources } from './Sources.tsx'
import { VersionActions } from './VersionActions.tsx'
import { stateTones } from './words.ts'

/** The statement's words: the draft to write in, or any version as it stands. */
export function Words({ statement }: { statement: Statement }): ReactNode {
  const all = useQuery(versionsOf, statement.id)
  const draft = useQuery(draftOf, statement.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const begin = useCommand(beginVersion)
  const version = all.find(({ id }) => id === chosen) ?? draft ?? all.find(({ state }) => state !== 'retired') ?? all[0]
  const picker = useRef<HTMLInputElement>(null)
  const stands = version && `${version.id} ${version.state}`
  const stood = useRef(stands)
  // A step takes its own button away: whoever pressed it by keyboard goes on from the version it made.
  useEffect(() => {
    if (stood.current !== stands) setTimeout(() => focusIfFree(picker.current))
    stood.current = stands
  }, [stands])
  if (!version) {
    return (
      <EmptyState
        title="No words yet"
        sentence="Make clauses of the clusters on the wall, or begin a draft and write them here."
        action={<Button onClick={() => void begin({ statementId: statement.id })}>Begin a draft</Button>}
      />
    )
  }
  return (
    <>
      <Group gap="sm" align="flex-end" mb="md">
        <Select
          ref={picker}
          label="Version"
          allowDeselect={false}
          data={all.map(({ id, number, state }) => ({ value: id, label: `${number} · ${versionStateLabels[state]}` }))}
          value={version.id}
          onChange={setChosen}
        />
        <VersionActions version={version} hasDraft={draft !== undefined} onVersion={setChosen} />
      </Group>
      <About version={version} />
      {version.state === 'draft' ? <DraftClauses version={version} /> : <FirmClauses version={version} />}
    </>
  )
}

function About({ version }: { version: Version }): ReactNode {
  const { number, state, reason, proposedOn, adoptedOn } = version
  const dates = [
    proposedOn && `proposed ${formatDate(proposedOn)}`,
    adoptedOn && `adopted ${formatDate(adoptedOn)}`,
    state !== 'draft' && 'its words stay as they are; a change makes a new version',
  ].filter(Boolean)
  return (
    <div className={classes.about}>
      <Chip tone={stateTones[state]}>{versionStateLabels[state]}</Chip>{' '}
      <span className="muted small">
        Version {number}
        {dates.length > 0 && `: ${dates.join(', ')}.`}
      </span>
      {reason !== '' && (
        <p dir="auto">
          <span className="muted">Why it was begun: </span>
          {reason}
        </p>
      )}
    </div>
  )
}

function FirmClauses({ version }: { version: Version }): ReactNode {
  const words = useQuery(wordingsOf, version.id)
  return (
    <ol className={classes.clauses} aria-label="Clauses">
      {words.map(({ id, text, sourceIds }) => (
        <li key={id} className={classes.clause}>
          <p className={classes.words} dir="auto">
            {text}
          </p>
          <Sources ids={sourceIds} />
        </li>
      ))}
    </ol>
  )
}
