import type { Reader } from '../../records/reader.ts'
import type { z } from '../../records/schema.ts'
import type { Withheld } from '../audience.ts'
import type { Document } from '../document.ts'
import type { Format } from '../formats/formats.ts'
import type { Choice, Possible } from './choices.ts'

/** A report as people choose it, and how it comes about. */
export interface Report<Options = unknown> {
  readonly name: string
  readonly title: string
  /** What its file is called after the name of what it is about: "action log". */
  readonly fileWords: string
  /** One sentence: what it is for. */
  readonly description: string
  readonly formats: readonly Format[]
  /** The choices it offers; every one has a default. */
  readonly options: z.ZodType<Options>
  /** How each option is asked for, in the order of the screen. */
  readonly choices: readonly Choice[]
  /** What can be left out or moved, in the usual order; empty where the report is one piece. */
  readonly sections: readonly Possible[]
  /** Pure: `today` is a calendar date, `2026-11-23`. Throws a Problem when what was chosen is not there. */
  readonly build: (read: Reader, options: Options, today: string) => BuiltReport
}

export interface BuiltReport {
  readonly document: Document
  /** What it is about: "System Leadership Forum". */
  readonly subject: string
  readonly withheld: readonly Withheld[]
  /** What is inside, to be shown as "label: count" before it leaves; `section`: only where that one is in it. */
  readonly counts: readonly { readonly label: string; readonly count: number; readonly section?: string }[]
}

/** Declares a report; `build` gets its options in the type of its schema. */
export function defineReport<S extends z.ZodType>(
  report: Omit<Report<z.output<S>>, 'options' | 'choices'> & {
    readonly options: S
    readonly choices: readonly Choice<Extract<keyof z.output<S>, string>>[]
  },
): Report {
  return report as unknown as Report
}
