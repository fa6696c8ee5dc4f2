import { isVaultId, type JournalPort } from '#shared/platform/platform.ts'
import type { Attempts } from './attempts.ts'
import type { Release } from './claim.ts'
import { vaultDatabasesHere } from './database.ts'
import { dropUnbegun } from './opening.ts'
import type { Remembered } from './remembered.ts'
import type { VaultEntry } from './types.ts'

interface Parts {
  readonly journal: JournalPort
  readonly remembered: Remembered
  readonly attempts: Attempts
  readonly claim: (vaultId: string) => Promise<Release>
}

/** The vaults on this laptop, the one opened last first: those with a database and those with a journal only. */
export async function listVaults({ journal, remembered, attempts, claim }: Parts): Promise<VaultEntry[]> {
  const known = await remembered.list()
  const journals = journal.available ? await journal.list() : []
  const kept = journals.map(({ programmeId }) => programmeId).filter((id) => isVaultId(id))
  const ids = new Set([...(await vaultDatabasesHere()), ...kept])
  for (const id of ids) {
    const heardOf = kept.includes(id) || known.some((entry) => entry.id === id)
    if (!heardOf && (await neverBegun(id, claim))) ids.delete(id)
  }
  const entries = [...ids].map(async (id): Promise<VaultEntry> => {
    const entry = known.find((other) => other.id === id)
    return {
      id,
      label: entry?.label ?? 'Coaching notes found on this laptop',
      openedAt: entry?.openedAt ?? null,
      keychain: entry?.keychain ?? false,
      waitUntil: await attempts.waitUntil(id),
    }
  })
  return (await Promise.all(entries)).sort((a, b) => ((a.openedAt ?? '') < (b.openedAt ?? '') ? 1 : -1))
}

/** Whether a database is what an interrupted set-up left behind; if so it is gone now. One being made elsewhere is not. */
async function neverBegun(id: string, claim: Parts['claim']): Promise<boolean> {
  const release = await claim(id).catch(() => null)
  if (!release) return false
  // A database that cannot be opened may hold anything: it stays, and opening the vault says what is wrong.
  return dropUnbegun(id)
    .catch(() => false)
    .finally(release)
}
