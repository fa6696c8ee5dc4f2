import { Problem } from '#shared/records/problem.ts'

/** What is said when a vault cannot be opened or kept. Which part of a key was wrong is never told. */
export const wrongKey = (): Problem =>
  new Problem({
    what: 'This does not open the vault.',
    safe: 'Nothing was changed.',
    next: 'Look at Caps Lock and the keyboard’s language, or use your recovery key. If Throughline stopped while you changed the passphrase, one of the two opens it.',
  })

export const notYet = (seconds: number): Problem =>
  new Problem({
    what: `After several wrong attempts, the next one is taken in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    safe: 'Nothing was changed.',
  })

export const openElsewhere = (): Problem =>
  new Problem({
    what: 'This vault is open in another window.',
    safe: 'Nothing was changed.',
    next: 'Lock it there first.',
  })

export const holdsNothing = (): Problem =>
  new Problem({
    what: 'This vault cannot be opened: what says how its key is kept was removed from this laptop.',
    next: 'Restore your last encrypted copy into a new vault.',
  })

export const otherRecoveryKey = (): Problem =>
  new Problem({
    what: 'This is a whole recovery key, but not the one shown just now.',
    safe: 'Nothing was changed.',
    next: 'Use the one on this screen; an older one does not open this vault.',
  })

/** What erasing cannot do, in a coach's words. */
export const outOfReach: readonly string[] = [
  'Encrypted copies you saved yourself, and backups of this laptop that others make, may still hold it. They open only with their passphrase.',
  'A disk may keep overwritten blocks for a while. What is in them is encrypted.',
]
