export { VaultProvider } from './VaultProvider.tsx'
export { prepareToDerive } from './crypto/derive.ts'
export { passphraseFault } from './crypto/passphrase.ts'
export {
  useBeforeVaultLock,
  useVault,
  useVaultCommand,
  useVaultQuery,
  useVaultReader,
  useVaultUndo,
  type VaultHere,
} from './context.ts'
export type {
  CanaryResult,
  Disposal,
  NewRecoveryKey,
  NewVault,
  RestorePreview,
  VaultBackup,
  VaultEntry,
  VaultKey,
  VaultNotice,
  VaultState,
  VaultView,
} from './types.ts'
