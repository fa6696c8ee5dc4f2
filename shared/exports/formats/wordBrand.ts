import { ImageRun, Paragraph, TextRun } from 'docx'
import { fitted, type Brand } from '../brand.ts'
import { wordRuns } from './wordRuns.ts'
import { visible } from './words.ts'

/** Room for a logo, in CSS pixels; its own points stand closer, so that it stays sharp on paper. */
const logoRoom = { width: 200, height: 56 }

/** Whose it is, above the title. */
export function brandParts(brand: Brand | undefined): Paragraph[] {
  if (!brand || (brand.name === '' && !brand.logo)) return []
  const { logo, name } = brand
  const picture = logo && [
    new ImageRun({
      type: logo.kind === 'png' ? 'png' : 'jpg',
      data: logo.bytes,
      transformation: fitted(logo, logoRoom),
      altText: { name: visible(logo.alt), title: visible(logo.alt), description: visible(logo.alt) },
    }),
    new TextRun('   '),
  ]
  return [new Paragraph({ style: 'Brand', children: [...(picture ?? []), ...wordRuns(name)] })]
}
