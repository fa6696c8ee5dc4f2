/**
 * Nothing that was acknowledged is lost, whatever happens to the process or to the database's folder.
 * `THROUGHLINE_KILLS=100 npm test -- electron --grep "power cut"` makes as many rounds as you like.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { encodeEntry, scanEntries } from '#electron/journal/entries.ts'
import { encodeSnapshot } from '#electron/journal/snapshots.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'
import { commandFor, type DesktopApp } from '../support/desktopApp.ts'

const frozen = join(import.meta.dirname, '../migrations/fixtures/v1.throughline')
const rounds = Number(process.env['THROUGHLINE_KILLS'] ?? 6)

async function openSample({ page }: DesktopApp): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

async function openSession({ page }: DesktopApp): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Forums' }).click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).click()
  await page
    .getByRole('link', { name: /From referral to open door/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'From referral to open door' })).toBeVisible()
}

/** The line at the end of the agenda; each room before it has one too. */
const newBlock = ({ page }: DesktopApp) => page.getByLabel('Title of the new block').last()

/** Writes a block and waits until the app says that it is kept. */
async function addBlock(desktop: DesktopApp, title: string): Promise<void> {
  const line = newBlock(desktop)
  await line.fill(title)
  await line.press('Enter')
  const said = desktop.page.getByRole('status').filter({ hasText: `${title} added at place` })
  await expect(said).toBeAttached()
}

/** The titles of the agenda's blocks. */
function titles({ page }: DesktopApp): Promise<string[]> {
  return page.getByRole('heading', { level: 3 }).allInnerTexts()
}

/** What the person was told is kept, and what they began when the power went. */
interface Known {
  readonly blocks: string[]
  /** Commitments there may be: of an import cut off, all or none. */
  totals: readonly number[]
}

/** Lets the app die at a moment nobody chooses, within the time that what was just begun takes. */
async function die(desktop: DesktopApp, within: number): Promise<void> {
  await new Promise((go) => setTimeout(go, Math.random() * within))
  await desktop.kill()
}

async function go({ page }: DesktopApp, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function commitmentsHere(desktop: DesktopApp): Promise<number> {
  await go(desktop, 'Commitments')
  const counted = await desktop.page.getByText(/^\d+ of \d+ commitments$/).innerText()
  return Number(/of (\d+)/.exec(counted)?.[1])
}

const backups = ({ page }: DesktopApp) => page.getByRole('region', { name: 'Backups' })

/** Ways to be cut off, one a round, in turn. Each begins something and dies in the middle of it. */
const ways: Record<string, (desktop: DesktopApp, known: Known, round: number) => Promise<void>> = {
  async writing(desktop, known, round) {
    await openSession(desktop)
    for (let write = 0; write <= Math.floor(Math.random() * 4); write += 1) {
      await addBlock(desktop, `Kept ${round}.${write}`)
      known.blocks.push(`Kept ${round}.${write}`)
    }
    const line = newBlock(desktop)
    await line.fill(`Unsure ${round}`)
    await line.press('Enter')
    await die(desktop, 15)
  },
  async importing(desktop, known, round) {
    const path = join(desktop.dataFolder, '..', `log ${round}.csv`)
    const rows = Array.from({ length: 40 }, (_, row) => `Imported in round ${round} as row ${row},12/03/2031`)
    await writeFile(path, `Action,Due date\n${rows.join('\n')}\n`)
    const before = await commitmentsHere(desktop)
    await desktop.page.getByRole('button', { name: 'Import…' }).click()
    await desktop.chooses(path, () => desktop.page.getByRole('button', { name: 'Choose a file' }).click())
    await desktop.page.getByRole('button', { name: 'Bring in 40 commitments' }).click()
    known.totals = [before, before + 40]
    await die(desktop, 400)
  },
  async 'making a backup'(desktop) {
    await go(desktop, 'Settings')
    await backups(desktop).getByRole('button', { name: 'Back up now' }).click()
    await die(desktop, 300)
  },
  async restoring(desktop, _known, round) {
    await go(desktop, 'Settings')
    await backups(desktop).getByRole('button', { name: 'Back up now' }).click()
    await expect(desktop.page.getByText('Backup made, read back and found whole.')).toBeVisible()
    await openSession(desktop)
    await addBlock(desktop, `Later than the backup ${round}`)
    await go(desktop, 'Settings')
    await backups(desktop)
      .getByRole('button', { name: /^Restore…/ })
      .first()
      .click()
    await desktop.page.getByRole('button', { name: 'Put it in place' }).click()
    await die(desktop, 400)
  },
  /** The database goes too: what was acknowledged meanwhile is in the journal alone. */
  async 'beginning a long journal anew'(desktop, known, round) {
    await desktop.quit()
    await lengthenJournals(join(desktop.dataFolder, 'journal'))
    await desktop.restart()
    await openSession(desktop)
    for (const title of [`Before the journal ${round}`, `With the journal ${round}`]) {
      await addBlock(desktop, title)
      known.blocks.push(title)
    }
    await die(desktop, 4_000)
    await rm(join(desktop.dataFolder, 'IndexedDB'), { recursive: true })
  },
  async upgrading(desktop, _known, round) {
    const id = `programme-frozen-${round}`
    const { records } = JSON.parse(await readFile(frozen, 'utf8')) as { records: unknown }
    const name = `Frozen ${round}`
    const packed = gzipSync(JSON.stringify({ version: 1, seq: 1, commitId: null, records }))
    await mkdir(join(desktop.dataFolder, 'journal', id))
    await writeFile(
      join(desktop.dataFolder, 'journal', id, 'snapshot-1.gz'),
      await encodeSnapshot({ seq: 1, name, packed }),
    )
    await switchTo(desktop, name)
    await die(desktop, 600)
    await desktop.restart()
    await switchTo(desktop, name)
    await go(desktop, 'Commitments')
    await expect(desktop.page.getByText(/^\d+ of \d+ commitments$/)).toBeVisible()
    await switchTo(desktop, 'Living Well — North Moor')
    await expect(desktop.page.getByRole('button', { name: 'Programme: Living Well — North Moor' })).toBeVisible()
    await desktop.kill()
  },
}

/** Makes the last entry of every journal so long that it is begun anew: JSON may hold as much white space as it likes. */
async function lengthenJournals(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.log')) continue
    const { entries } = scanEntries(await readFile(join(folder, name)))
    const last = entries.at(-1)
    if (!last) continue
    const longer = [...entries.slice(0, -1), { ...last, text: last.text + ' '.repeat(9_000_000) }]
    await writeFile(join(folder, name), Buffer.concat(longer.map(encodeEntry)))
  }
}

/** Opens a programme by the menu, unless it is the one that is open. */
async function switchTo({ page }: DesktopApp, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: /^Programme: / })
  await menu.click()
  const item = page.getByRole('group', { name: 'Switch to' }).getByRole('menuitem', { name, exact: true })
  await expect(page.getByRole('menuitem', { name: 'New programme…' })).toBeVisible()
  if ((await item.count()) > 0) await item.click()
  else await page.keyboard.press('Escape')
}

/** Every backup in the folder is a whole programme file: a write cut off leaves none. */
async function expectWholeBackups({ dataFolder }: DesktopApp): Promise<void> {
  const folder = join(dataFolder, 'backups')
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.throughline.gz'))) {
    const file = JSON.parse(gunzipSync(await readFile(join(folder, name))).toString()) as { format: string }
    expect(file.format).toBe('throughline-programme')
  }
}

test.describe('power cut', () => {
  test.setTimeout(60_000 + rounds * 30_000)

  test(`what was acknowledged survives ${rounds} kills while writing, importing, backing up, restoring, upgrading, journalling`, async ({
    desktop,
  }) => {
    const known: Known = { blocks: [], totals: [119] }
    await openSample(desktop)
    for (let round = 0; round < rounds; round += 1) {
      const [what = '', way] = Object.entries(ways)[round % Object.keys(ways).length] ?? []
      await test.step(`round ${round + 1}: ${what}`, async () => {
        await way?.(desktop, known, round)
        await desktop.restart()
        await expectWholeBackups(desktop)
        await openSession(desktop)
        await expect.poll(() => titles(desktop)).toEqual(expect.arrayContaining(known.blocks))
        const total = await commitmentsHere(desktop)
        expect(known.totals).toContain(total)
        known.totals = [total]
      })
    }
  })
})

test('the database folder deleted between two starts: the programme comes back from the journal and says so', async ({
  desktop,
}) => {
  await openSample(desktop)
  await openSession(desktop)
  await addBlock(desktop, 'Written before the loss')
  await desktop.kill()
  await rm(join(desktop.dataFolder, 'IndexedDB'), { recursive: true })
  await desktop.restart()
  await expect(desktop.page.getByText('It was rebuilt from the journal kept beside it.')).toBeVisible()
  await openSession(desktop)
  await expect(desktop.page.getByText('Written before the loss', { exact: true }).first()).toBeVisible()
  await addBlock(desktop, 'Written after the loss')
  await desktop.restart()
  await openSession(desktop)
  await expect(desktop.page.getByText('Written before the loss', { exact: true }).first()).toBeVisible()
  await expect(desktop.page.getByText('Written after the loss', { exact: true }).first()).toBeVisible()
})

/** Turns some bits of every file of a folder. */
async function flipBits(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    for (let at = 7; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ 0x24
    await writeFile(path, bytes)
  }
}

test.describe('damage', () => {
  test.use({ expectedErrors: /backing store/ })

  test('bits flipped in the database mend themselves; in the journal too, its last backup is offered', async ({
    desktop,
  }) => {
    await openSample(desktop)
    await go(desktop, 'Settings')
    await backups(desktop).getByRole('button', { name: 'Back up now' }).click()
    await expect(desktop.page.getByText('Backup made, read back and found whole.')).toBeVisible()
    await openSession(desktop)
    await addBlock(desktop, 'Written before the damage')
    await desktop.kill()
    await flipBits(join(desktop.dataFolder, 'IndexedDB'))
    await desktop.restart()
    await openSession(desktop)
    await expect(desktop.page.getByText('Written before the damage', { exact: true }).first()).toBeVisible()

    await desktop.kill()
    await flipBits(join(desktop.dataFolder, 'IndexedDB'))
    await flipBits(join(desktop.dataFolder, 'journal'))
    await desktop.restart()
    const { page } = desktop
    await expect(page.getByRole('heading', { name: '“Living Well — North Moor” does not open' })).toBeVisible()
    await expectAccessible(page)
    const kept = page.getByRole('list', { name: 'Backups of this programme' }).getByRole('button')
    await kept.first().click()
    await expect(page.getByText('The backup is open as a programme of its own.')).toBeVisible()
    await openSession(desktop)
    expect(await readdir(desktop.dataFolder)).toContainEqual(expect.stringMatching(/^IndexedDB-unreadable-/))
  })

  test('no database opens, no journal can be read, no backup is there: the app can still begin anew', async ({
    desktop,
  }) => {
    await openSample(desktop)
    await desktop.kill()
    const databases = join(desktop.dataFolder, 'IndexedDB')
    await rm(databases, { recursive: true })
    await writeFile(databases, 'no folder')
    await flipBits(join(desktop.dataFolder, 'journal'))
    await rm(join(desktop.dataFolder, 'backups'), { recursive: true, force: true })
    await desktop.restart()
    const { page } = desktop
    const lost = page.getByRole('heading', { name: '“Living Well — North Moor” does not open' })
    await expect(lost).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(lost).toBeVisible()
    await page.getByRole('button', { name: 'Go back to the start' }).click()
    await openSample(desktop)
    await desktop.restart()
    await openSession(desktop)
  })
})

test('settings that cannot be read begin anew and say so; a lock that was copied keeps nobody out', async ({
  desktop,
}) => {
  await openSample(desktop)
  await desktop.quit()
  const settings = join(desktop.dataFolder, 'settings.json')
  await rm(settings)
  await mkdir(settings)
  await writeFile(join(desktop.dataFolder, 'SingletonLock'), '')
  await desktop.restart()
  const { page } = desktop
  await expect(page.getByRole('alert').filter({ hasText: 'Your settings could not be read' })).toBeVisible()
  await page.getByRole('button', { name: /Living Well — North Moor/ }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await desktop.restart()
  await expect(desktop.page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(desktop.page.getByRole('alert')).toHaveCount(0)
})

test('a data folder that cannot be used is said, not met with silence', async ({}, info) => {
  const folder = info.outputPath('a file in its place')
  await writeFile(folder, '')
  const { executablePath, args, env } = commandFor(folder)
  const app = spawn(executablePath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(app, 'exit')
  let said = ''
  app.stderr.setEncoding('utf8').on('data', (words: string) => (said += words))
  // The same stands in a dialog that waits for somebody, so it does not end by itself.
  await expect.poll(() => said).toContain(`keeps everything cannot be written: ${folder}.`)
  app.kill('SIGKILL')
  await ended
})
