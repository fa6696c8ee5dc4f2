// @vitest-environment jsdom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { MakerDesk } from '#renderer/features/reports/MakerDesk.ts'
import type { Answer, Request } from '#renderer/features/reports/messages.ts'
import { ReportsScreen } from '#renderer/features/reports/index.ts'
import { programmes } from '#shared/programme/programme.ts'
import { fromBase64 } from '#shared/records/base64.ts'
import { presetsByName } from '#shared/register/presets.ts'
import { exports } from '#shared/register/register.ts'
import { onePng } from '../../../../support/pictures.ts'
import { sessionHere } from '../sessions/support.tsx'

// Writers are loaded when they are first wanted, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

/** Does the worker's work in this thread: jsdom has no workers. */
class InlineWorker {
  onmessage: ((event: { data: Answer }) => void) | null = null
  readonly #desk = new MakerDesk((data) => this.onmessage?.({ data }))
  postMessage(request: Request): void {
    void this.#desk.take(request)
  }
  terminate(): void {
    this.onmessage = null
  }
}

let here: Awaited<ReturnType<typeof sessionHere>>

beforeEach(async () => {
  vi.stubGlobal('Worker', InlineWorker)
  here = await sessionHere('Rowan Price', 'Joy Tanner')
  const { hook } = memoryLocation({ path: '/reports/people' })
  here.show(
    <Router hook={hook}>
      <Route path="/reports/:report?/:about?" component={ReportsScreen} />
    </Router>,
  )
  await screen.findByTitle('Preview of the report')
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const shown = () => (screen.getByTitle('Preview of the report') as HTMLIFrameElement).srcdoc
const click = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }))
const read = () => here.gate.memory

describe('the report room', { timeout: 30_000 }, () => {
  test('moves sections and leaves them out, keeps that as a saved report, and comes back to it', async () => {
    const list = () => within(screen.getByRole('group', { name: 'Sections, in their order' })).getAllByRole('checkbox')
    const order = () => list().map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)
    click('button', 'Move Organisations up')
    click('checkbox', 'In a sentence')
    expect(order()).toEqual(['Organisations', 'People', 'In a sentence'])
    await waitFor(() => expect(shown().indexOf('<caption>People')).toBeGreaterThan(0))
    expect(screen.getByRole('button', { name: 'Move Organisations up' }).getAttribute('aria-disabled')).toBe('true')

    click('button', /^Saved reports/)
    fireEvent.click(await screen.findByText('Save this report…'))
    fireEvent.change(await screen.findByRole('textbox', { name: 'Name' }), { target: { value: 'Who is who' } })
    click('button', 'Save report')
    await screen.findByRole('button', { name: 'Saved reports: Who is who' })
    expect(presetsByName(read())).toMatchObject([{ name: 'Who is who', sections: ['organisations', 'people'] }])

    click('checkbox', 'Large print')
    click('button', 'Saved reports: Who is who, changed')
    fireEvent.click(await screen.findByText('Who is who'))
    await screen.findByRole('button', { name: 'Saved reports: Who is who' })
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Large print' }).checked).toBe(false)
    expect(order()).toEqual(['Organisations', 'People', 'In a sentence'])
  })

  test('copies, makes several files with their PDF, and writes down what left and for whom', async () => {
    click('radio', /^Partners/)
    click('button', 'Copy')
    const sheet = await screen.findByRole('dialog', { name: 'Before anything leaves' })
    await waitFor(() => expect(within(sheet).getByRole('button', { name: 'Copy' }).ariaDisabled).not.toBe('true'))
    fireEvent.click(within(sheet).getByRole('button', { name: 'Copy' }))
    await waitFor(() => expect(here.platform.copied).toHaveLength(1))
    expect(here.platform.copied[0]).toMatch(/^# People and organisations/)
    expect(here.platform.copied[0]).not.toContain('Rowan')

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    click('button', 'Several files…')
    const batch = await screen.findByRole('dialog', { name: 'Before anything leaves' })
    fireEvent.click(within(batch).getByRole('button', { name: 'Save as ZIP…' }))
    await waitFor(() => expect(here.platform.saved).toHaveLength(1))
    const files = unzipSync(here.platform.saved[0]?.bytes ?? new Uint8Array())
    const pdf = Object.entries(files).find(([name]) => name.endsWith('.pdf'))?.[1]
    expect(new TextDecoder().decode(pdf)).toMatch(/^%PDF-fake <!doctype html>/)
    await waitFor(() =>
      expect(
        read()
          .all(exports)
          .map(({ format }) => format),
      ).toEqual(['copy', 'zip']),
    )
    expect(read().all(exports)[0]).toMatchObject({ audience: 'partners', adjusted: '', fileName: '' })
  })

  test('takes a logo for what its bytes are, says why it does not take another, and can be undone', async () => {
    const png = { name: 'logo.png', bytes: fromBase64(onePng.base64) ?? new Uint8Array() }
    here.platform.choices.push({ name: 'logo.png', bytes: new TextEncoder().encode('<svg onload="alert(1)"/>') }, png)
    click('button', 'Branding…')
    fireEvent.click(await screen.findByRole('button', { name: 'Add a logo…' }))
    expect((await screen.findByRole('alert')).textContent).toContain('This is an SVG drawing. It can carry scripts')
    click('button', 'Add a logo…')
    await screen.findByRole('img', { name: 'Logo' })
    fireEvent.change(screen.getByRole('textbox', { name: 'Colour' }), { target: { value: '#ffcc00' } })
    expect(screen.getByText(/Too light for letters/)).toBeDefined()
    click('button', 'Save')
    await waitFor(() => expect(shown()).toContain('alt="Logo"'))
    expect(read().all(programmes)[0]).toMatchObject({ brandColour: '#ffcc00', logo: onePng })
    await here.gate.undo()
    expect(read().all(programmes)[0]).toMatchObject({ brandColour: null, logo: null })
  })
})
