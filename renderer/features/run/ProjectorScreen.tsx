import { useEffect, type ReactNode } from 'react'
import type { Projection } from '#shared/sessions/projection.ts'
import { paceOf } from '#shared/sessions/runState.ts'
import { PaceMark } from './PaceMark.tsx'
import { useProjection } from './projector.ts'
import classes from './ProjectorScreen.module.css'
import { useNow } from './useNow.ts'
import { countdown, paceWords, spokenCountdown, wallClock } from './words.ts'

/** What the room sees: the clock, the block and its question. It knows nothing but what the run screen sends. */
export function ProjectorScreen({ sessionId }: { sessionId: string }): ReactNode {
  const shown = useProjection(sessionId)
  const now = useNow()
  useEffect(() => {
    document.title = shown ? `${shown.session} · projector` : 'Projector'
  }, [shown])
  if (!shown) {
    return (
      <main className={classes.screen}>
        <p className={classes.waiting}>Waiting for the run screen of this session.</p>
      </main>
    )
  }
  return (
    <main className={classes.screen}>
      <header className={classes.top}>
        <span dir="auto">
          {shown.forum}
          {shown.forum !== '' && ' · '}
          {shown.session}
        </span>
        <span className="tabular">{wallClock(now)}</span>
      </header>
      {shown.block ? <NowShowing shown={shown} now={now} /> : <Between shown={shown} />}
      <footer className={classes.foot}>
        {shown.next !== null && shown.phase !== 'finished' && (
          <span dir="auto">
            Next: <strong>{shown.next}</strong>
          </span>
        )}
      </footer>
    </main>
  )
}

function NowShowing({ shown, now }: { shown: Projection; now: number }): ReactNode {
  const left = shown.leftPaused ?? (shown.endsAt ?? now) - now
  const pace = paceOf(left, shown.block?.minutes ?? 0)
  return (
    <section className={classes.now} data-pace={pace} aria-label="Now">
      <h1 className={classes.title} dir="auto">
        {shown.block?.title}
      </h1>
      {shown.block?.description !== '' && (
        <p className={classes.question} dir="auto">
          {shown.block?.description}
        </p>
      )}
      <div className={classes.clock} role="timer" aria-label={spokenCountdown(left)}>
        {countdown(left)}
      </div>
      <p className={classes.pace}>
        <PaceMark pace={pace} paused={shown.phase === 'paused'} />
        {shown.phase === 'paused' ? 'Paused' : paceWords[pace]}
      </p>
      {shown.rooms.length > 0 && (
        <>
          {shown.endsAt !== null && (
            <p className={classes.back}>
              Back together at <strong className="tabular">{wallClock(shown.endsAt)}</strong>
            </p>
          )}
          <ul className={classes.rooms}>
            {shown.rooms.map((room, index) => (
              <li key={index}>
                <span className="muted">{[room.title, room.room].filter(Boolean).join(' · ')}</span>
                <strong dir="auto">{room.block ?? 'Done'}</strong>
                {room.block !== null && (
                  <span className="tabular">{countdown(room.leftPaused ?? (room.endsAt ?? now) - now)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Between({ shown }: { shown: Projection }): ReactNode {
  return (
    <section className={classes.now} aria-label="Now">
      <h1 className={classes.title}>{shown.phase === 'finished' ? 'Thank you' : shown.session}</h1>
      {shown.phase === 'waiting' && <p className={classes.question}>We begin at {wallClock(shown.startsAt)}</p>}
    </section>
  )
}
