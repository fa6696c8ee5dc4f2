import { openElsewhere } from './words.ts'

/** Lets go of a vault. */
export type Release = () => void

/** Keeps a vault to one window: two would seal different lists of the same rows. Rejects when another has it. */
export function claimInBrowser(vaultId: string): Promise<Release> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`throughline-${vaultId}`, { ifAvailable: true }, (lock) => {
        if (!lock) {
          reject(openElsewhere())
          return undefined
        }
        return new Promise<void>((release) => resolve(release))
      })
      .catch(reject)
  })
}
