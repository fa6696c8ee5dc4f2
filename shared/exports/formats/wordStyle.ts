/** The look of a Word document: sizes in half points, distances in twentieths of a point. */
import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx'
import type { Brand } from '../brand.ts'

export const colours = { ink: '1D2B2A', soft: '55625F', line: 'D8D2C6' } as const

/** The colour of headings, and the ground of what belongs together. */
export interface WordColours {
  readonly heading: string
  readonly mist: string
}

export function wordColours(brand: Brand | undefined): WordColours {
  const word = (colour: string): string => colour.slice(1).toUpperCase()
  const { ink, mist } = brand?.colours ?? { ink: '#14504e', mist: '#e3f1ee' }
  return { heading: word(ink), mist: word(mist) }
}

/** A4, upright. */
export const pageSize = { width: 11906, height: 16838, margin: 1021 } as const

export const serif = 'Georgia'

/** `large`: nothing under 16 points. */
export function wordStyles(large: boolean, { heading }: WordColours): IStylesOptions {
  const size = (halfPoints: number): number => (large ? Math.max(32, Math.round(halfPoints * 1.4)) : halfPoints)
  const small = size(17)
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: size(21), color: colours.ink, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: serif, size: size(42), bold: true, color: heading },
        paragraph: { spacing: { after: 60 }, keepNext: true },
      },
      heading1: {
        run: { font: serif, size: size(28), bold: true, color: heading },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      {
        ...{ id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal' },
        run: { size: size(24), color: colours.soft },
        paragraph: { spacing: { after: 240 } },
      },
      {
        ...{ id: 'Lead', name: 'Lead', basedOn: 'Normal', next: 'Normal' },
        run: { size: size(24), bold: true },
        paragraph: { spacing: { before: 160, after: 160 } },
      },
      {
        ...{ id: 'Note', name: 'Note', basedOn: 'Normal', next: 'Normal' },
        run: { size: size(18), color: colours.soft },
        paragraph: { spacing: { after: 120 } },
      },
      {
        ...{ id: 'Fact', name: 'Fact', basedOn: 'Normal' },
        paragraph: {
          spacing: { after: 40 },
          indent: { left: 2200, hanging: 2200 },
        },
      },
      {
        ...{ id: 'Caption', name: 'Caption', basedOn: 'Normal', next: 'Normal' },
        run: { bold: true, size: size(20) },
        paragraph: { spacing: { before: 200, after: 80 } },
      },
      {
        ...{ id: 'Brand', name: 'Brand', basedOn: 'Normal', next: 'Title' },
        run: { bold: true, color: heading },
        paragraph: { spacing: { after: 160 } },
      },
      { id: 'Picture', name: 'Picture', basedOn: 'Normal', paragraph: { spacing: { before: 60, after: 120 } } },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: size(19) },
        paragraph: { spacing: { after: 0 } },
      },
      {
        ...{ id: 'TableHeading', name: 'Table heading', basedOn: 'TableText' },
        run: { bold: true, color: 'FFFFFF' },
      },
      { id: 'TableGroup', name: 'Table group', basedOn: 'TableText', run: { bold: true, color: heading } },
      {
        ...{ id: 'Under', name: 'Under', basedOn: 'TableText' },
        run: { size: small, color: colours.soft },
        paragraph: { spacing: { before: 40, after: 0 } },
      },
      {
        id: 'AfterTable',
        name: 'After a table',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: { spacing: { after: 0 } },
      },
      { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: small, color: colours.soft } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: small, color: colours.soft } },
    ],
  }
}

export const bullets: INumberingOptions = {
  config: [
    {
      reference: 'list',
      levels: [
        {
          ...{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
  ],
}
