import { defineCommand } from '#shared/records/command.ts'
import { words, z } from '#shared/records/schema.ts'
import { defineTable } from '#shared/records/table.ts'
import { randomBytes, toHex } from './crypto/bytes.ts'

/** The sentence of the last proof, sealed as every note is. Of the vault's own; not part of a copy. */
export const proofs = defineTable({ name: 'proofs', prefix: 'proof', noun: 'proof', fields: { sentence: words } })

export const writeProof = defineCommand({
  name: 'vault.writeProof',
  input: z.strictObject({ sentence: words }),
  label: 'Write a sentence to look for',
  run: (draft, { sentence }) => {
    for (const earlier of draft.all(proofs)) draft.remove(proofs, earlier.id)
    return draft.add(proofs, { sentence })
  },
})

/** A sentence nobody has written before, so that finding it anywhere means it was this one. */
export function newSentence(): string {
  return `The heron waited under the ${toHex(randomBytes(6))} bridge for ${toHex(randomBytes(6))}`
}
