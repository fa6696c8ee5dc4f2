import { z } from 'zod'

// The content security policy forbids zod's generated code; this must run before any schema is made.
z.config({ jitless: true })

/** An instant, ISO 8601 in UTC with milliseconds: `2026-12-04T09:30:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 })
/** A calendar date without a zone: `2026-12-04`. Sorts as text. */
export const date = z.iso.date()
/** A wall-clock time: `09:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 09:30.')
/** A name: one line, never empty. */
export const name = z.string().trim().min(1, 'Give it a name.').max(500, 'A name has at most 500 characters.')
/** Words a person wrote; may be empty. Long enough for the largest spreadsheet cell (32,767 characters). */
export const text = z.string().max(40_000, 'This text is longer than 40,000 characters.')
/** Words that must say something. */
export const words = z
  .string()
  .trim()
  .min(1, 'This cannot be empty.')
  .max(40_000, 'This text is longer than 40,000 characters.')
/** Whole minutes, at most a day. */
export const minutes = z.int().min(0, 'Minutes cannot be negative.').max(1440, 'At most 24 hours.')
/** A record's id. */
export const id = z.string().regex(/^[a-z]+-[0-9a-z-]{3,60}$/)
/** A fractional order key: compare as text. */
export const orderKey = z.string().min(1).max(200)

/** Any of these fields, each valid when it is there: the input of a command that changes a record. */
export function someOf<S extends Record<string, z.ZodType>>(fields: S): z.ZodType<{ [K in keyof S]?: z.output<S[K]> }> {
  const optional = Object.entries(fields).map(([key, field]) => [key, z.exactOptional(field)])
  return z.strictObject(Object.fromEntries(optional)) as unknown as z.ZodType<{ [K in keyof S]?: z.output<S[K]> }>
}

/** What is wrong, where a schema of ours says so in a sentence; the library's own words are not for people: null. */
export function ownWords(issue: { readonly message: string } | undefined): string | null {
  return issue?.message.endsWith('.') ? issue.message : null
}

export { z }
