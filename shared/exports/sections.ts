/** The parts a report is made of: which of them are in it, and in what order. */
import { Problem } from '../records/problem.ts'
import type { Block, Document } from './document.ts'
import type { Possible } from './reports/choices.ts'

/** Names of sections in the order they are wanted; what is not named is left out. Null: all, in the usual order. */
export type SectionOrder = readonly string[] | null

/** Marks blocks as one section of a report. Blocks of none stand at its head, always. */
export function inSection(section: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, section }))
}

/** Throws a Problem where a section is asked for that the report does not have, or none at all. */
export function checkSections(
  report: { readonly title: string; readonly sections: readonly Possible[] },
  wanted: SectionOrder,
): void {
  if (wanted === null) return
  const names = report.sections.map(({ value }) => value)
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown === undefined && wanted.length > 0) return
  const has = names.length === 0 ? 'It comes whole.' : `Its sections are: ${names.join(', ')}.`
  throw new Problem({
    what:
      unknown === undefined
        ? 'Every section of this report is switched off.'
        : `The report “${report.title}” has no section called “${unknown}”.`,
    safe: 'No file was written.',
    next: unknown === undefined ? 'Choose at least one.' : has,
  })
}

/** The document with the sections wanted, in their order; its head stays where it is. */
export function arranged(document: Document, wanted: SectionOrder): Document {
  if (wanted === null) return document
  const head = document.blocks.filter(({ section }) => section === undefined)
  const chosen = [...new Set(wanted)].flatMap((name) => document.blocks.filter(({ section }) => section === name))
  return { ...document, blocks: [...head, ...chosen] }
}
