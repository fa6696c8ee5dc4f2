import { describe, expect, test } from 'vitest'
import { optionsOfPreset, presetOf } from '#shared/exports/presets.ts'
import type { Commit } from '#shared/records/diff.ts'
import { reportNamed } from '#shared/exports/reports/registry.ts'
import { startingChoice } from '#renderer/features/reports/startingOptions.ts'
import { presetsByName, presets, savePreset, type Preset } from '#shared/register/presets.ts'
import { removeForum } from '#shared/forums/commands.ts'
import { Desk } from '../../../../support/desk.ts'
import { northMoor, northMoorToday as today } from '../../../../support/northMoor.ts'

const log = reportNamed('action-log')
const options = log.options.parse({
  ...{ forumId: 'forum-001', audience: 'partners', names: 'full', states: ['kept'] },
  ...{ from: '2026-11-01', to: '2026-11-30' },
}) as Record<string, unknown>
const manner = { period: 'this-month', sections: ['log'], format: 'docx', large: true } as const
const common = { id: 'preset-001', createdAt: '2026-11-23T09:00:00.000Z', deletedAt: null, name: 'Board log' }
const preset: Preset = { ...common, ...presetOf(log, options, manner) }

describe('a saved report', () => {
  test('fits its table and comes back as it was', () => {
    expect(() => presets.schema.parse(preset)).not.toThrow()
    const chosen = startingChoice(log, { preset, last: undefined, about: null, today })
    expect(chosen).toEqual({ options, period: 'this-month', sections: ['log'], format: 'docx', large: true })
  })

  test('of a period moves along with the day, of dates it does not', () => {
    expect(optionsOfPreset(preset, '2027-02-10')).toMatchObject({ from: '2027-02-01', to: '2027-02-28' })
    const fixed: Preset = { ...common, ...presetOf(log, options, { ...manner, period: null }) }
    expect(optionsOfPreset(fixed, '2027-02-10')).toMatchObject({ from: '2026-11-01', to: '2026-11-30' })
  })

  test('leaves out what its report does not know any more', () => {
    const older = {
      ...preset,
      sections: ['ledger'],
      choices: { ...preset.choices, group: 'colour', mood: 'good' },
    }
    const chosen = startingChoice(log, { preset: older, last: undefined, about: null, today })
    expect(chosen.sections).toBeNull()
    expect(chosen.options).toMatchObject({ audience: 'partners', group: 'none' })
    expect(chosen.options).not.toHaveProperty('mood')
  })

  test('goes with the forum it is about, and undo brings both back', () => {
    const desk = new Desk(northMoor())
    desk.run(savePreset, { name: 'Board log', ...presetOf(log, options, manner) })
    const names = () => presetsByName(desk.memory).map(({ name }) => name)
    expect(names()).toEqual(['Board log'])
    desk.run(removeForum, { id: 'forum-001' })
    expect(names()).toEqual([])
    desk.takeBack(desk.commits.at(-1) as Commit)
    expect(names()).toEqual(['Board log'])
  })
})

test('what was chosen last time comes back, what gives more than usual is asked afresh', () => {
  const last = {
    ...{ format: 'pdf', large: true, period: 'last-month', sections: ['log', 'summary'] },
    options: { audience: 'partners', names: 'full', confidential: 'in', contact: 'in' },
  }
  const chosen = startingChoice(log, { preset: null, last, about: 'forum-002', today })
  expect(chosen).toMatchObject({ format: 'pdf', large: true, period: 'last-month', sections: ['log', 'summary'] })
  expect(chosen.options).toMatchObject({ audience: 'partners', forumId: 'forum-002', from: '2026-10-01' })
  expect(chosen.options).toMatchObject({ names: null, confidential: null, contact: null })
  const people = startingChoice(reportNamed('people'), { preset: null, last, about: null, today })
  expect(people).toMatchObject({ period: null, sections: ['summary'] })
})
