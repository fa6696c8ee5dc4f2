// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ImportDialog, type ReadFile } from '#renderer/features/imports/index.ts'
import { answer, type Question } from '#renderer/features/imports/answer.ts'
import { PlatformProvider } from '#renderer/platform/context.tsx'
import { ProgrammeProvider } from '#renderer/store/context.tsx'
import type { Gate } from '#renderer/store/gate.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { TellerContext } from '#renderer/live/teller.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { addForum } from '#shared/forums/commands.ts'
import { readCsv } from '#shared/imports/csv.ts'
import { asFound } from '#shared/imports/grid.ts'
import { people } from '#shared/people/people.ts'
import type { Platform } from '#shared/platform/platform.ts'
import { defaultSettings, type Settings } from '#shared/platform/settings.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import { FakeJournal } from '../../../../support/fakeJournal.ts'

const real = (name: string) => ({
  name,
  path: null,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../fixtures/real', name))),
})

let gate: Gate
let closed: number
/** Gives rows to the dialog, whatever it shows. */
let paste: (text: string) => void
let chosen: { name: string; path: null; bytes: Uint8Array }

/** Does the worker's work in this thread: jsdom has no workers. */
class InlineWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null
  postMessage(question: Question): void {
    void answer(question).then((data) => this.onmessage?.({ data }))
  }
  terminate(): void {
    this.onmessage = null
  }
}

beforeEach(async () => {
  vi.stubGlobal('Worker', InlineWorker)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  Element.prototype.scrollIntoView = () => undefined
  // The table draws only the rows in sight, and in jsdom nothing has a size.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40)

  let settings: Settings = defaultSettings
  const platform = {
    journal: new FakeJournal(),
    backups: { available: false },
    files: { open: async () => chosen },
    settings: {
      read: async () => settings,
      write: async (patch: Partial<Settings>) => (settings = { ...settings, ...patch }),
    },
  } as unknown as Platform
  const warn = (problem: Error) => {
    throw problem
  }
  const programmes = new Programmes(platform, { warn, said: () => undefined, maker: makerHere })
  const id = await programmes.create(emptyProgramme('North Moor', new Date().toISOString()))
  const open = await programmes.open(id)
  gate = open.gate
  await gate.execute(addForum, {
    name: 'Community Partnership',
    kind: 'collaborative',
    purpose: '',
    placeId: null,
    archived: false,
  })
  closed = 0
  const teller = {
    failed: (error: unknown) => {
      throw error
    },
    said: vi.fn(),
  }
  const app = (rows: ReadFile | null) => (
    <MantineProvider env="test">
      <PlatformProvider platform={platform} settings={settings}>
        <TellerContext.Provider value={teller}>
          <ProgrammeProvider open={open}>
            <ImportDialog opened pasted={rows} onClose={() => (closed += 1)} />
          </ProgrammeProvider>
        </TellerContext.Provider>
      </PlatformProvider>
    </MantineProvider>
  )
  const { rerender } = render(app(null))
  paste = (text) => rerender(app({ name: 'Pasted rows', sheets: [readCsv(text, '\t')], bytes: null, how: asFound }))
})

afterEach(async () => {
  cleanup()
  await gate.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function choose(file: typeof chosen): Promise<void> {
  chosen = file
  fireEvent.click(await screen.findByRole('button', { name: 'Choose a file' }))
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('bringing in an action log', () => {
  test('shows every row, brings them in at one press and takes them back at another', async () => {
    await choose(real('board-action-tracker-2012.xlsx'))
    const table = await screen.findByRole('table', { name: 'What each row becomes' })
    expect(table.getAttribute('aria-rowcount')).toBe('14')
    expect(await within(table).findAllByText('Title above the table')).toHaveLength(2)
    expect(within(table).getByText(/names no day; the last day of the month is taken/)).toBeTruthy()
    expect(screen.getByText(/^6 commitments, 4 people to add, 3 rows are headings inside the table/)).toBeTruthy()
    expect(gate.memory.all(commitments)).toHaveLength(0)

    press('Bring in 6 commitments')
    const said = await screen.findByText(/6 commitments brought in, 4 people added/)
    expect(document.activeElement?.getAttribute('aria-describedby'), 'what has the focus says so').toBe(said.id)
    expect(gate.memory.all(commitments)).toHaveLength(6)
    expect(gate.history.nextUndo?.label).toBe('Import 6 commitments')

    press('Undo the import')
    await waitFor(() => expect(closed).toBe(1))
    expect(gate.memory.all(commitments)).toHaveLength(0)
    expect(gate.memory.all(people)).toHaveLength(0)
  })

  test('choosing the forum gives "All" its meaning at once', async () => {
    await choose(real('community-partnership-action-log-2017.csv'))
    expect(await screen.findByText(/“All” means everyone: choose the forum/)).toBeTruthy()
    fireEvent.click(screen.getByRole('combobox', { name: 'Forum these belong to' }))
    fireEvent.click(await screen.findByRole('option', { name: 'Community Partnership' }))
    await waitFor(() => expect(screen.queryByText(/means everyone/)).toBeNull())
    press('Bring in 10 commitments')
    await screen.findByText(/10 commitments brought in, 7 people added/)
    expect(gate.memory.all(commitments)[2]?.giverIds).toEqual([gate.memory.all(commitments)[2]?.forumId])
  })

  test('says when no column names an owner, until one is chosen', async () => {
    const bytes = new TextEncoder().encode('Ref,Action,Sponsor\n1,Write it,Jo Bloggs\n')
    await choose({ name: 'log.csv', path: null, bytes })
    expect(await screen.findByText(/No column is read as the owner/)).toBeTruthy()
    fireEvent.click(screen.getByRole('combobox', { name: 'Sponsor' }))
    fireEvent.click(await screen.findByRole('option', { name: 'Owner' }))
    expect(await screen.findByText(/^1 commitment, 1 person to add, every row could be read/)).toBeTruthy()
    expect(screen.queryByText(/No column is read as the owner/)).toBeNull()
  })

  test('says that rows name no day for the promise, and takes the one that is given for all of them', async () => {
    const bytes = new TextEncoder().encode('Ref,Action,Owner\n1,Write it,Jo Bloggs\n2,Ring them,Jo Bloggs\n')
    await choose({ name: 'log.csv', path: null, bytes })
    const told = await screen.findByRole('region', { name: 'Rows without a day for the promise' })
    expect(told.textContent).toContain('2 rows give no day for the promise, so they would count as promised today.')
    const day = within(told).getByRole('textbox', { name: 'Promised on, for these rows' })
    fireEvent.change(day, { target: { value: '3 May 2026' } })
    fireEvent.blur(day)
    expect(await within(told).findByText(/They count as promised on 3 May 2026/)).toBeTruthy()
    press('Bring in 2 commitments')
    await screen.findByText(/2 commitments brought in/)
    expect(gate.memory.all(commitments).map(({ promisedOn }) => promisedOn)).toEqual(['2026-05-03', '2026-05-03'])
  })

  test('a file whose columns are parted otherwise than found is read again as it is said', async () => {
    const bytes = new TextEncoder().encode('Action;Owner\nBook it, then pay it;Jo Bloggs\n')
    await choose({ name: 'log.csv', path: null, bytes })
    const parted = await screen.findByRole('combobox', { name: 'Columns are parted by' })
    fireEvent.click(parted)
    fireEvent.click(await screen.findByRole('option', { name: 'Commas' }))
    await waitFor(() => expect(screen.queryByText('Jo Bloggs (new)')).toBeNull())
    fireEvent.click(parted)
    fireEvent.click(await screen.findByRole('option', { name: 'Semicolons' }))
    expect(await screen.findByText('Jo Bloggs (new)')).toBeTruthy()
  })

  test('the second of two logs side by side is told of, and chosen as a sheet', async () => {
    const bytes = new TextEncoder().encode('Action,Owner,,Action,Owner\nBook it,FN,,Pay it,KD\n')
    await choose({ name: 'log.csv', path: null, bytes })
    expect(await screen.findByText(/Another log stands beside this one, in columns D to E/)).toBeTruthy()
    fireEvent.click(screen.getByRole('combobox', { name: 'Sheet' }))
    fireEvent.click(await screen.findByRole('option', { name: 'columns D to E (2 rows)' }))
    expect(await within(screen.getByRole('table')).findByText('Pay it')).toBeTruthy()
    expect(screen.queryByText('Book it')).toBeNull()
  })

  test('only the rows with warnings, when asked', async () => {
    await choose(real('board-action-tracker-2012.xlsx'))
    fireEvent.click(await screen.findByRole('radio', { name: 'Only rows with warnings (1)' }))
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('2')
  })

  test('rows pasted while the dialog is still closing are shown, and so are the next ones', async () => {
    paste('Action\tOwner\nBook the hall\tJo Bloggs\n')
    press('Bring in 1 commitment')
    await screen.findByText(/1 commitment brought in/)
    paste('Action\tOwner\nPaint the door\tJo Bloggs\n')
    expect(await within(screen.getByRole('table')).findByText('Paint the door')).toBeTruthy()
    expect(screen.queryByText(/brought in,/)).toBeNull()
  })

  test('a file that cannot be read says what to do, and another can be chosen', async () => {
    await choose({ name: 'broken.xlsx', path: null, bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('damaged')
    expect(alert.textContent).toContain('Nothing was brought in.')
    await choose(real('board-action-tracker-2012.xlsx'))
    expect(await screen.findByRole('button', { name: 'Bring in 6 commitments' })).toBeTruthy()
  })
})
