import { Button } from '@mantine/core'
import { IconCopy, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { people } from '#shared/people/people.ts'
import type { Voice } from '#shared/purposes/endorsements.ts'
import type { Statement } from '#shared/purposes/purposes.ts'
import { versionToEndorse } from '#shared/purposes/queries.ts'
import { askingRule, toAskAgain, whyLabels, type Asked } from '#shared/purposes/standing.ts'
import { pictureOf } from '#shared/purposes/standingPicture.ts'
import type { Version } from '#shared/purposes/versions.ts'
import type { Reader } from '#shared/records/reader.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { say } from '#renderer/ui/notify.tsx'
import classes from './Endorse.module.css'
import { EndorseDialog } from './EndorseDialog.tsx'
import { StandingRows } from './StandingRows.tsx'
import { short } from './words.ts'

/**
 * Whom the dialog is about. With `clauseIds` they are asked (again) about these; without, what they said is changed.
 * No person: chosen there.
 */
export interface ToEndorse {
  readonly personId: string | null
  readonly voice: Voice
  readonly clauseIds: readonly string[] | null
}

/** Who stands where on the newest words put to people, and who is asked again. */
export function Endorse({ statement }: { statement: Statement }): ReactNode {
  const version = useQuery(versionToEndorse, statement.id)
  if (!version) {
    return (
      <p className="muted">
        Nothing has been proposed yet. Propose a draft under Words; then people can say where they stand.
      </p>
    )
  }
  return <Standings key={version.id} version={version} />
}

function Standings({ version }: { version: Version }): ReactNode {
  const picture = useQuery(pictureOf, version.id)
  const asked = useQuery(toAskAgain, version.id)
  const [recording, setRecording] = useState<ToEndorse | null>(null)
  const nobody: ToEndorse = { personId: null, voice: 'organisation', clauseIds: null }
  return (
    <div className={classes.columns}>
      <Card
        title={`Who stands where on version ${version.number}`}
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setRecording(nobody)}>
            Record an endorsement
          </Button>
        }
      >
        <p className="muted small">
          Each mark is one voice, never an average. 5 to 3 stand behind the words, 2 and 1 withhold; where somebody gave
          different clauses different answers, the lowest is shown. “?” is to be asked again; “…” waits for a board.
        </p>
        {picture.length === 0 ? (
          <p>Nobody has said where they stand yet.</p>
        ) : (
          <StandingRows sectors={picture} onChange={setRecording} />
        )}
      </Card>
      <AskAgain asked={asked} onRecord={setRecording} />
      <EndorseDialog version={version} who={recording} onClose={() => setRecording(null)} />
    </div>
  )
}

function AskAgain(props: { asked: readonly Asked[]; onRecord: (who: ToEndorse) => void }): ReactNode {
  const { asked } = props
  const lines = useQuery(askingLines, asked)
  const { clipboard } = usePlatform()
  const teller = useTeller()
  const copy = (): void =>
    void clipboard.writeText(lines.map(({ line }) => line).join('\n')).then(
      () => say('The list is on the clipboard.'),
      (error: unknown) => teller.failed(error),
    )
  return (
    <Card
      title="Ask again"
      tight
      action={
        asked.length > 0 && (
          <Button size="compact-sm" variant="light" leftSection={<IconCopy size={15} aria-hidden />} onClick={copy}>
            Copy list
          </Button>
        )
      }
    >
      {asked.length === 0 ? (
        <p>Nobody has to be asked again.</p>
      ) : (
        <ul className={classes.asked} aria-label="Whom to ask again">
          {lines.map(({ name, about, who }) => (
            <li key={`${who.personId} ${who.voice}`}>
              <button type="button" className={classes.person} onClick={() => props.onRecord(who)}>
                {name}
              </button>
              <span className="muted small">{about}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="muted small">{askingRule}</p>
    </Card>
  )
}

/** Each line of the list to copy: "Dr Lewis Donnelly: clause 2, reworded since (“Nobody has to tell…”)". */
function askingLines(read: Reader, asked: readonly Asked[]) {
  return asked.map(({ personId, voice, clauses }) => {
    const person = read.get(people, personId)
    const name = `${person?.name ?? ''}${voice === 'own' ? ' (for themselves)' : ''}`
    const about = clauses
      .map(({ number, why, wording }) => `clause ${number}, ${whyLabels[why]} (“${short(wording.text, 50)}”)`)
      .join('; ')
    const who: ToEndorse = { personId, voice, clauseIds: clauses.map(({ wording }) => wording.clauseId) }
    return { name, about, who, line: `${name}: ${about}` }
  })
}
