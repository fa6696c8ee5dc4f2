import { Button, Group, Select } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Statement } from '#shared/purposes/purposes.ts'
import { allStatements, currentVersion, holderOf } from '#shared/purposes/queries.ts'
import { versionStateLabels } from '#shared/purposes/versions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { Compare } from './Compare.tsx'
import { CoverageView } from './CoverageView.tsx'
import { Endorse } from './Endorse.tsx'
import classes from './Purposes.module.css'
import { RemoveStatementDialog } from './RemoveStatementDialog.tsx'
import { StatementDialog } from './StatementDialog.tsx'
import { Wall } from './Wall.tsx'
import { stateTones } from './words.ts'
import { Words } from './Words.tsx'

const tabs = [
  { key: 'wall', label: 'Wall', screen: Wall },
  { key: 'words', label: 'Words', screen: Words },
  { key: 'compare', label: 'Compare', screen: Compare },
  { key: 'endorse', label: 'Endorse', screen: Endorse },
  { key: 'coverage', label: 'Coverage', screen: CoverageView },
] as const

/** Shared purpose: from what matters to people, by way of words they agree on, to the work that serves them. */
export function PurposeScreen(): ReactNode {
  const { statementId, tab } = useParams<{ statementId?: string; tab?: string }>()
  const all = useQuery(allStatements)
  const statement = all.find(({ id }) => id === statementId) ?? all[0]
  const [, navigate] = useLocation()
  const [form, setForm] = useState<'add' | 'change' | 'remove' | null>(null)
  const here = tabs.find(({ key }) => key === tab) ?? (statement ? tabs[1] : tabs[0])
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setForm('add')}>
      Start a purpose statement
    </Button>
  )
  const dialog = (
    <>
      <StatementDialog
        opened={form === 'add' || form === 'change'}
        editing={form === 'change' ? statement : undefined}
        onClose={() => setForm(null)}
        onDone={(id) => form === 'add' && navigate(paths.purpose(id, 'wall'))}
        onRemove={() => setForm('remove')}
      />
      {statement && (
        <RemoveStatementDialog
          statement={statement}
          opened={form === 'remove'}
          onClose={() => setForm(null)}
          onRemoved={() => navigate(paths.purposes)}
        />
      )}
    </>
  )
  if (!statement) {
    return (
      <Page title="Shared purpose">
        <EmptyState
          title="No purpose written yet"
          sentence="Gather what matters to people, make clauses of it, and see whether your work serves them."
          action={add}
        />
        {dialog}
      </Page>
    )
  }
  return (
    <Page
      title="Shared purpose"
      badge={<Badge statement={statement} />}
      actions={
        <Group gap="xs">
          {all.length > 1 && (
            <Select
              aria-label="Purpose statement"
              allowDeselect={false}
              data={all.map(({ id, title }) => ({ value: id, label: title }))}
              value={statement.id}
              onChange={(id) => id && navigate(paths.purpose(id, here.key))}
            />
          )}
          <Button component={Link} href={paths.report('purpose-poster', statement.id)} variant="default">
            Poster
          </Button>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setForm('change')}
          >
            Title and review
          </Button>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setForm('add')}>
            Another statement
          </Button>
        </Group>
      }
    >
      <Head statement={statement} />
      <nav className={classes.tabs} aria-label="Parts of the purpose">
        {tabs.map(({ key, label }) => (
          <Link
            key={key}
            href={paths.purpose(statement.id, key)}
            className={classes.tab ?? ''}
            aria-current={key === here.key ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <here.screen key={statement.id} statement={statement} />
      {dialog}
    </Page>
  )
}

function Badge({ statement }: { statement: Statement }): ReactNode {
  const version = useQuery(currentVersion, statement.id)
  if (!version) return null
  return (
    <Chip tone={stateTones[version.state]}>
      {versionStateLabels[version.state]} · version {version.number}
    </Chip>
  )
}

function Head({ statement }: { statement: Statement }): ReactNode {
  const holder = useQuery(holderOf, statement)
  const today = useToday()
  const { reviewOn } = statement
  return (
    <p className={classes.head}>
      <strong dir="auto">{statement.title}</strong>
      <span className="muted" dir="auto">
        {' · '}
        {holder}
      </span>
      {reviewOn !== null && (
        <Chip tone={reviewOn <= today ? 'coral' : 'stone'}>
          {reviewOn <= today ? 'Review was due' : 'Review'} {formatDate(reviewOn)}
        </Chip>
      )}
    </p>
  )
}
