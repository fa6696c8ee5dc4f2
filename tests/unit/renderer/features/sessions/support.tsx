import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { SessionScreen } from '#renderer/features/sessions/index.ts'
import { TellerContext } from '#renderer/live/teller.ts'
import { PlatformProvider } from '#renderer/platform/context.tsx'
import { ProgrammeProvider } from '#renderer/store/context.tsx'
import type { Gate } from '#renderer/store/gate.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { addForum, addNewMember } from '#shared/forums/commands.ts'
import { defaultSettings } from '#shared/platform/settings.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import { addBlock, addSession } from '#shared/sessions/commands.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { createFakePlatform, type FakePlatform } from '../../../../support/fakePlatform.ts'

/** A session's screen with a block of 20 minutes for every title, and the gate that it changes things through. */
export async function openPlanner(
  ...titles: readonly string[]
): Promise<{ gate: Gate; sessionId: string; ids: readonly string[] }> {
  const { gate, sessionId, show } = await sessionHere()
  const ids: string[] = []
  for (const [index, title] of titles.entries()) {
    const block = { ...blankBlock, title, kind: 'explore', minutes: 20 } as const
    ids.push(await gate.execute(addBlock, { sessionId, index, block }))
  }
  const { hook } = memoryLocation({ path: `/sessions/${sessionId}` })
  show(
    <Router hook={hook}>
      <Route path="/sessions/:sessionId" component={SessionScreen} />
    </Router>,
  )
  return { gate, sessionId, ids }
}

/** A session of a forum with these members, and the way to show a screen that belongs to it. */
export async function sessionHere(...members: readonly string[]): Promise<{
  gate: Gate
  platform: FakePlatform
  sessionId: string
  show: (screen: ReactNode) => void
}> {
  standInForLayout()
  // As in the app's page: what is said aloud stands here.
  document.body.innerHTML = '<div id="said-aloud"></div>'
  const platform = createFakePlatform()
  const fail = (error: unknown): void => {
    throw error
  }
  const programmes = new Programmes(platform, { warn: fail, said: () => undefined, maker: makerHere })
  const open = await programmes.open(await programmes.create(emptyProgramme('North Moor', new Date().toISOString())))
  const { gate } = open
  const forum = { name: 'Forum', kind: 'leadership-forum', purpose: '', placeId: null, archived: false } as const
  const forumId = await gate.execute(addForum, forum)
  for (const name of members) {
    await gate.execute(addNewMember, { forumId, name, organisationId: null, role: 'member', from: null })
  }
  const sessionId = await gate.execute(addSession, {
    forumId,
    title: 'A day together',
    date: '2026-12-04',
    start: '09:30',
    minutes: 180,
    timeZone: 'Europe/London',
    venue: '',
    purpose: '',
    state: 'planning',
    days: 1,
    sequence: 0,
  })
  const show = (screen: ReactNode): void =>
    void render(
      <MantineProvider>
        <PlatformProvider platform={platform} settings={defaultSettings}>
          <TellerContext value={{ failed: fail, said: () => undefined }}>
            <ProgrammeProvider open={open}>{screen}</ProgrammeProvider>
          </TellerContext>
        </PlatformProvider>
      </MantineProvider>,
    )
  return { gate, platform, sessionId, show }
}

/** What a browser has and jsdom has not. */
function standInForLayout(): void {
  class Still {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('ResizeObserver', Still)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  Element.prototype.scrollIntoView = () => undefined
}
