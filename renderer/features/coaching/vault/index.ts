export { VaultDoor } from './VaultDoor.tsx'
export { VaultSettings } from './VaultSettings.tsx'
