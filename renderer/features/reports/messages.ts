import type { Withheld } from '#shared/exports/audience.ts'
import type { BatchKind } from '#shared/exports/batch.ts'
import type { Format } from '#shared/exports/formats/formats.ts'
import type { ExportedReport, Wish } from '#shared/exports/run.ts'
import type { AnyRecord } from '#shared/records/table.ts'

/** What is shown of a report before it leaves. */
export interface Preview {
  readonly title: string
  readonly subject: string
  readonly withheld: readonly Withheld[]
  readonly counts: readonly { readonly label: string; readonly count: number }[]
  /** The page that would leave, cut after its first rows. */
  readonly html: string
  /** What it says as a letter, where it can be handed to somebody; null where not. */
  readonly letter: string | null
  /** Rows the page leaves out. */
  readonly more: number
}

/** One file of this format, or a batch of them. */
export type Making =
  | { readonly batch: null; readonly format: Format }
  | { readonly batch: BatchKind; readonly format: Format | 'pdf'; readonly canPrint: boolean }

/** From the window to the worker. Records come first, in slices; then what is wished for, one wish at a time. */
export type Request =
  | { readonly kind: 'records'; readonly table: string; readonly rows: readonly AnyRecord[] }
  | { readonly kind: 'preview'; readonly wish: Wish }
  | ({ readonly kind: 'make'; readonly wish: Wish } & Making)
  /** What a page asked for with `print` came to. */
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }

/** From the worker to the window. A Problem would lose its class on the way, so its words are sent instead. */
export type Answer =
  | { readonly kind: 'step'; readonly words: string }
  | { readonly kind: 'preview'; readonly preview: Preview }
  /** Only the window can print: it answers with `printed`. */
  | { readonly kind: 'print'; readonly page: ExportedReport }
  | { readonly kind: 'made'; readonly made: ExportedReport }
  | { readonly kind: 'problem'; readonly what: string; readonly safe: string | null; readonly next: string | null }
  | { readonly kind: 'fault'; readonly message: string }
