import { useEffect, useState } from 'react'
import { useVault, type VaultBackup } from '#renderer/vault/index.ts'

/** The newest backup of each vault that is no longer on this laptop, newest first. */
export function useLostVaults(): readonly VaultBackup[] {
  const { backups, vaults } = useVault()
  const [found, setFound] = useState<readonly VaultBackup[]>([])
  useEffect(() => {
    let wanted = true
    // A folder that is not there says so where it is chosen; here there is only less to offer.
    backups().then(
      (all) => wanted && setFound(all),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [backups])
  const newest = new Map(found.toReversed().map((backup) => [backup.vaultId, backup]))
  return [...newest.values()].filter(({ vaultId }) => !vaults.some(({ id }) => id === vaultId)).toReversed()
}
