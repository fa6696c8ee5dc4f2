import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { searchNotes, type NoteHit, type NoteKind } from '#shared/coaching/search.ts'
import { counted } from '#shared/records/counted.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { useVaultQuery } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import classes from './CoachingLog.module.css'
import { coachingPaths } from './coachingPaths.ts'
import { OpenButton } from './OpenButton.tsx'

/** Hits drawn; more say nothing that another word would not say sooner. */
const most = 100

const kinds: Readonly<Record<NoteKind, { label: string; tone: Tone }>> = {
  session: { label: 'Session', tone: 'teal' },
  coachee: { label: 'Coachee', tone: 'leaf' },
  agreement: { label: 'Agreement', tone: 'stone' },
  supervision: { label: 'Supervision', tone: 'plum' },
  cpd: { label: 'CPD', tone: 'sky' },
  reflection: { label: 'Reflection', tone: 'gold' },
  theme: { label: 'Theme', tone: 'coral' },
}

/** What a search found, newest first, with the words around each hit. */
export function Found({ query }: { query: string }): ReactNode {
  const { count, hits } = useVaultQuery(searchNotes, query, most)
  return (
    <>
      <p className={`${classes.found} muted small`} role="status">
        {count === 0 ? 'Nothing in the vault holds these words.' : `${counted(count, 'note')} found`}
        {count > hits.length && `, the newest ${most} are shown`}
      </p>
      {hits.length > 0 && (
        <ul className={classes.list} aria-label="Found">
          {hits.map((hit) => (
            <Hit key={hit.id} hit={hit} />
          ))}
        </ul>
      )}
    </>
  )
}

function Hit({ hit }: { hit: NoteHit }): ReactNode {
  const forms = useForms()
  const { label, tone } = kinds[hit.kind]
  const title = hit.title.trim() || label
  const { before, hit: words, after } = hit.excerpt
  return (
    <li className={classes.row}>
      <span className="muted small tabular">{hit.date === null ? '' : formatDate(hit.date)}</span>
      <div>
        {hit.coacheeId !== null ? (
          <Link
            href={
              hit.kind === 'session'
                ? coachingPaths.session(hit.coacheeId, hit.id)
                : coachingPaths.coachee(hit.coacheeId)
            }
            className={classes.open ?? ''}
            dir="auto"
          >
            {title}
          </Link>
        ) : (
          <OpenButton title={title} onOpen={() => forms.change(hit.kind, hit.id)} />
        )}
        <div className={`${classes.excerpt} small muted`} dir="auto">
          {before}
          {words !== '' && <mark>{words}</mark>}
          {after}
        </div>
      </div>
      <span className={classes.marks}>
        <Chip tone={tone}>{label}</Chip>
      </span>
    </li>
  )
}
