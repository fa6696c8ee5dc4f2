import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { forumKindLabels } from '#shared/forums/forums.ts'
import type { Template } from '#shared/methods/methods.ts'
import { allTemplates } from '#shared/methods/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { LibraryFrame } from './LibraryFrame.tsx'
import classes from './Methods.module.css'
import { TemplateSheet } from './TemplateSheet.tsx'
import { templateInWords } from './words.ts'

/** Whole sessions to start from, or one of them. */
export function TemplatesScreen(): ReactNode {
  const { templateId } = useParams<{ templateId?: string }>()
  return templateId === undefined ? <Templates /> : <TemplateSheet key={templateId} id={templateId} />
}

function Templates(): ReactNode {
  const all = useQuery(allTemplates)
  const own = all.filter((template) => template.own)
  const groups = [
    { title: 'Your own', templates: own },
    { title: 'For each kind of forum', templates: all.filter(({ own, forumKind }) => !own && forumKind !== null) },
    { title: 'For an occasion', templates: all.filter(({ own, forumKind }) => !own && forumKind === null) },
  ]
  return (
    <LibraryFrame title="Session templates" here="templates">
      <p className="muted">Whole sessions to start from. Keep one of yours with “Save as template” on its page.</p>
      {groups.map(
        ({ title, templates }) =>
          templates.length > 0 && (
            <section key={title} className={classes.kindGroup} aria-label={title}>
              <h2>{title}</h2>
              <ul className={classes.grid}>
                {templates.map((template) => (
                  <Tile key={template.id} template={template} />
                ))}
              </ul>
            </section>
          ),
      )}
    </LibraryFrame>
  )
}

function Tile({ template }: { template: Template }): ReactNode {
  return (
    <li className={classes.tile}>
      <h3 dir="auto">
        <Link href={paths.template(template.id)}>{template.title}</Link>
      </h3>
      <p className={`${classes.tilePurpose} small`} dir="auto">
        {template.purpose}
      </p>
      <p className={`${classes.tileFacts} muted small`}>
        <span>{templateInWords(template)}</span>
        {template.own && template.forumKind !== null && <Chip tone="teal">{forumKindLabels[template.forumKind]}</Chip>}
      </p>
    </li>
  )
}
