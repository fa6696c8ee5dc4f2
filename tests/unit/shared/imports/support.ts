import { readFileSync } from 'node:fs'
import { decode } from '#renderer/features/imports/decode.ts'
import { catalog } from '#shared/catalog.ts'
import { guessMapping, type Mapping } from '#shared/imports/columns.ts'
import { importCommitments } from '#shared/imports/commands.ts'
import { readGrid } from '#shared/imports/grid.ts'
import { importInput } from '#shared/imports/input.ts'
import { previewImport, type DuplicateChoice, type Preview, type PreviewRow } from '#shared/imports/preview.ts'
import type { PreviewCommitment } from '#shared/imports/rows.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { reverse, type Change, type Commit } from '#shared/records/diff.ts'
import { runCommand } from '#shared/records/execute.ts'
import { Memory } from '#shared/records/memory.ts'

export const today = '2026-11-23'

export function emptyProgramme(): Memory {
  return new Memory(catalog)
}

/** The sheets of a file in tests/fixtures/real. */
export async function realFile(name: string): Promise<readonly Sheet[]> {
  return readGrid(readFileSync(new URL(`../../../fixtures/real/${name}`, import.meta.url)), decode)
}

export async function sheetOf(csv: string): Promise<Sheet> {
  const [sheet] = await readGrid(new TextEncoder().encode(csv), decode)
  if (!sheet) throw new Error('The file has no sheet.')
  return sheet
}

export function previewOf(
  sheet: Sheet,
  options: {
    memory?: Memory
    forumId?: string | null
    mapping?: Mapping
    duplicates?: DuplicateChoice
    promisedOn?: string
  } = {},
): Preview {
  const reader = options.memory ?? emptyProgramme()
  return previewImport(sheet, options.mapping ?? guessMapping(sheet, reader), {
    reader,
    forumId: options.forumId ?? null,
    today,
    duplicates: options.duplicates ?? 'skip',
    each: new Map(),
    promisedOn: options.promisedOn ?? null,
  })
}

/** The rows that become commitments, by their row number in the file. */
export function commitmentsIn(preview: Preview): ReadonlyMap<number, PreviewCommitment> {
  return new Map(preview.rows.flatMap((row) => (row.kind === 'commitment' ? [[row.row, row.commitment]] : [])))
}

/** The one commitment of a table with one row. */
export async function onlyCommitment(csv: string, options: Parameters<typeof previewOf>[1] = {}) {
  const preview = previewOf(await sheetOf(csv), options)
  const row = preview.rows.find(
    (each): each is Extract<PreviewRow, { kind: 'commitment' }> => each.kind === 'commitment',
  )
  if (!row) throw new Error('No row became a commitment.')
  return row
}

/** Brings a preview into the programme as the gate would, and gives the changes and what takes them back. */
export function bringIn(
  memory: Memory,
  sheet: Sheet,
  preview: Preview,
  forumId: string | null = null,
  mapping: Mapping = guessMapping(sheet, memory),
) {
  let made = memory.version * 10_000
  const now = '2026-11-23T10:00:00.000Z'
  const { changes, label, result } = runCommand(
    memory,
    importCommitments,
    importInput(preview, { fileName: 'log.csv', sheet, mapping, forumId }, memory),
    { now, today, newId: (prefix) => `${prefix}-${String((made += 1)).padStart(8, '0')}` },
  )
  memory.apply(changes)
  return { changes, label, result, undo: () => memory.apply(undone(memory, label, changes, now)) }
}

function undone(memory: Memory, label: string, changes: readonly Change[], at: string): readonly Change[] {
  const commit: Commit = { id: 'commit-1', seq: 1, at, label, origin: 'user', of: null, changes }
  return reverse(commit, (table, id) => memory.raw(table, id), at).changes
}
