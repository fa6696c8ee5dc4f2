import type { Reader } from '../records/reader.ts'
import type { Method, Template } from './methods.ts'
import { methodsNamed } from './queries.ts'

/** What a template asks for, told from its blocks and the methods they follow. */
export interface TemplateFacts {
  /** Each once, in the order they are used. */
  readonly methods: readonly Method[]
  /** Fewer people than this are too few for one of its methods. */
  readonly fewestPeople: number
  /** The method that is for the fewest people at most, done by everyone at once; undefined where none has a limit. */
  readonly smallest: Method | undefined
  /** What each block brings along, each once. */
  readonly materials: readonly string[]
}

/** The facts of a template. In rooms people are fewer: what is followed there sets no limit. */
export function templateFacts(read: Reader, { blocks }: Template): TemplateFacts {
  const every = blocks.flatMap((block) => [block, ...block.rooms.flatMap((room) => room.blocks)])
  const followed = (some: readonly { readonly methodId: string | null }[]): readonly Method[] =>
    methodsNamed(read, [...new Set(some.flatMap(({ methodId }) => methodId ?? []))])
  const together = followed(blocks.filter(({ rooms }) => rooms.length === 0))
  const limited = together.filter(({ mostPeople }) => mostPeople !== null)
  return {
    methods: followed(every),
    fewestPeople: Math.max(1, ...together.map((method) => method.fewestPeople)),
    smallest: limited.toSorted((a, b) => (a.mostPeople ?? 0) - (b.mostPeople ?? 0))[0],
    materials: [...new Set(every.map(({ materials }) => materials.trim()))].filter(
      (some) => !/^(nothing\.?)?$/i.test(some),
    ),
  }
}
