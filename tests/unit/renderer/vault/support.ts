import { passphraseKey } from '#renderer/vault/crypto/argon.ts'
import type { Derive } from '#renderer/vault/crypto/derive.ts'
import { VaultKeeper } from '#renderer/vault/keeper.ts'
import { defineCommand } from '#shared/records/command.ts'
import type { Problem } from '#shared/records/problem.ts'
import type { Reader } from '#shared/records/reader.ts'
import { id, name, words, z } from '#shared/records/schema.ts'
import { defineTable } from '#shared/records/table.ts'
import { createFakePlatform, type FakePlatform } from '../../../support/fakePlatform.ts'

/** Tables of a vault for tests: somebody, and notes about them. */
export const friends = defineTable({ name: 'friends', prefix: 'friend', noun: 'friend', fields: { name } })
export const notes = defineTable({
  name: 'notes',
  prefix: 'note',
  noun: 'note',
  fields: { friendId: id.nullable(), text: words },
  links: { friendId: { to: ['friends'], onRemove: 'remove' } },
})

export const addFriend = defineCommand({
  name: 'friends.add',
  input: z.strictObject({ name }),
  label: 'Add friend',
  run: (draft, input) => draft.add(friends, input).id,
})
export const addNote = defineCommand({
  name: 'notes.add',
  input: z.strictObject({ text: words, friendId: id.nullable() }),
  label: 'Add note',
  run: (draft, input) => draft.add(notes, input).id,
})
export const changeNote = defineCommand({
  name: 'notes.change',
  input: z.strictObject({ id, text: words }),
  label: 'Change note',
  run: (draft, { id: noteId, text }) => draft.patch(notes, noteId, { text }).id,
})

export const passphrase = 'lantern gravel otter Tuesday'
export const texts = (read: Reader | undefined): string[] => read?.all(notes).map((note) => note.text) ?? []

/** Real derivation is the business of one test; the others need a key that depends on the passphrase and the salt. */
export const quickDerive: Derive = async (typed, kdf) => {
  const bytes = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(`${typed.normalize('NFKC')}/${kdf.salt}`),
  )
  return {
    key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt', 'unwrapKey']),
    took: 750,
  }
}

export const realDerive: Derive = async (typed, kdf) => {
  const began = performance.now()
  return { key: await passphraseKey(typed, kdf), took: performance.now() - began }
}

export interface Laptop {
  readonly platform: FakePlatform
  readonly warned: Problem[]
  now: Date
  /** The app, started anew. */
  start(derive?: Derive): Promise<VaultKeeper>
}

export function laptop(platform = createFakePlatform()): Laptop {
  const claimed = new Set<string>()
  const here: Laptop = {
    platform,
    warned: [],
    now: new Date('2026-11-23T10:00:00.000Z'),
    async start(derive = quickDerive) {
      claimed.clear()
      const keeper = new VaultKeeper({
        platform,
        tables: [friends, notes],
        warn: (problem) => here.warned.push(problem),
        derive,
        claim: async (vaultId) => {
          if (claimed.has(vaultId)) throw new Error('claimed')
          claimed.add(vaultId)
          return () => claimed.delete(vaultId)
        },
        now: () => here.now,
      })
      await keeper.look()
      return keeper
    },
  }
  return here
}

/** A vault made and open, and its recovery key. */
export async function newVault(keeper: VaultKeeper, label = 'Notes'): Promise<{ id: string; recoveryKey: string }> {
  const made = await keeper.create({ label, passphrase })
  await made.open(made.recoveryKey)
  return { id: made.id, recoveryKey: made.recoveryKey }
}
