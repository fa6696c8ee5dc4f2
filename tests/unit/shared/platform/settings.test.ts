import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeSettings,
  defaultSettings,
  readSettings,
  settingsSchema,
  storeSettings,
  type Settings,
} from '#shared/platform/settings.ts'

const programme = { id: 'prog-a', name: 'Living Well', archived: false, openedAt: '2026-12-04T09:30:00.000Z' }

describe('stored settings', () => {
  it('whatever is stored, reading gives valid settings', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void settingsSchema.parse(readSettings(stored))))
  })

  it('whatever one field holds, the others are kept', () => {
    const keys = fc.constantFrom(...(Object.keys(defaultSettings) as (keyof typeof defaultSettings)[]))
    fc.assert(
      fc.property(keys, fc.anything(), (key, value) => {
        const good: Settings = { ...defaultSettings, theme: 'dark', programmes: [programme], textSize: 120 }
        const read = readSettings({ ...storeSettings(good), [key]: value })
        expect({ ...read, [key]: null }).toEqual({ ...good, [key]: null })
      }),
    )
  })

  it('one damaged entry does not cost the list of programmes', () => {
    expect(readSettings({ programmes: [programme, { id: '../../x' }, null] }).programmes).toEqual([programme])
  })

  it('of a newer version are used as far as they fit', () => {
    expect(readSettings({ version: 99, theme: 'dark', textSize: 'huge' })).toEqual({
      ...defaultSettings,
      theme: 'dark',
    })
  })

  it('written and read again are the same', () => {
    const settings = changeSettings(defaultSettings, { programmes: [programme], lastProgrammeId: 'prog-a' })
    expect(readSettings(JSON.parse(JSON.stringify(storeSettings(settings))))).toEqual(settings)
  })
})
