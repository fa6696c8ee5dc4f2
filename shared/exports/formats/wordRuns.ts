import { TextRun, type IRunOptions } from 'docx'
import { visible } from './words.ts'

/** Somebody's words, a line break for each of theirs. */
export function wordRuns(text: string, look: IRunOptions = {}): TextRun[] {
  if (text === '') return []
  return visible(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }))
}
