import type { Platform, Settings } from '#shared/platform/platform.ts'
import { Problem } from '#shared/records/problem.ts'
import { makerBeside } from '../store/backups/workingMaker.ts'
import { Programmes, type JustOpened } from '../store/programmes.ts'
import { say } from '../ui/notify.tsx'
import { tellFault } from './faults.ts'

/** What the app starts with, before anything is drawn. */
export interface Startup {
  /** Null where they cannot be read. */
  readonly settings: Settings | null
  readonly programmes: Programmes
  /** The programme that was open last, on its way while the first frame is drawn; null where there is none. */
  readonly last: Promise<LastOpen | null>
}

export interface LastOpen {
  readonly id: string
  readonly opening: Promise<JustOpened>
}

/** Reads the settings, of which a failure is told, and begins to open what was open last. */
export async function startUp(platform: Platform): Promise<Startup> {
  const programmes = new Programmes(platform, {
    warn: (problem) => tellFault(platform, problem),
    said: (sentence) => say(sentence),
    maker: makerBeside,
  })
  const settings = await platform.settings.read().catch((error: unknown) => {
    tellFault(platform, error)
    return null
  })
  if (settings && platform.settings.beganAnew) tellFault(platform, settingsLost(platform))
  const id = settings?.lastProgrammeId ?? null
  const last = id === null ? null : { id, opening: programmes.open(id, { again: true }) }
  // Whoever shows it hears of its failure.
  last?.opening.catch(() => undefined)
  return { settings, programmes, last: unlessRenewed(platform, programmes, last) }
}

function settingsLost({ backups }: Platform): Problem {
  return new Problem({
    what: 'Your settings could not be read, so they begin anew.',
    safe: 'Programmes and coaching notes are where they were: open them from the lists.',
    next: backups.available
      ? 'If you had chosen a folder for backups, choose it again in Settings.'
      : 'What you had changed in Settings has to be changed again.',
  })
}

async function unlessRenewed(
  platform: Platform,
  programmes: Programmes,
  last: LastOpen | null,
): Promise<LastOpen | null> {
  // What cannot be renewed is told; the programme then does not open either, and its repair screen goes on from there.
  const renewed = await programmes.renewStorage().catch((error: unknown) => tellFault(platform, error))
  // Never answered: the page goes away.
  return renewed ? new Promise(() => window.location.reload()) : last
}
