import { commitments } from '#shared/commitments/commitments.ts'
import type { BuiltReport } from '#shared/exports/reports/report.ts'
import type { Document } from '#shared/exports/document.ts'
import { writers } from '#shared/exports/formats/formats.ts'
import { reportNamed } from '#shared/exports/reports/registry.ts'
import { Problem } from '#shared/records/problem.ts'
import type { Reader } from '#shared/records/reader.ts'

/** Rows of a table that the preview shows; the file holds all of them. */
export const previewRows = 150

/** A report ready to look at, or the reason in words why these choices give none. */
export type Previewed = { readonly built: BuiltReport } | { readonly problem: Problem }

/** More commitments than this take a second or more to lay out, so their preview waits until it is asked for. */
const quickly = 5000

/** Whether the preview may follow every choice at once. */
export function previewsQuickly(read: Reader): boolean {
  return read.all(commitments).length <= quickly
}

/** Builds a report from the open programme; null while it is not `wanted`. A query, so that it follows every change. */
export function previewed(
  read: Reader,
  wanted: boolean,
  report: string,
  options: unknown,
  today: string,
): Previewed | null {
  if (!wanted) return null
  try {
    const { options: schema, build } = reportNamed(report)
    const chosen = schema.safeParse(options)
    if (!chosen.success) return { problem: new Problem({ what: chosen.error.issues[0]?.message ?? 'Choose again.' }) }
    return { built: build(read, chosen.data, today) }
  } catch (error) {
    if (error instanceof Problem) return { problem: error }
    throw error
  }
}

/** The page that would leave, cut after its first rows. */
export async function previewHtml(document: Document): Promise<string> {
  const write = await writers.html()
  return new TextDecoder().decode(write(shortened(document)))
}

function shortened(document: Document): Document {
  const blocks = document.blocks.map((block) => {
    if (block.kind !== 'table' || block.rows.length <= previewRows) return block
    return { ...block, rows: block.rows.slice(0, previewRows) }
  })
  return { ...document, blocks }
}

/** Rows the preview leaves out. */
export function rowsLeftOut(document: Document): number {
  return document.blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? Math.max(0, block.rows.length - previewRows) : 0),
    0,
  )
}
