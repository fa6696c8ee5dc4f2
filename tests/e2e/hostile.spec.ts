import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outcomes } from '#shared/prototypes/prototypes.ts'
import { writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { generateProgramme } from '#shared/sample/generate.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { paths } from '#renderer/paths.ts'
import { expect, test } from '../support/app.ts'

const now = new Date().toISOString()
const marker = 'hostile'
const hostile = `<img src=x onerror="globalThis.${marker}=1"><script>globalThis.${marker}=1</script> =1+1`
/** What people write, in every table. */
const written = ['action', 'details', 'helpNeeded', 'title', 'name', 'purpose', 'description', 'notes', 'outcome', 'context', 'text', 'venue', 'reference', 'facilitatorNotes', 'materials', 'room', 'countingRule', 'source', 'note', 'belief', 'test', 'measure', 'rightIf', 'observed', 'learned', 'therefore'] // prettier-ignore

/** A programme in which every text would run, were it let. */
function hostileProgramme(): RecordSet {
  const records = generateProgramme({ commitments: 12, seed: 3, today: now.slice(0, 10), now })
  const isText = (field: string, value: unknown): value is string =>
    written.includes(field) && typeof value === 'string' && !outcomes.some((word) => word === value)
  const spoilt = (record: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [
        field,
        isText(field, value) ? `${value.slice(0, 80)} ${hostile}`.trim() : value,
      ]),
    )
  return Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [table, rows.map(spoilt)]),
  ) as unknown as RecordSet
}

test('a hostile programme file shows its texts on every screen, runs nothing and asks the network for nothing', async ({
  app,
}) => {
  const records = hostileProgramme()
  const idOf = (table: string): string => records[table]?.[0]?.id ?? ''
  const { page } = app
  const asked: string[] = []
  const { protocol, host } = new URL(page.url())
  const own = `${protocol}//${host}/`
  page.context().on('request', (request) => asked.push(request.url()))

  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const file = join(folder, 'hostile.throughline')
  await writeFile(file, writeProgrammeFile({ records, savedAt: now, app: 'test' }))
  await app.chooses(file, () => page.getByRole('button', { name: 'Open a programme file…' }).click())
  await expect(page.getByRole('heading', { name: 'What needs you now' })).toBeVisible()
  await rm(folder, { recursive: true })

  for (const screen of [
    paths.forums,
    paths.forum(idOf('forums')),
    paths.session(idOf('sessions')),
    paths.minutes(idOf('sessions')),
    paths.run(idOf('sessions')),
    paths.commitments,
    paths.commitment(idOf('commitments')),
    paths.decisions,
    paths.decision(idOf('decisions')),
    paths.prototypes,
    paths.prototype(idOf('prototypes')),
    paths.measures,
    paths.measure(idOf('measures')),
    paths.people,
    paths.person(idOf('people')),
    paths.organisations,
    paths.organisation(idOf('organisations')),
    paths.methods,
    paths.templates,
    paths.report('action-log'),
    paths.settings,
  ]) {
    await page.evaluate((to) => (location.hash = `#${to}`), screen)
    await expect(page.locator('main, [role="dialog"]').first(), screen).not.toBeEmpty()
    await expect(page.getByText('This screen stopped working.')).toHaveCount(0)
  }

  await page.evaluate((to) => (location.hash = `#${to}`), paths.commitments)
  await expect(page.getByRole('row').nth(1)).toContainText(`onerror="globalThis.${marker}=1"`)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search or do something' })).toBeFocused()
  await page.keyboard.type('onerror')
  await expect(page.getByRole('option').first()).toContainText('onerror')
  await page.keyboard.press('Escape')

  expect(await page.evaluate((name) => name in globalThis, marker), 'nothing in it has run').toBe(false)
  expect(await page.locator(`img[src="x"], script:not([src])`).count()).toBe(0)
  const elsewhere = asked.filter((url) => !url.startsWith(own) && !/^(?:blob|data):/.test(url))
  expect(elsewhere, 'no request left the app').toEqual([])
})
