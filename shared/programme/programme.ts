import { ragScale } from '../commitments/rag.ts'
import { name, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'
import { isLogo } from './logo.ts'

/** A picture as `readLogo` takes it. */
const logo = z
  .strictObject({
    kind: z.enum(['png', 'jpeg']),
    /** Pixels. */
    width: z.int().positive(),
    height: z.int().positive(),
    base64: z.string().max(400_000),
  })
  .refine(isLogo, 'The logo is not a picture that can be taken.')

export type StoredLogo = z.output<typeof logo>

/** The workspace itself: exactly one record in each database and file. */
export const programmes = defineTable({
  name: 'programmes',
  prefix: 'programme',
  noun: 'programme',
  fields: {
    name,
    /** One or two sentences: what this programme is for. */
    purpose: text,
    /** The colours its commitments are told in. */
    rag: ragScale,
    /** Whose name stands on what leaves; empty for none. */
    brandName: z.string().trim().max(200),
    /** `#14504e`, or the app's own where it is null. */
    brandColour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/, 'A colour looks like #14504e.')
      .nullable(),
    logo: logo.nullable(),
  },
})

/** A programme without a look of its own. */
export const plainBrand = { brandName: '', brandColour: null, logo: null } as const

export type Programme = RecordOf<typeof programmes>

/** A local system: a borough, a county, a neighbourhood. */
export const places = defineTable({
  name: 'places',
  prefix: 'place',
  noun: 'place',
  fields: { name },
})

export type Place = RecordOf<typeof places>
