import { format } from 'date-fns'
import { Problem } from '#shared/records/problem.ts'
import type { VaultNotice } from './types.ts'

/** What a coach is told about the state a vault was found in. */

const day = (at: string): string => format(new Date(at), "d MMMM yyyy 'at' HH:mm")
const records = (count: number): string => (count === 1 ? 'One record' : `${count} records`)

export function damagedHere(cause: unknown): Problem {
  return new Problem(
    {
      what: 'This vault could not be opened: its data on this laptop is damaged.',
      next: 'Restore your last encrypted copy into a new vault.',
    },
    { cause },
  )
}

export function listLost(): VaultNotice {
  const problem = new Problem({
    what: 'The list of what this vault holds was changed or taken away, so records that are missing cannot be told.',
    safe: 'Every record that can be read is here.',
    next: 'Compare with your last encrypted copy.',
  })
  return { kind: 'damaged', problem, records: [] }
}

export function recordsLost(names: readonly string[]): VaultNotice {
  const problem = new Problem({
    what: `${records(names.length)} in this vault cannot be read: changed, exchanged or taken away outside Throughline.`,
    safe: 'Everything else is here.',
    next: 'Restore them from an encrypted copy, or carry on without them.',
  })
  return { kind: 'damaged', problem, records: names }
}

export function recordsOlder(names: readonly string[]): VaultNotice {
  const problem = new Problem({
    what: `${records(names.length)} in this vault ${names.length === 1 ? 'was' : 'were'} put back to an earlier version outside Throughline.`,
    safe: 'The earlier version is shown.',
    next: 'Restore the newer one from an encrypted copy, if you have it.',
  })
  return { kind: 'damaged', problem, records: names }
}

export function rowsAdded(count: number): VaultNotice {
  const problem = new Problem({
    what: `${records(count)} that this vault does not list ${count === 1 ? 'was' : 'were'} put into it outside Throughline.`,
    safe: 'They were left out. Your own records are here.',
  })
  return { kind: 'damaged', problem, records: [] }
}

export function keysOlder(): VaultNotice {
  const problem = new Problem({
    what: 'The way into this vault was put back to an earlier one: a passphrase you had changed may have opened it.',
    safe: 'The records are as you left them.',
    next: 'Change the passphrase now.',
  })
  return { kind: 'older', problem, records: [] }
}

export function vaultOlder(found: { readonly at: string }, seen: { readonly at: string }): VaultNotice {
  const problem = new Problem({
    what: `This vault is older than when it was last open on this laptop. Its newest change is of ${day(found.at)}; then it was of ${day(seen.at)}.`,
    safe: 'What is here can be used.',
    next: 'A newer backup or encrypted copy, if there is one, brings the rest back on the page Vault. If you did not restore this laptop yourself, somebody has put an old copy in its place.',
  })
  return { kind: 'older', problem, records: [] }
}

export function seenLost(): VaultNotice {
  const problem = new Problem({
    what: 'Throughline’s settings no longer say when this vault was last changed here, so an older copy in its place could not be told.',
    safe: 'Every record that this vault lists is here.',
    next: 'See whether the newest session is the one you remember. If nobody reset the settings, somebody has changed them.',
  })
  return { kind: 'older', problem, records: [] }
}

export function broughtBack(at: string): VaultNotice {
  const problem = new Problem({
    what: `These notes were brought back from the backup of ${day(at)}.`,
    safe: 'Everything in that backup is here.',
    next: 'What was written after it is not. A newer encrypted copy, if you have one, brings it back.',
  })
  return { kind: 'older', problem, records: [] }
}

/** `wentBack`: the vault is older than it was seen last, which is told beside this. */
export function repaired(count: number, { whole, wentBack }: { whole: boolean; wentBack: boolean }): VaultNotice {
  const problem = new Problem({
    what: whole
      ? 'The database of this vault was missing, damaged or behind. It was put right from the sealed journal beside it.'
      : `${records(count)} in the database did not agree with the vault’s own list and ${count === 1 ? 'was' : 'were'} put right from the sealed journal.`,
    safe: wentBack ? 'What the journal has is here.' : 'Nothing you saved was lost.',
  })
  return { kind: 'repaired', problem, records: [] }
}

export function interrupted(): VaultNotice {
  const problem = new Problem({
    what: 'Throughline stopped in the middle of changing a key to this vault or of erasing records. It was finished just now.',
    safe: 'Nothing else was touched. The key you used is the one that counts; a key it replaced opens nothing any more.',
  })
  return { kind: 'repaired', problem, records: [] }
}

export function attempts(count: number): VaultNotice {
  const problem = new Problem({
    what: `${count === 1 ? 'One wrong key was' : `${count} wrong keys were`} tried since this vault was last opened.`,
    safe: 'None of them opened it.',
    next: 'If it was not you, somebody else has sat at this laptop.',
  })
  return { kind: 'attempts', problem, records: [] }
}
