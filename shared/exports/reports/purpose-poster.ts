import { organisations } from '../../people/people.ts'
import { nameOrder } from '../../people/queries.ts'
import { withholds } from '../../purposes/endorsements.ts'
import type { Statement } from '../../purposes/purposes.ts'
import { allStatements, currentVersion, holderOf, statementById, wordingsOf } from '../../purposes/queries.ts'
import { standingsOn } from '../../purposes/standing.ts'
import { versionStateLabels, type Version } from '../../purposes/versions.ts'
import { theProgramme } from '../../programme/queries.ts'
import { longDate } from '../../records/dates.ts'
import { Problem } from '../../records/problem.ts'
import type { Reader } from '../../records/reader.ts'
import { id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import { papers, type Block } from '../document.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, possible } from './choices.ts'
import { defineReport } from './report.ts'

const options = z.strictObject({
  /** Null: the whole programme's purpose, or the first there is. */
  statementId: id.nullable().default(null),
  paper: z.enum(papers).default('a4'),
  ...audienceFields,
})

export const purposePoster = defineReport({
  name: 'purpose-poster',
  title: 'Purpose poster',
  fileWords: 'purpose',
  description: 'The purpose on one page for the wall: its clauses, who stands behind it, and since when.',
  formats: ['html', 'docx', 'md'],
  options,
  sections: possible({ clauses: 'The clauses', behind: 'Who stands behind it', since: 'Since when' }),
  choices: [
    ...audienceChoices,
    {
      ...{ field: 'statementId', flag: 'statement', label: 'Which purpose', kind: 'statement' },
      otherwise: 'The programme’s own',
    },
    {
      ...{ field: 'paper', flag: 'paper', label: 'Paper', kind: 'one' },
      of: possible({ a4: 'A4', a3: 'A3', large: 'Large print on A3' }),
    },
  ],
  build(read, chosen, today) {
    const shield = new Shield(read, chosen)
    const statement = chosenStatement(read, chosen.statementId)
    const version = statement && currentVersion(read, statement.id)
    const name = shield.text(statement ? holderOf(read, statement) : theProgramme(read).name)
    const clauses = version ? wordingsOf(read, version.id).map(({ text }) => shield.text(text)) : []
    return {
      document: {
        title: statement ? shield.text(statement.title) : 'Our purpose',
        subtitle: name,
        language: 'en-GB',
        generatedOn: today,
        landscape: false,
        poster: chosen.paper,
        blocks: version && clauses.length > 0 ? posterBlocks(read, statement, version, clauses, shield) : [nothingYet],
      },
      subject: name,
      withheld: shield.withheld,
      counts: [{ label: 'clauses', count: clauses.length }],
    }
  },
})

function chosenStatement(read: Reader, statementId: string | null): Statement | undefined {
  if (statementId === null) return allStatements(read)[0]
  const statement = statementById(read, statementId)
  if (statement) return statement
  throw new Problem({
    what: 'The purpose chosen for this poster is no longer there.',
    safe: 'No file was written.',
    next: 'Choose another, or undo what removed it.',
  })
}

const nothingYet: Block = { kind: 'paragraph', text: 'Nothing has been written for this purpose yet.' }

function posterBlocks(
  read: Reader,
  statement: Statement,
  version: Version,
  clauses: readonly string[],
  shield: Shield,
): Block[] {
  const { behind, withholding } = organisationsOn(read, version.id)
  const names = behind.map((each) => shield.text(each))
  const standing: Block[] = []
  if (names.length > 0) standing.push({ kind: 'paragraph', text: `Behind it stand ${joined(names)}.` })
  if (withholding > 0) {
    const words = withholding === 1 ? 'One organisation does' : `${withholding} organisations do`
    standing.push({ kind: 'note', text: `${words} not stand behind it yet.` })
  }
  return [
    ...inSection('clauses', [{ kind: 'list', label: 'What we are for', items: clauses }]),
    ...inSection('behind', standing),
    ...inSection('since', [{ kind: 'note', text: sinceWords(statement, version) }]),
  ]
}

/** Organisations that have spoken to every clause and withhold none, and how many withhold. */
function organisationsOn(read: Reader, versionId: string): { behind: readonly string[]; withholding: number } {
  const behind = new Set<string>()
  const withholding = new Set<string>()
  for (const { voice, clauses } of standingsOn(read, versionId)) {
    const said = clauses.flatMap(({ standing }) => (standing.kind === 'stands' ? [standing.endorsement] : []))
    const organisationId = said[0]?.organisationId ?? null
    if (voice !== 'organisation' || organisationId === null) continue
    if (said.some(({ stance }) => withholds(stance))) withholding.add(organisationId)
    else if (said.length === clauses.length && said.every(({ capacity }) => capacity === 'organisation')) {
      behind.add(organisationId)
    }
  }
  const names = [...behind].flatMap((id) => (withholding.has(id) ? [] : (read.get(organisations, id)?.name ?? [])))
  return { behind: names.sort(nameOrder.compare), withholding: withholding.size }
}

function sinceWords({ reviewOn }: Statement, { state, number, adoptedOn }: Version): string {
  const since = adoptedOn === null ? versionStateLabels[state] : `Adopted on ${longDate(adoptedOn)}`
  const again = reviewOn === null ? '' : ` We look at it again on ${longDate(reviewOn)}.`
  return `${since}, version ${number}.${again}`
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
