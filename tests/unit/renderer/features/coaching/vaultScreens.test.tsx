// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { Notifications, notifications } from '@mantine/notifications'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FormsContext, type Asked } from '#renderer/features/coaching/forms/asked.ts'
import {
  CpdDialog,
  ReflectionDialog,
  SupervisionDialog,
} from '#renderer/features/coaching/forms/DevelopmentDialogs.tsx'
import { ThemeDialog } from '#renderer/features/coaching/forms/ThemeDialog.tsx'
import { ThemesScreen } from '#renderer/features/coaching/log/ThemesScreen.tsx'
import { RestoreBackup } from '#renderer/features/coaching/vault/RestoreBackup.tsx'
import { VaultDoor } from '#renderer/features/coaching/vault/index.ts'
import { addCoachee, addReflection, changeReflection } from '#shared/coaching/commands.ts'
import { cpd, reflections, supervisions, themes } from '#shared/coaching/coaching.ts'
import { blankCoachee } from '#shared/coaching/defaults.ts'
import { addTheme } from '#shared/coaching/themes.ts'
import { Problem } from '#shared/records/problem.ts'
import { createFakePlatform } from '../../../../support/fakePlatform.ts'
import { coachHere, type Coach } from './support.tsx'

const passphrase = 'lantern gravel otter tuesday'
let coach: Coach

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  coach = await coachHere()
})
afterEach(async () => {
  cleanup()
  notifications.clean()
  await coach.keeper.lock()
})

const gate = () => {
  const open = coach.keeper.view().gate
  if (!open) throw new Error('The vault is not open.')
  return open
}

async function newVault(): Promise<string> {
  const made = await coach.keeper.create({ label: 'Coaching notes', passphrase })
  await made.open(made.recoveryKey)
  return made.id
}

const typePassphrase = (typed: string): void => {
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: typed } })
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }))
}

test('a theme’s words go to the clipboard by way of the platform, and count as passed on once they are there', async () => {
  await newVault()
  const ids: string[] = []
  for (const name of ['Ash', 'Bo', 'Cy', 'Di', 'Ed']) {
    ids.push(await gate().execute(addCoachee, { ...blankCoachee, name }))
  }
  const id = await gate().execute(addTheme, { words: 'It is hard to ask.', coacheeIds: ids, agreedIds: ids })
  const forms = { add: vi.fn(), change: vi.fn(), goOn: vi.fn() }
  coach.show(
    <FormsContext value={forms}>
      <ThemesScreen />
    </FormsContext>,
  )
  const { writeText } = coach.platform.clipboard
  const refused = new Error('Refused.')
  coach.platform.clipboard.writeText = () => Promise.reject(refused)
  fireEvent.click(screen.getByRole('button', { name: 'Copy words' }))
  await expect.poll(() => coach.failed.mock.calls).toEqual([[refused]])
  expect(gate().memory.get(themes, id)?.releasedOn).toBeNull()
  coach.platform.clipboard.writeText = writeText
  fireEvent.click(screen.getByRole('button', { name: 'Copy words' }))
  await screen.findByText(/^Passed on/)
  expect(coach.platform.copied).toEqual(['It is hard to ask.'])
})

test('other words in the form of a theme are agreed to by nobody yet, and the form says why', async () => {
  await newVault()
  const ash = await gate().execute(addCoachee, { ...blankCoachee, name: 'Ash' })
  const id = await gate().execute(addTheme, { words: 'It is hard to ask.', coacheeIds: [ash], agreedIds: [ash] })
  const asked = { form: 'theme', recordId: id, coacheeId: null, draft: null } as const
  coach.show(<ThemeDialog opened asked={asked} onClose={() => undefined} />)
  const write = (words: string): void => {
    fireEvent.change(screen.getByRole('textbox', { name: 'Theme' }), { target: { value: words } })
  }
  const agreed = (): HTMLElement => screen.getByRole('combobox', { name: 'Who agreed that it may be passed on' })
  write('It is hard to rest.')
  expect(agreed()).toHaveProperty('disabled', true)
  expect(screen.getByText(/everybody is asked again/)).toBeDefined()
  write('It is hard to ask.')
  expect(agreed(), 'the old words are still agreed to').toHaveProperty('disabled', false)
  write('It is hard to rest.')
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }))
  await expect.poll(() => gate().memory.get(themes, id)).toMatchObject({ words: 'It is hard to rest.', agreedIds: [] })
})

test.each([
  {
    form: 'supervision',
    Dialog: SupervisionDialog,
    field: 'What I learned',
    button: 'Log supervision',
    said: 'Supervision logged.',
  },
  { form: 'cpd', Dialog: CpdDialog, field: 'What it was', button: 'Log CPD', said: 'CPD logged.' },
  { form: 'reflection', Dialog: ReflectionDialog, field: 'Note', button: 'Save note', said: 'Reflective note saved.' },
] as const)('what is written of one’s own practice ($form) is said to be saved, with the way back', async (kept) => {
  await newVault()
  const { Dialog, form } = kept
  const asked: Asked = { form, recordId: null, coacheeId: null, draft: null }
  const onClose = vi.fn()
  const entries = () => {
    const { memory } = gate()
    return [...memory.all(supervisions), ...memory.all(cpd), ...memory.all(reflections)]
  }
  coach.show(
    <>
      <Notifications />
      <Dialog opened asked={asked} onClose={onClose} />
    </>,
  )
  fireEvent.change(screen.getByRole('textbox', { name: kept.field }), { target: { value: 'The heron waits.' } })
  fireEvent.click(screen.getByRole('button', { name: kept.button }))
  const notice = await screen.findByRole('alert')
  expect(within(notice).getByText(kept.said)).toBeDefined()
  expect(onClose).toHaveBeenCalledOnce()
  expect(entries()).toHaveLength(1)
  fireEvent.click(within(notice).getByRole('button', { name: 'Undo' }))
  await expect.poll(entries).toHaveLength(0)
})

test('a form saved as it was says so, and offers no way back: that would take back something else', async () => {
  await newVault()
  const id = await gate().execute(addReflection, { date: '2026-11-02', words: 'The heron waits.' })
  const asked: Asked = { form: 'reflection', recordId: id, coacheeId: null, draft: null }
  const onClose = vi.fn()
  coach.show(
    <>
      <Notifications />
      <ReflectionDialog opened asked={asked} onClose={onClose} />
    </>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }))
  const notice = await screen.findByRole('alert')
  expect(within(notice).getByText('Nothing was changed: it was so already.')).toBeDefined()
  expect(within(notice).queryByRole('button', { name: 'Undo' })).toBeNull()
  expect(onClose).toHaveBeenCalledOnce()
})

test('after a restart the lock screen says how long to wait', async () => {
  const id = await newVault()
  await coach.keeper.lock()
  for (let tried = 0; tried < 3; tried += 1) {
    await coach.keeper.unlock(id, { with: 'passphrase', passphrase: 'wrong wrong wrong' }).catch(() => undefined)
  }
  await coach.platform.settings.write({
    vaults: (await coach.platform.settings.read()).vaults.map((vault) => ({ ...vault, failed: 9 })),
  })
  coach = await coachHere(coach.platform)
  coach.show(<VaultDoor>open</VaultDoor>)
  await screen.findByText(/After several wrong keys, there is a wait\. The next try is in \d+ s\./)
  expect(screen.getByRole('button', { name: 'Unlock' })).toHaveProperty('disabled', true)
})

test('a backup of the open vault: see what it would bring, take its words, read why it cannot be brought in', async () => {
  const vault = await newVault()
  const id = await gate().execute(addReflection, { date: '2026-11-20', words: 'The heron waits.' })
  await coach.keeper.lock()
  await coach.keeper.unlock(vault, { with: 'passphrase', passphrase })
  await gate().execute(changeReflection, { id, changes: { words: 'The heron flew.' } })
  const onClose = vi.fn()
  coach.show(<RestoreBackup opened onClose={onClose} />)
  const press = async (name: string): Promise<void> => {
    const button = screen.getByRole('button', { name })
    await expect.poll(() => button).toHaveProperty('disabled', false)
    fireEvent.click(button)
  }
  await press('Show what is in it')
  await screen.findByRole('row', { name: 'reflective note 0 0 1' })
  fireEvent.click(screen.getByRole('radio', { name: 'Take what is in the backup' }))
  const full = new Problem({ what: 'The disk is full.', safe: 'Nothing was changed.', next: 'Make room.' })
  vi.spyOn(gate(), 'execute').mockRejectedValueOnce(full)
  await press('Restore')
  await expect.poll(() => screen.queryByText('The disk is full. Make room.')).not.toBeNull()
  await press('Restore')
  await expect.poll(() => onClose.mock.calls.length).toBe(1)
  expect(gate().memory.get(reflections, id)?.words).toBe('The heron waits.')
})

test('on a new laptop, notes are brought back from the folder for backups', async () => {
  await newVault()
  await gate().execute(addReflection, { date: '2026-11-20', words: 'The heron waits.' })
  await coach.keeper.lock()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  coach = await coachHere({ ...createFakePlatform(), backups: coach.platform.backups })
  coach.show(<VaultDoor>{'The notes are open'}</VaultDoor>)
  fireEvent.click(await screen.findByRole('button', { name: /^Bring back the notes backed up on/ }))
  typePassphrase('wrong wrong wrong')
  await screen.findByText(/This does not open the vault/)
  typePassphrase(passphrase)
  await screen.findByText('The notes are open')
  expect(screen.getByText(/These notes were brought back from the backup of/)).toBeTruthy()
  expect(gate().memory.all(reflections)).toMatchObject([{ words: 'The heron waits.' }])
})
