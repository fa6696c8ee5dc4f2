import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalog } from '#shared/catalog.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import { writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { buildSample } from '#shared/sample/sample.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { paths } from '#renderer/paths.ts'
import { expect, test } from '../support/app.ts'
import { spoilt } from '../support/spoilt.ts'

const now = new Date().toISOString()
const marker = 'hostile'
const hostile = `<img src=x onerror="globalThis.${marker}=1"><script>globalThis.${marker}=1</script> =1+1`

/** The sample programme, in which every text would run, were it let. */
function hostileProgramme(): RecordSet {
  const records = buildSample({ today: now.slice(0, 10), now })
  return spoilt(records, catalog, (words) => `${words.slice(0, 80)} ${hostile}`.trim())
}

/** Where each kind of address leads in these records; the compiler asks for every new one. */
function everyAddress(records: RecordSet): Record<keyof typeof paths, readonly string[]> {
  const idOf = (table: string): string => records[table]?.[0]?.id ?? ''
  const [session, block] = [idOf('sessions'), idOf('blocks')]
  const parts = ['wall', 'words', 'compare', 'endorse', 'coverage']
  return {
    home: [paths.home],
    forums: [paths.forums],
    forum: [paths.forum(idOf('forums'))],
    session: [paths.session(session)],
    run: [paths.run(session)],
    block: [paths.block(session, block)],
    minutes: [paths.minutes(session)],
    commitments: [paths.commitments],
    commitment: [paths.commitment(idOf('commitments'))],
    decisions: [paths.decisions],
    decision: [paths.decision(idOf('decisions'))],
    prototypes: [paths.prototypes],
    prototype: [paths.prototype(idOf('prototypes'))],
    measures: [paths.measures],
    measure: [paths.measure(idOf('measures'))],
    purposes: [paths.purposes],
    purpose: parts.map((part) => paths.purpose(idOf('statements'), part)),
    people: [paths.people],
    person: [paths.person(idOf('people'))],
    organisations: [paths.organisations],
    organisation: [paths.organisation(idOf('organisations'))],
    methods: [paths.methods],
    method: [paths.method(idOf('methods'))],
    templates: [paths.templates],
    template: [paths.template(idOf('templates'))],
    pulses: [paths.pulses],
    pulse: [paths.pulse(idOf('pulses'))],
    reports: [paths.reports],
    report: reports.map(({ name }) => paths.report(name)),
    coaching: [paths.coaching],
    coachingNew: [paths.coachingNew],
    coachingVault: [paths.coachingVault],
    settings: [paths.settings],
  }
}
/** The programme’s texts are not on these, or in a frame in which nothing runs. */
const without = /^\/(?:coaching|settings|reports|pulse\/)/

test('a hostile programme file shows its texts on every screen, runs nothing and asks the network for nothing', async ({
  app,
}) => {
  const records = hostileProgramme()
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

  for (const screen of Object.values(everyAddress(records)).flat()) {
    await page.evaluate((to) => (location.hash = `#${to}`), screen)
    const shown = page.locator('main, [role="dialog"]')
    if (without.test(screen)) await expect(shown.first(), screen).not.toBeEmpty()
    else await expect(shown.filter({ hasText: 'onerror' }).first(), screen).toBeVisible()
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
