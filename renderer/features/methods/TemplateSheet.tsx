import { Button, Menu } from '@mantine/core'
import {
  IconCalendarPlus,
  IconDots,
  IconFileDownload,
  IconPencil,
  IconPrinter,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { forumKindLabels, type Forum } from '#shared/forums/forums.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { removeTemplate } from '#shared/methods/commands.ts'
import type { Template } from '#shared/methods/methods.ts'
import { templateById } from '#shared/methods/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { MenuGroup } from '#renderer/ui/MenuGroup.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SessionFormDialog } from '../sessions/index.ts'
import { AddToSessionDialog } from './AddToSessionDialog.tsx'
import classes from './Methods.module.css'
import { Outline } from './Outline.tsx'
import { TemplateAside } from './TemplateAside.tsx'
import { TemplateFormDialog } from './TemplateFormDialog.tsx'
import { useMethodsFile } from './useMethodsFile.ts'

/** One template to look through, to print, and to plan a session from. */
export function TemplateSheet({ id }: { id: string }): ReactNode {
  const template = useQuery(templateById, id)
  const crumbs = <Link href={paths.templates}>Session templates</Link>
  if (!template) {
    return (
      <Page title="Session template" crumbs={crumbs}>
        <EmptyState
          title="This template is no longer there"
          sentence="If it was removed just now, undo brings it back."
        />
      </Page>
    )
  }
  const days = Array.from({ length: template.days }, (_, day) => day)
  return (
    <Page
      title={template.title}
      crumbs={crumbs}
      badge={
        <>
          {template.forumKind !== null && <Chip tone="stone">{forumKindLabels[template.forumKind]}</Chip>}
          {template.own && <Chip tone="teal">Your own</Chip>}
        </>
      }
      actions={<Actions template={template} />}
    >
      <div className={classes.sheet}>
        <div className={classes.templateSheet}>
          {template.purpose !== '' && (
            <p className={classes.lead} dir="auto">
              {template.purpose}
            </p>
          )}
          {days.map((day) => (
            <section key={day} aria-label={template.days > 1 ? `Day ${day + 1}` : 'Blocks'}>
              {template.days > 1 && <h2>Day {day + 1}</h2>}
              <Outline
                label={template.days > 1 ? `Blocks of day ${day + 1}` : 'Blocks'}
                blocks={template.blocks.filter((block) => block.day === day)}
              />
            </section>
          ))}
        </div>
        <TemplateAside template={template} />
      </div>
    </Page>
  )
}

function Actions({ template }: { template: Template }): ReactNode {
  const [, navigate] = useLocation()
  const [editing, setEditing] = useState(false)
  const [adding, setAdding] = useState(false)
  const [forumId, setForumId] = useState<string | null>(null)
  const remove = useCommand(removeTemplate)
  const { undo } = useUndo()
  const { saveOne } = useMethodsFile()
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: template.id })
    if (!outcome.done) return
    navigate(paths.templates)
    say('Template removed. Sessions planned from it stay as they are.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {template.own && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
              Edit title and purpose…
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconFileDownload size={16} aria-hidden />}
            onClick={() => void saveOne({ template })}
          >
            Save as a file…
          </Menu.Item>
          {template.own && (
            <>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void takeAway()}>
                Remove template
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
      <Button variant="default" leftSection={<IconTemplate size={16} aria-hidden />} onClick={() => setAdding(true)}>
        Add to a session…
      </Button>
      <PlanFor template={template} onChoose={setForumId} />
      {forumId !== null && (
        <SessionFormDialog
          opened
          onClose={() => setForumId(null)}
          forumId={forumId}
          startFrom={template.id}
          onDone={(id) => navigate(paths.session(id))}
        />
      )}
      <AddToSessionDialog template={template} opened={adding} onClose={() => setAdding(false)} />
      {template.own && <TemplateFormDialog opened={editing} onClose={() => setEditing(false)} editing={template} />}
    </>
  )
}

/** Which forum is it for? Those of the template's kind come first. */
function PlanFor({ template, onChoose }: { template: Template; onChoose: (forumId: string) => void }): ReactNode {
  const forums = useQuery(forumsByName).filter((forum) => !forum.archived)
  const [, navigate] = useLocation()
  const fits = (forum: Forum): number => Number(forum.kind === template.forumKind)
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={<IconCalendarPlus size={17} aria-hidden />}>Plan a session</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuGroup label={forums.length === 0 ? 'A session needs a forum' : 'For which forum?'}>
          {forums.length === 0 && <Menu.Item onClick={() => navigate(paths.forums)}>Go to Forums</Menu.Item>}
          {forums
            .toSorted((a, b) => fits(b) - fits(a))
            .map((forum) => (
              <Menu.Item key={forum.id} onClick={() => onChoose(forum.id)}>
                {forum.name}
              </Menu.Item>
            ))}
        </MenuGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
