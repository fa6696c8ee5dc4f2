import { describe, expect, it } from 'vitest'
import { currentVersion, migrations, upgradeRecords, type Migration } from '#shared/files/migrations.ts'

const steps: readonly Migration[] = [
  {
    to: 2,
    title: 'Call colours hues',
    up: ({ colours = [], ...rest }) => ({ ...rest, hues: colours }),
  },
  {
    to: 3,
    title: 'Give each hue a depth',
    up: (records) => ({ ...records, hues: (records['hues'] ?? []).map((hue) => ({ ...hue, depth: 1 })) }),
  },
]

describe('upgrading records', () => {
  it('takes every step after the version the records have, in order', () => {
    expect(upgradeRecords({ colours: [{ id: 'red' }] }, 1, steps)).toEqual({ hues: [{ id: 'red', depth: 1 }] })
    expect(upgradeRecords({ hues: [{ id: 'red' }] }, 2, steps)).toEqual({ hues: [{ id: 'red', depth: 1 }] })
  })

  it('leaves records of the present version as they are', () => {
    const records = { hues: [{ id: 'red' }] }
    expect(upgradeRecords(records, 3, steps)).toBe(records)
  })

  it('refuses a newer version and says to update', () => {
    expect(() => upgradeRecords({}, 4, steps)).toThrow(/newer Throughline.*Nothing was changed.*Update Throughline/)
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses %s, a version that never was', (version) => {
    expect(() => upgradeRecords({}, version, steps)).toThrow(/never existed/)
  })

  it('numbers the released steps without a gap up to the current version', () => {
    expect(migrations.map((step) => step.to)).toEqual(migrations.map((_, index) => index + 2))
    expect(currentVersion).toBe(migrations.length + 1)
  })
})
