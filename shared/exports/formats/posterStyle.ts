import type { Document } from '../document.ts'

/** Sizes of a poster in hundredths of the page's width, and of the pages in millimetres. */
export const posterSizes = { title: 6.6, subtitle: 2.2, lead: 2.1, note: 1.8 } as const
export const posterWidths = { a4: 210, a3: 297, large: 297 } as const

/** The largest letters for the clauses, in hundredths of the page's width, with which all of them stay on one page. */
export function clauseSize({ blocks, poster }: Document): number {
  const clauses = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  const names = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.length : []))
  const foot = names.reduce((sum, letters) => sum + 3.2 * Math.ceil(letters / 66), 0)
  const room = 104 - foot
  const height = (size: number): number =>
    clauses.reduce((sum, { length }) => sum + 3.4 + size * 1.28 * Math.ceil(length / (71 / (size * 0.5))), 0)
  let size = poster === 'large' ? 3.9 : 3.3
  while (size > 1.4 && height(size) > room) size -= 0.1
  return Math.round(size * 10) / 10
}

/**
 * One page for a wall. Everything is measured in `--u`, a hundredth of the page's width, so that A4 and A3 look the same
 * and a screen shows the very page.
 */
export const posterStyle = (words: number): string => `
.poster { --u: min(1vw, 0.5rem); --words: ${words}; background: var(--paper); }
.poster main { display: flex; flex-direction: column; max-width: calc(100 * var(--u)); min-height: calc(141 * var(--u)); padding: calc(6 * var(--u)) calc(9 * var(--u)) calc(4 * var(--u)); background: #fff; border-left: calc(2.2 * var(--u)) solid var(--teal); }
.poster header { border: 0; margin: 0 0 calc(4 * var(--u)); padding: 0; display: flex; flex-direction: column-reverse; }
.poster h1 { font-size: calc(${posterSizes.title} * var(--u)); line-height: 1.08; color: var(--teal); }
.poster .subtitle { font-size: calc(${posterSizes.subtitle} * var(--u)); margin: 0 0 calc(2 * var(--u)); letter-spacing: 0.02em; }
.poster .list { list-style: none; counter-reset: clause; max-width: none; margin: 0 0 auto; padding: 0; }
.poster .list li { counter-increment: clause; position: relative; margin: 0; padding: calc(1.6 * var(--u)) 0 calc(1.6 * var(--u)) calc(8 * var(--u)); border-top: calc(0.2 * var(--u)) solid var(--line); font: 500 calc(var(--words) * var(--u))/1.28 Fraunces, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif; }
.poster .list li::before { content: counter(clause); position: absolute; left: 0; width: calc(5 * var(--u)); height: calc(5 * var(--u)); border-radius: 50%; background: var(--mist); color: var(--teal); font: 600 calc(2.6 * var(--u))/calc(5 * var(--u)) inherit; text-align: center; }
.poster .lead { font-size: calc(${posterSizes.lead} * var(--u)); font-weight: 400; line-height: 1.45; max-width: none; margin: calc(2.4 * var(--u)) 0 calc(1 * var(--u)); padding-top: calc(1.6 * var(--u)); border-top: calc(0.4 * var(--u)) solid var(--teal); }
.poster .note { font-size: calc(${posterSizes.note} * var(--u)); border: 0; padding: 0; margin: calc(0.4 * var(--u)) 0; max-width: none; }
.poster footer { display: none; }
@media print {
  .poster { --u: 2.1mm; }
  .poster.a3, .poster.large { --u: 2.97mm; }
  .poster main { max-width: none; width: calc(100 * var(--u)); min-height: calc(141 * var(--u)); padding: calc(6 * var(--u)) calc(9 * var(--u)) calc(4 * var(--u)); }
}
`
