import { tagsIn, type XmlTag } from './xmlTags.ts'

/** The colours of a workbook's theme as `4472C4`, by the numbers that styles call them by. */
export type Theme = readonly string[]

/** Styles count the light and dark pairs the other way round than the theme lists them. */
const themeOrder = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6'.split(' ')
const themeTags = new Set([...themeOrder, 'srgbClr', 'sysClr', '/clrScheme'])

/** The colours that old workbooks call by a number, as far as they say how an action stands. */
const indexed: Readonly<Record<number, string>> = {
  ...{ 10: 'FF0000', 11: '00FF00', 12: '0000FF', 13: 'FFFF00', 16: '800000', 17: '008000', 42: 'CCFFCC', 43: 'FFFF99' },
  ...{ 50: '339966', 51: 'FFCC00', 52: 'FF9900', 53: 'FF6600', 57: '339966' },
}

export function themeIn(themeXml: string): Theme {
  const theme: string[] = []
  let place = -1
  for (const tag of tagsIn(themeXml, themeTags)) {
    if (tag.name === '/clrScheme') break
    const colour = tag.name === 'srgbClr' ? 'val' : tag.name === 'sysClr' ? 'lastClr' : null
    if (colour === null) place = themeOrder.indexOf(tag.name)
    else if (place >= 0) theme[place] ??= tag.attribute(colour) ?? ''
  }
  return theme
}

/** The colour a `fgColor` names, as `FF92D050` or `92D050`; empty where it names none. */
export function colourNamed(tag: XmlTag, theme: Theme): string {
  const number = (name: string): number => Number(tag.attribute(name) ?? NaN)
  const rgb = tag.attribute('rgb') ?? theme[number('theme')] ?? indexed[number('indexed')] ?? ''
  const tint = number('tint')
  return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) && Math.abs(tint) <= 1 ? tinted(rgb.slice(-6), tint) : rgb
}

/** Lighter by a share of what is left to white, or darker by a share: near enough to what Excel shows. */
function tinted(hex: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16)
      const shade = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint
      return Math.round(shade).toString(16).padStart(2, '0').toUpperCase()
    })
    .join('')
}
