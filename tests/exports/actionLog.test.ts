import { afterEach, describe, expect, test } from 'vitest'
import { audiences } from '#shared/exports/terms.ts'
import { formats } from '#shared/exports/formats/formats.ts'
import { exportReport } from '#shared/exports/run.ts'
import { inMemory, northMoor, northMoorToday } from '../support/northMoor.ts'
import { expectGolden } from './golden.ts'

const programme = inMemory(northMoor())
const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

async function leadershipLog(format: (typeof formats)[number], audience: string): Promise<Uint8Array> {
  const options = { forumId: 'forum-001', audience, group: 'session' }
  return (await exportReport(programme, { report: 'action-log', format, options, today: northMoorToday })).bytes
}

// UTC+14 and UTC−3:30: at any moment the two have different dates somewhere in a day.
describe.each(['UTC', 'Pacific/Kiritimati', 'America/St_Johns'])('the forum action log on a machine in %s', (name) => {
  const cases = audiences.flatMap((audience) => formats.map((format) => ({ audience, format })))
  test.each(cases)('is the same file for $audience as $format', async ({ audience, format }) => {
    process.env['TZ'] = name
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name)
    expectGolden(`action-log-${audience}.${format}`, await leadershipLog(format, audience))
  })
})

test('the whole programme, grouped by status', async () => {
  const options = { group: 'status' }
  const { bytes } = await exportReport(programme, {
    report: 'action-log',
    format: 'html',
    options,
    today: northMoorToday,
  })
  expectGolden('action-log-programme.html', bytes)
})
