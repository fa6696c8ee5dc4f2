import { Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { compareVersions, fateLabels, type ComparedClause, type Fate, type Run } from '#shared/purposes/compare.ts'
import type { Statement } from '#shared/purposes/purposes.ts'
import { versionsOf, wordingsOf } from '#shared/purposes/queries.ts'
import { versionStateLabels } from '#shared/purposes/versions.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip, type Tone } from '#renderer/ui/Chip.tsx'
import classes from './Compare.module.css'

type Layout = 'inline' | 'beside'

const fateTones: Readonly<Record<Fate, Tone>> = {
  same: 'stone',
  moved: 'sky',
  reworded: 'gold',
  merged: 'plum',
  split: 'plum',
  added: 'leaf',
  dropped: 'coral',
  'merged-away': 'plum',
}

/** Any two versions, clause by clause and word by word. */
export function Compare({ statement }: { statement: Statement }): ReactNode {
  const all = useQuery(versionsOf, statement.id)
  const [layout, setLayout] = useState<Layout>('inline')
  const [chosen, setChosen] = useState<{ older?: string; newer?: string }>({})
  const newer = all.find(({ id }) => id === chosen.newer) ?? all[0]
  const older = all.find(({ id }) => id === chosen.older) ?? all[1]
  const before = useQuery(wordingsOf, older?.id ?? '')
  const after = useQuery(wordingsOf, newer?.id ?? '')
  const rows = useMemo(() => compareVersions(before, after), [after, before])
  if (!older || !newer) {
    return <p className="muted">There is one version so far. As soon as there are two, they are compared here.</p>
  }
  const data = all.map(({ id, number, state }) => ({ value: id, label: `${number} · ${versionStateLabels[state]}` }))
  const same = rows.filter(({ fate }) => fate === 'same').length
  return (
    <>
      <Group gap="sm" align="flex-end" mb="md" className={classes.choices ?? ''}>
        <Select
          label="From version"
          allowDeselect={false}
          data={data}
          value={older.id}
          onChange={(id) => id && setChosen({ ...chosen, older: id })}
        />
        <Select
          label="To version"
          allowDeselect={false}
          data={data}
          value={newer.id}
          onChange={(id) => id && setChosen({ ...chosen, newer: id })}
        />
        <SegmentedControl
          aria-label="Layout"
          data={[
            { value: 'inline', label: 'Inline' },
            { value: 'beside', label: 'Side by side' },
          ]}
          value={layout}
          onChange={(value) => setLayout(value as Layout)}
        />
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print
        </Button>
      </Group>
      <p role="status" className={classes.count}>
        {rows.length - same} of {rows.length} clauses differ between version {older.number} and version {newer.number}.
      </p>
      <ol className={classes.rows} aria-label={`Version ${older.number} compared with version ${newer.number}`}>
        {rows.map((row) => (
          <li key={row.clauseId} className={classes.row} data-layout={layout}>
            <Chip tone={fateTones[row.fate]}>{fateLabels[row.fate]}</Chip>
            {layout === 'inline' ? <Inline runs={row.runs} /> : <Beside row={row} />}
          </li>
        ))}
      </ol>
    </>
  )
}

function Inline({ runs }: { runs: readonly Run[] }): ReactNode {
  return (
    <p className={classes.text} dir="auto">
      {runs.map((run, index) => (
        <Words key={index} run={run} />
      ))}
    </p>
  )
}

function Beside({ row: { before, after, runs } }: { row: ComparedClause }): ReactNode {
  const side = (kind: Run['kind'], here: ComparedClause['before'], empty: string): ReactNode =>
    here === null ? (
      <p className="muted">{empty}</p>
    ) : (
      <p className={classes.text} dir="auto">
        <span className="muted tabular">{here.number}. </span>
        {runs
          .filter((run) => run.kind !== kind)
          .map((run, index) => (
            <Words key={index} run={run} />
          ))}
      </p>
    )
  return (
    <div className={classes.sides}>
      {side('new', before, 'Not there before.')}
      {side('gone', after, 'Not there any more.')}
    </div>
  )
}

function Words({ run: { kind, text } }: { run: Run }): ReactNode {
  if (kind === 'gone') return <del>{text}</del>
  if (kind === 'new') return <ins>{text}</ins>
  return text
}
