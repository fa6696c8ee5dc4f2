import { longer, ratio, within, type Edition, type Finding, type Place } from './findings.ts'
import type { Pair } from './stats.ts'
import type { Stage } from './stage.ts'
import { measurePlanner } from './planner.ts'
import { measureScreens } from './screens.ts'
import { measureUnlock } from './unlock.ts'

/** How thorough to be. */
export interface Effort {
  readonly sizes: readonly number[]
  /** Turns of each, where nothing asks for more. */
  readonly pairs: number
}

/** One thing that is measured in a running app; `size` is the number of commitments. */
export interface Row {
  readonly name: string
  /** Sizes at which it is measured; left out: every size of the run. */
  readonly sizes?: readonly number[]
  readonly measure: (stage: Stage, size: number, effort: Effort) => Promise<readonly Finding[]>
}

const small = 1_000
const large = 50_000
const notes = 10_000
/** As many as a generated programme with 500 sessions has. */
const fiveHundredSessions = 25_000
/** For what takes milliseconds, or spreads: the interval of nine pairs is then wider than what it is held against. */
export const manyTurns = 25
/** For what comes close to what it is held against, or spreads widely. */
export const mostTurns = 49
const twoFrames = 2 * (1000 / 60)

/** A row whose reference and figure are measured by one function of the page side. */
function pairRow(
  name: string,
  title: string,
  limit: number,
  measure: (stage: Stage, size: number, pairs: number) => Promise<Pair[]>,
  judge: typeof ratio = ratio,
): Row {
  return {
    name,
    measure: async (stage, size, { pairs }) => {
      const turns = size < small ? Math.max(pairs, manyTurns) : pairs
      return [judge(placeOf(name, title, stage.edition, size), await measure(stage, size, turns), limit)]
    },
  }
}

function placeOf(row: string, title: string, edition: Edition | null, size: number | null): Place {
  return { row, title, edition, size }
}

/** Every row, in the order of the table. The names are what people choose by. */
export const rows: readonly Row[] = [
  {
    name: 'open',
    measure: async (stage, size, { pairs }) => {
      const taken = await stage.run('opening', size, size < large ? Math.max(pairs, manyTurns) : pairs)
      const place = placeOf('open', 'Opening a programme, against a raw `getAll` of the same rows', stage.edition, size)
      // What it takes besides the rows is the same for every programme: in a small one it is told in milliseconds.
      return [size < small ? longer(place, taken, twoFrames) : ratio(place, taken, 1.5)]
    },
  },
  pairRow(
    'file',
    'Opening a programme file, read to saved, against `JSON.parse` and one raw put',
    2,
    (stage, size, pairs) => stage.run('openingFile', size, pairs),
  ),
  pairRow(
    'filter',
    'Filtering by words, against `Array.filter` over the same texts',
    twoFrames,
    (stage, size, pairs) => stage.run('filtering', size, Math.max(pairs, manyTurns)),
    longer,
  ),
  pairRow(
    'sort',
    'Sorting by a heading, against `Array.sort` by one field',
    twoFrames,
    (stage, size, pairs) => stage.run('sorting', size, Math.max(pairs, manyTurns)),
    longer,
  ),
  {
    name: 'search',
    measure: async (stage, size) => [
      within(
        placeOf('search', 'Searching everything, one letter typed, 95th percentile', stage.edition, size),
        await stage.run('searching', size),
        50,
      ),
    ],
  },
  { name: 'screens', measure: measureScreens },
  {
    name: 'plan',
    sizes: [120],
    measure: (stage, _size, { pairs }) => measurePlanner(stage, Math.max(pairs, manyTurns)),
  },
  pairRow('command', 'One command until acknowledged, against one strict raw put', 3, (stage, size, pairs) =>
    stage.run('command', size, Math.max(pairs, manyTurns)),
  ),
  pairRow('undo', 'Undoing a change to 10,000 commitments, against making it', 1.2, (stage, size, pairs) =>
    stage.run('undoing', size, Math.max(pairs, mostTurns)),
  ),
  pairRow(
    'import',
    'Importing a CSV log of as many rows, confirmed to saved, against papaparse and one raw put',
    2,
    (stage, size, pairs) => stage.run('importing', size, size < large ? Math.max(pairs, manyTurns) : pairs),
  ),
  pairRow('csv', 'Writing the action log as CSV, against papaparse on the same rows', 1.5, (stage, size, pairs) =>
    stage.run('exportingCsv', size, pairs),
  ),
  pairRow(
    'excel',
    'Writing the action log as Excel, against the workbook writer fed the same cells',
    1.5,
    (stage, size, pairs) => stage.run('exportingExcel', size, pairs),
  ),
  {
    name: 'summary',
    sizes: [fiveHundredSessions],
    measure: async (stage, size, { pairs }) => {
      const findings = []
      for (const [format, words] of [
        ['html', 'a web page'],
        ['docx', 'Word'],
      ] as const) {
        const title = `Summary of a programme with 500 sessions as ${words}, against copying its records once and the writer fed the finished document`
        const taken = await stage.run('summarising', size, format, pairs)
        findings.push(ratio(placeOf('summary', title, stage.edition, size), taken, 1.5))
      }
      return findings
    },
  },
  {
    name: 'notes',
    sizes: [120],
    measure: async (stage, _size, { pairs }) => [
      ratio(
        placeOf('notes', 'List of 10,000 coaching notes, against decrypting them in parallel', stage.edition, null),
        await stage.run('listingNotes', notes, Math.max(pairs, manyTurns)),
        2,
      ),
      within(
        placeOf('notes', 'Searching 10,000 coaching notes, one letter typed, 95th percentile', stage.edition, null),
        await stage.run('searchingNotes', notes),
        50,
      ),
    ],
  },
  {
    name: 'unlock',
    sizes: [120],
    measure: (stage, _size, { pairs }) => measureUnlock(stage, Math.max(pairs, mostTurns)),
  },
]
