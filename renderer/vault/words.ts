import { Problem } from '#shared/records/problem.ts'

/** What is said when a vault cannot be opened or kept. Which part of a key was wrong is never told. */
export const wrongKey = (): Problem =>
  new Problem({
    what: 'This does not open the vault.',
    safe: 'Nothing was changed.',
    next: 'Look at Caps Lock and the keyboard’s language, or use your recovery key. If Throughline stopped while you changed the passphrase, one of the two opens it.',
  })

export const isLocked = (): Problem =>
  new Problem({ what: 'The vault is locked.', safe: 'Nothing was changed.', next: 'Unlock it first.' })

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

export const oldKeyInBackups = (): Problem =>
  new Problem({
    what: 'The folder for backups could not be reached, so sealed backups in it still open with the key you replaced.',
    safe: 'The notes themselves open with the new key only.',
    next: 'The old backups go when these notes are locked and the folder is there again.',
  })

export const otherRecoveryKey = (): Problem =>
  new Problem({
    what: 'This is a whole recovery key, but not the one shown just now.',
    safe: 'Nothing was changed.',
    next: 'Use the one on this screen; an older one does not open this vault.',
  })

/** What erasing could not do, in a coach's words; `journal`, `backups`: whether those could not be reached just now. */
export function stillThere(o: { journal: boolean; backups: boolean }): readonly string[] {
  return [...(o.journal ? [inJournal] : []), ...(o.backups ? [inBackups] : []), ...outOfReach]
}

const inJournal =
  'The journal beside the notes could not be rid of it just now. That is done when these notes are unlocked next.'
const inBackups =
  'The folder for backups could not be reached. Sealed backups in it go when these notes are locked and the folder is there again.'

const outOfReach: readonly string[] = [
  'Encrypted copies you saved yourself, backups of this laptop that others make, and sealed backups in a folder used before may still hold it. They open only with their passphrase.',
  'The database’s own files and the disk may keep what was erased for a while, and a damaged database that Throughline once set aside (a folder “IndexedDB-unreadable…” beside its data) stays until you delete it. What is in them is encrypted.',
]
