import { isFullName, isInitials, nameKey, tidyName, type KnownNames } from './names.ts'
import { splitSurnamesFirst, type ColumnOfNames } from './surnamesFirst.ts'

/** What stands in brackets belongs to the name before it. */
const outsideBrackets = '(?![^()]*\\))'
const separators = new RegExp(`[,;\\n|+]${outsideBrackets}`)
const dash = new RegExp(`\\s[-–—]\\s${outsideBrackets}`)
const innerSeparators = new RegExp(`\\s*[/&]\\s*${outsideBrackets}|\\s+and\\s+${outsideBrackets}`, 'i')
/** A SharePoint list writes its people as `12;#Doe, Jane;#13;#Lee, Tom`. */
const listNumbers = /(?:^|;#)\d+;#/g

/**
 * `KD, MM, KR`, `MW/YO`, `Ann Lee and Bo Yi`, one a line. A known name is never split, nor is "Health and Housing", nor
 * "Smith, John" where surnames come first.
 */
export function splitNames(written: string, known: KnownNames, column: ColumnOfNames): readonly string[] {
  const isKnown = (name: string): boolean => known.has(nameKey(name))
  const isAlone = (name: string): boolean => isKnown(name) || column.alone.has(nameKey(splitAside(name).name))
  const cell = written.replace(listNumbers, '\n')
  const whole = tidyName(cell)
  if (whole === '' || /^[-–—]+$/.test(whole)) return []
  if (isKnown(whole)) return [whole]
  return splitSurnamesFirst(cell, known, column).flatMap((part) => {
    if (typeof part !== 'string') return [part.whole]
    return part.split(separators).flatMap((each) => {
      const text = tidyName(each)
      if (text === '' || isKnown(text)) return text === '' ? [] : [text]
      const dashed = text.split(dash)
      const alike = [isKnown, isInitials, isFullName].some((is) => dashed.every(is))
      // "Estates – Tom Lee" may be a team and somebody of it; "Jo – PMO" is Jo.
      if (dashed.length > 1 && (alike || isFullName(dashed.at(-1) ?? ''))) return dashed
      const parts = text.split(innerSeparators).filter((one) => one !== '')
      const separate = parts.every((one) => isAlone(one) || isInitials(one) || isFullName(one))
      return parts.length > 1 && separate ? parts : [text]
    })
  })
}

/** `Joy Tanner (Borough Council)` or `Joy Tanner – PMO` as the name and what stands beside it. */
export function splitAside(text: string): { name: string; aside: string } {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(text)
  if (match) return { name: match[1] ?? '', aside: match[2]?.trim() ?? '' }
  const [name = '', aside = '', ...others] = text.split(dash)
  return name === '' || aside === '' || others.length > 0 ? { name: text, aside: '' } : { name, aside }
}
