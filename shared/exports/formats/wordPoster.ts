import {
  AlignmentType,
  BorderStyle,
  Document as WordDocument,
  LevelFormat,
  Paragraph,
  type ILevelsOptions,
  type IStylesOptions,
} from 'docx'
import type { Block, Document, Paper } from '../document.ts'
import { clauseSize, posterSizes, posterWidths } from './posterStyle.ts'
import { brandParts } from './wordBrand.ts'
import { wordRuns } from './wordRuns.ts'
import { visible } from './words.ts'
import { colours, serif, wordColours, wordStyles } from './wordStyle.ts'

/** Twentieths of a point to the millimetre. */
const twips = 56.7
const margin = 18

/** A poster for Word: one upright page of its paper, clauses numbered and as large as they fit, nothing around them. */
export function wordPoster(document: Document, paper: Paper): WordDocument {
  const width = posterWidths[paper]
  const { heading } = wordColours(document.brand)
  return new WordDocument({
    title: visible(document.title),
    subject: visible(document.subtitle),
    creator: 'Throughline',
    lastModifiedBy: 'Throughline',
    styles: posterStyles(document, width),
    numbering: { config: [{ reference: 'clauses', levels: [clauseLevel(width, heading)] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(width * twips), height: Math.round(width * Math.SQRT2 * twips) },
            margin: {
              ...{ top: margin * twips, bottom: margin * twips, right: margin * twips, left: margin * twips },
              ...{ header: 0, footer: 0 },
            },
          },
        },
        children: [
          ...brandParts(document.brand),
          ...(document.subtitle ? [new Paragraph({ style: 'Subtitle', children: wordRuns(document.subtitle) })] : []),
          new Paragraph({ style: 'Title', children: wordRuns(document.title) }),
          ...document.blocks.flatMap(posterParts),
        ],
      },
    ],
  })
}

function posterParts(block: Block): Paragraph[] {
  if (block.kind === 'list') {
    return block.items.map(
      (item) =>
        new Paragraph({ style: 'Clause', numbering: { reference: 'clauses', level: 0 }, children: wordRuns(item) }),
    )
  }
  if (block.kind !== 'paragraph' && block.kind !== 'note') return []
  return [new Paragraph({ style: block.kind === 'note' ? 'Note' : 'Lead', children: wordRuns(block.text) })]
}

/** In half points, of what is given in hundredths of the page's width. */
function halfPoints(size: number, width: number): number {
  return Math.round((size * width * twips) / 1000)
}

function clauseLevel(width: number, heading: string): ILevelsOptions {
  const indent = Math.round((width * twips) / 14)
  return {
    ...{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.LEFT },
    style: { run: { color: heading, bold: true }, paragraph: { indent: { left: indent, hanging: indent } } },
  }
}

function posterStyles(document: Document, width: number): IStylesOptions {
  const look = wordColours(document.brand)
  const common = wordStyles(false, look)
  const size = (of: number): number => halfPoints(of, width)
  const gap = Math.round((width * twips) / 100)
  return {
    ...common,
    default: {
      ...common.default,
      title: {
        run: { font: serif, size: size(posterSizes.title), bold: true, color: look.heading },
        paragraph: { spacing: { after: 3 * gap } },
      },
    },
    paragraphStyles: [
      ...(common.paragraphStyles ?? []).filter(({ id }) => id === 'Brand'),
      {
        ...{ id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal' },
        run: { size: size(posterSizes.subtitle), color: colours.soft },
        paragraph: { spacing: { after: gap } },
      },
      {
        ...{ id: 'Clause', name: 'Clause', basedOn: 'Normal' },
        run: { font: serif, size: size(clauseSize(document)) },
        paragraph: {
          spacing: { before: gap, after: gap },
          border: { top: { style: BorderStyle.SINGLE, size: 4, color: colours.line, space: 6 } },
        },
      },
      {
        ...{ id: 'Lead', name: 'Lead', basedOn: 'Normal', next: 'Normal' },
        run: { size: size(posterSizes.lead) },
        paragraph: {
          spacing: { before: 2 * gap, after: gap },
          border: { top: { style: BorderStyle.SINGLE, size: 12, color: look.heading, space: 8 } },
        },
      },
      {
        ...{ id: 'Note', name: 'Note', basedOn: 'Normal', next: 'Normal' },
        run: { size: size(posterSizes.note), color: colours.soft },
      },
    ],
  }
}
