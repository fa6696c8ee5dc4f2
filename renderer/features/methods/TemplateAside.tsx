import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Template } from '#shared/methods/methods.ts'
import { templateFacts } from '#shared/methods/templateFacts.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Fact } from './Fact.tsx'
import classes from './Methods.module.css'
import { peopleInWords, templateInWords } from './words.ts'

/** What a template asks for, and where its ideas come from. */
export function TemplateAside({ template }: { template: Template }): ReactNode {
  const { methods, fewestPeople, smallest, materials } = useQuery(templateFacts, template)
  return (
    <aside className={classes.facts} aria-label="About this template">
      <Fact title="Time">{templateInWords(template)}</Fact>
      <Fact title="Group">
        {peopleInWords({ fewestPeople, mostPeople: null })}
        {smallest && (
          <span className="muted">
            {' '}
            · {smallest.title} is for up to {smallest.mostPeople}: with more, make several groups
          </span>
        )}
      </Fact>
      {materials.length > 0 && <Fact title="Bring">{materials.join('\n')}</Fact>}
      {methods.length > 0 && (
        <Fact title="Where the ideas come from">
          <ul className={classes.sources}>
            {methods.map(({ id, title, source }) => (
              <li key={id}>
                <Link href={paths.method(id)}>{title}</Link>
                {source !== '' && <p className="muted small">{source}</p>}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </aside>
  )
}
