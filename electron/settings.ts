import {
  changeSettings,
  readSettings,
  storeSettings,
  type Settings,
  type SettingsPatch,
} from '#shared/platform/settings.ts'

/** Where settings rest: one value under one key. */
export interface SettingsStore {
  get(): unknown
  set(value: unknown): void
}

export interface SettingsKeeper {
  read(): Settings
  write(patch: SettingsPatch): Settings
}

/** Settings over a store. Reading never fails; writing throws when the change is not valid or cannot be stored. */
export function createSettings(store: SettingsStore): SettingsKeeper {
  return {
    read: () => readSettings(store.get()),
    write(patch) {
      const settings = changeSettings(readSettings(store.get()), patch)
      store.set(storeSettings(settings))
      return settings
    },
  }
}
