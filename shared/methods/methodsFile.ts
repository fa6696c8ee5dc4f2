import { Problem } from '../records/problem.ts'
import { instant, ownWords, z } from '../records/schema.ts'
import { methods, templates } from './methods.ts'

const format = 'throughline-methods'
const version = 1

const anyId = z.string().min(1).max(100)
const methodEntry = z.strictObject({ id: anyId, ...methods.fields })
const templateEntry = z.strictObject({ id: anyId, ...templates.fields })

/** Methods and templates as they travel between programmes. Their ids only serve to tell which belongs to which. */
export const sharedMethods = z.strictObject({
  methods: z.array(methodEntry).max(2000),
  templates: z.array(templateEntry).max(2000),
})
export type SharedMethods = z.output<typeof sharedMethods>

const head = z.object({ format: z.literal(format), version: z.int().min(1) })
const whole = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  savedAt: instant.exactOptional(),
  app: z.string().exactOptional(),
  ...sharedMethods.shape,
})

/** At most this many bytes are read: a thousand long methods. */
export const methodsFileBytes = 20_000_000

/** The text of a `.throughline-methods` file. `savedAt` is an instant. */
export function writeMethodsFile(content: SharedMethods & { savedAt: string; app: string }): string {
  const { savedAt, app } = content
  const fieldsOf = (shape: object, entry: object) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => key === 'id' || key in shape))
  const file = {
    format,
    version,
    savedAt,
    app,
    methods: content.methods.map((entry) => fieldsOf(methods.fields, entry)),
    templates: content.templates.map((entry) => fieldsOf(templates.fields, entry)),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads a `.throughline-methods` file. Throws a Problem that says which entry is wrong and how. */
export function readMethodsFile(text: string): SharedMethods {
  const safe = 'Nothing was brought in.'
  const value = parse(text)
  const top = head.safeParse(value)
  if (!top.success) {
    throw new Problem({
      what: 'This is not a file of methods.',
      safe,
      next: 'Choose a file that “Save as a file” on the methods page has made; its name ends in .throughline-methods.',
    })
  }
  if (top.data.version > version) {
    throw new Problem({
      what: 'This file of methods was made by a newer Throughline.',
      safe,
      next: 'Update Throughline here, or save the file again from an older one.',
    })
  }
  const file = whole.safeParse(value)
  if (!file.success) {
    const issue = file.error.issues[0]
    throw new Problem({
      what: `${placeOf(value, issue?.path ?? [])} is not as it should be. ${ownWords(issue) ?? ''}`.trim(),
      safe,
      next: 'Ask for the file again, or mend it in a text editor.',
    })
  }
  return { methods: file.data.methods, templates: file.data.templates }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new Problem(
      {
        what: 'This file cannot be read: it is cut short, or not a file of methods.',
        safe: 'Nothing was brought in.',
        next: 'Choose another file, or ask for this one again.',
      },
      { cause },
    )
  }
}

/** Where a fault is, for people: 'Method 3, “Fishbowl”, minutes'. */
function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  const [list, index, ...fields] = path
  if ((list !== 'methods' && list !== 'templates') || typeof index !== 'number') return 'The beginning of the file'
  const entry = (value as Record<string, { title?: unknown }[]>)[list]?.[index]
  const title = typeof entry?.title === 'string' ? `, “${entry.title.slice(0, 60)}”` : ''
  const field =
    fields.length > 0 ? `, ${fields.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ')}` : ''
  return `${list === 'methods' ? 'Method' : 'Template'} ${index + 1}${title}${field}`
}
