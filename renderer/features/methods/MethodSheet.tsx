import { Button, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconFileDownload, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { removeMethod } from '#shared/methods/commands.ts'
import type { Method } from '#shared/methods/methods.ts'
import { methodById, methodsNamed } from '#shared/methods/queries.ts'
import { duration } from '#shared/records/duration.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { blockTones } from '../sessions/index.ts'
import { Fact } from './Fact.tsx'
import { MethodFormDialog } from './MethodFormDialog.tsx'
import classes from './Methods.module.css'
import { useMethodsFile } from './useMethodsFile.ts'
import { intoSession, peopleInWords, stepStarts } from './words.ts'

/** One method to read, to print and to take into the room. */
export function MethodSheet({ id }: { id: string }): ReactNode {
  const method = useQuery(methodById, id)
  const crumbs = <Link href={paths.methods}>Methods</Link>
  if (!method) {
    return (
      <Page title="Method" crumbs={crumbs}>
        <EmptyState
          title="This method is no longer there"
          sentence="If it was removed just now, undo brings it back."
        />
      </Page>
    )
  }
  return (
    <Page
      title={method.title}
      crumbs={
        <>
          {crumbs}
          <span aria-hidden>/</span>
          <strong>{blockKindLabels[method.kind]}</strong>
        </>
      }
      badge={
        <>
          <Chip tone={blockTones[method.kind]}>{blockKindLabels[method.kind]}</Chip>
          {method.own && <Chip tone="teal">Your own</Chip>}
        </>
      }
      actions={<Actions method={method} />}
    >
      <div className={classes.sheet}>
        <div className={classes.reading}>
          {method.purpose !== '' && (
            <p className={classes.lead} dir="auto">
              {method.purpose}
            </p>
          )}
          {method.invitation !== '' && (
            <section aria-label="What participants read" className={classes.invitation}>
              <h2>What participants read</h2>
              <p dir="auto">{method.invitation}</p>
            </section>
          )}
          <Steps method={method} />
          <Words title="In the room" text={method.roomTips} />
          <Words title="On screen" text={method.online} />
        </div>
        <aside className={classes.facts} aria-label="About this method">
          <Fact title="Time">
            {duration(method.minutes)}
            {method.minimumMinutes !== null && method.minimumMinutes < method.minutes && (
              <span className="muted"> · at least {method.minimumMinutes}</span>
            )}
          </Fact>
          <Fact title="Group">{peopleInWords(method)}</Fact>
          {method.materials !== '' && <Fact title="Bring">{method.materials}</Fact>}
          <Others title="Good after" ids={method.goodAfter} />
          <Others title="Goes well with" ids={method.pairsWith} />
          {method.source !== '' && <Fact title="Where it comes from">{method.source}</Fact>}
        </aside>
      </div>
    </Page>
  )
}

function Actions({ method }: { method: Method }): ReactNode {
  const [, navigate] = useLocation()
  const [form, setForm] = useState<'edit' | 'copy' | null>(null)
  const remove = useCommand(removeMethod)
  const { undo } = useUndo()
  const { saveOne } = useMethodsFile()
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: method.id })
    if (!outcome.done) return
    navigate(paths.methods)
    say('Method removed. Blocks that follow it keep their words.', { label: 'Undo', run: () => void undo() })
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
          <Menu.Item leftSection={<IconFileDownload size={16} aria-hidden />} onClick={() => void saveOne({ method })}>
            Save as a file…
          </Menu.Item>
          {method.own && (
            <>
              <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setForm('copy')}>
                Make a copy…
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void takeAway()}>
                Remove method
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
      {method.own ? (
        <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setForm('edit')}>
          Edit
        </Button>
      ) : (
        <Button leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setForm('copy')}>
          Make it your own
        </Button>
      )}
      <MethodFormDialog
        opened={form !== null}
        onClose={() => setForm(null)}
        begin={method}
        editing={form === 'edit'}
        onDone={(id) => navigate(paths.method(id))}
      />
    </>
  )
}

function Steps({ method }: { method: Method }): ReactNode {
  const starts = stepStarts(method.steps)
  if (method.steps.length === 0) return null
  return (
    <section aria-label="Steps">
      <h2>Steps</h2>
      <ol className={classes.steps}>
        {method.steps.map(({ minutes, does }, index) => (
          <li key={`${index} ${does}`}>
            <span className={`${classes.at} tabular muted small`} aria-hidden>
              {minutes > 0 && intoSession(starts[index] ?? 0)}
            </span>
            <span dir="auto">{does}</span>
            <span className={`${classes.takes} tabular small`}>{minutes > 0 && duration(minutes)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Words({ title, text }: { title: string; text: string }): ReactNode {
  return (
    text !== '' && (
      <section aria-label={title}>
        <h2>{title}</h2>
        <p className={classes.words} dir="auto">
          {text}
        </p>
      </section>
    )
  )
}

function Others({ title, ids }: { title: string; ids: readonly string[] }): ReactNode {
  const others = useQuery(methodsNamed, ids)
  if (others.length === 0) return null
  return (
    <Fact title={title}>
      <ul className={classes.others}>
        {others.map((other) => (
          <li key={other.id}>
            <Link href={paths.method(other.id)}>{other.title}</Link>
          </li>
        ))}
      </ul>
    </Fact>
  )
}
