import type { Withheld } from '#shared/exports/audience.ts'
import type { BatchKind } from '#shared/exports/batch.ts'
import type { Format } from '#shared/exports/formats/formats.ts'
import type { ExportedReport } from '#shared/exports/run.ts'
import type { AnyRecord } from '#shared/records/table.ts'

/** A report as it was asked for: its name, its choices, and the day it is made for. */
export interface Wish {
  readonly report: string
  readonly options: unknown
  readonly today: string
  readonly large?: boolean
}

/** What is shown of a report before it leaves. */
export interface Preview {
  readonly title: string
  readonly subject: string
  readonly withheld: readonly Withheld[]
  readonly counts: readonly { readonly label: string; readonly count: number }[]
  /** What its audience is given, where the choices made it another thing than the audience's own rule. */
  readonly rule: string | null
  /** The page that would leave, cut after its first rows. */
  readonly html: string
  /** What it says as a letter, where it can be handed to somebody; null where not. */
  readonly letter: string | null
  /** Rows the page leaves out. */
  readonly more: number
}

/** From the window to the worker. Records come first, in slices; then what is wished for, one wish at a time. */
export type Request =
  | { readonly kind: 'records'; readonly table: string; readonly rows: readonly AnyRecord[] }
  | { readonly kind: 'preview'; readonly wish: Wish }
  | { readonly kind: 'make'; readonly wish: Wish; readonly format: Format; readonly batch: BatchKind | null }

/** From the worker to the window. A Problem would lose its class on the way, so its words are sent instead. */
export type Answer =
  | { readonly kind: 'step'; readonly words: string }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'made'; readonly made: ExportedReport }
  | { readonly kind: 'problem'; readonly what: string; readonly safe: string | null; readonly next: string | null }
  | { readonly kind: 'fault'; readonly message: string }
