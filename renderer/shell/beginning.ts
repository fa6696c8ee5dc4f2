import type { Platform, Settings } from '#shared/platform/platform.ts'
import { makerBeside } from '../store/backups/workingMaker.ts'
import { Programmes, type JustOpened } from '../store/programmes.ts'
import { say } from '../ui/notify.tsx'
import { tellFault } from './faults.ts'

/** What the app begins with. Everything is on its way already: it is read while the first frame is drawn. */
export interface Beginning {
  readonly settings: Promise<Settings>
  readonly programmes: Programmes
  /** The programme that was open last; null where there is none. */
  readonly last: Promise<LastOpen | null>
}

export interface LastOpen {
  readonly id: string
  readonly opening: Promise<JustOpened>
}

/** Reads the settings and opens the programme that was open last. Whoever waits for these hears of their failure. */
export function beginWithLast(platform: Platform): Beginning {
  const settings = platform.settings.read()
  const programmes = new Programmes(platform, {
    warn: (problem) => tellFault(platform, problem),
    said: (sentence) => say(sentence),
    maker: makerBeside,
  })
  const last = lastOpen(platform, programmes, settings)
  for (const promise of [settings, last]) promise.catch(() => undefined)
  return { settings, programmes, last }
}

async function lastOpen(
  platform: Platform,
  programmes: Programmes,
  settings: Promise<Settings>,
): Promise<LastOpen | null> {
  // What cannot be renewed is told; the programme then does not open either, and its repair screen goes on from there.
  const renewing = programmes.renewStorage().catch((error: unknown) => tellFault(platform, error))
  const { lastProgrammeId: id } = await settings
  const last = id === null ? null : { id, opening: programmes.open(id) }
  last?.opening.catch(() => undefined)
  // Never answered: the page goes away.
  return (await renewing) ? new Promise(() => window.location.reload()) : last
}
