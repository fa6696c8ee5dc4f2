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
  NewVault,
  RestorePreview,
  VaultEntry,
  VaultKey,
  VaultNotice,
  VaultState,
} from './types.ts'
