import { Button, Checkbox, Group, SegmentedControl, Select, Table, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { changePractice } from '#shared/coaching/commands.ts'
import { blankPractice } from '#shared/coaching/defaults.ts'
import {
  developmentWithin,
  hoursLog,
  hoursOf,
  organisationHours,
  type HoursLog,
  type HoursRule,
} from '#shared/coaching/hours.ts'
import { organisationNames, practiceOf } from '#shared/coaching/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { useVaultCommand, useVaultQuery, useVaultReader } from '#renderer/vault/index.ts'
import { WideTable } from '#renderer/ui/WideTable.tsx'
import { SettingNumber } from '../log/SettingNumber.tsx'
import { emccDocument, icfDocument, letterDocument } from './hoursDocument.ts'
import classes from './Hours.module.css'
import { hoursOutputLabels, useHandOut, type HoursOutput } from './useHandOut.ts'

const layouts = [
  { value: 'icf', label: 'ICF-style columns' },
  { value: 'emcc', label: 'EMCC-style record' },
  { value: 'letter', label: 'Letter for an organisation' },
] as const
type Layout = (typeof layouts)[number]['value']

/** Among fewer than this, leaving names out hides nobody. */
const fewToHideAmong = 5

/** Hours for an accreditation body, without opening a note. */
export function HoursScreen(): ReactNode {
  const today = useToday()
  const platform = usePlatform()
  const read = useVaultReader()
  const handOut = useHandOut()
  const practice = useVaultQuery(practiceOf) ?? blankPractice
  const organisations = useVaultQuery(organisationNames)
  const [layout, setLayout] = useState<Layout>('icf')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [withLearning, setWithLearning] = useState(false)
  const [busy, setBusy] = useState<HoursOutput | null>(null)
  const { groupCap, coachName } = practice
  const rule = useMemo((): HoursRule => ({ from, to, groupCap }), [from, to, groupCap])
  const log = useVaultQuery(hoursLog, rule)
  const organisation = chosen ?? organisations[0] ?? null

  const send = async (output: HoursOutput): Promise<void> => {
    const head = { coachName, period: rule, groupCap, today }
    setBusy(output)
    if (layout === 'letter' && organisation !== null) {
      await handOut(letterDocument(organisationHours(read, organisation, rule), head), output)
    } else if (layout === 'emcc') {
      await handOut(emccDocument(log, developmentWithin(read, rule), head, withLearning), output)
    } else await handOut(icfDocument(log, head), output)
    setBusy(null)
  }
  const outputs: readonly HoursOutput[] = [
    ...(layout === 'letter' ? ([] as const) : (['xlsx', 'csv'] as const)),
    platform.print.canMakePdf ? 'pdf' : 'print',
  ]
  return (
    <div className={classes.columns}>
      <Card title="What it covers">
        <div className={classes.choices}>
          <SegmentedControl
            aria-label="Layout"
            orientation="vertical"
            fullWidth
            data={layouts.map((each) => ({ ...each }))}
            value={layout}
            onChange={(value) => setLayout(value as Layout)}
          />
          {layout === 'letter' && (
            <Select
              label="Organisation"
              placeholder="No coachee has an organisation yet"
              allowDeselect={false}
              data={[...organisations]}
              value={organisation}
              onChange={setChosen}
            />
          )}
          <Group grow align="start">
            <DateField label="From" today={today} value={from} onChange={setFrom} />
            <DateField label="To" today={today} value={to} onChange={setTo} />
          </Group>
          <PracticeFields key={coachName} />
          {layout === 'emcc' && (
            <Checkbox
              label="With what I learned"
              description="From supervision and CPD. Never from a session."
              checked={withLearning}
              onChange={(event) => setWithLearning(event.currentTarget.checked)}
            />
          )}
          <Group>
            {outputs.map((output, index) => (
              <Button
                key={output}
                variant={index === 0 ? 'light' : 'default'}
                loading={busy === output}
                disabled={layout === 'letter' ? organisation === null : log.lines.length === 0}
                onClick={() => void send(output)}
              >
                {output === 'print' ? 'Print…' : `Save as ${hoursOutputLabels[output]}…`}
              </Button>
            ))}
          </Group>
        </div>
      </Card>
      <Card title="What it says">
        {layout === 'letter' ? (
          <Letter organisation={organisation} rule={rule} />
        ) : (
          <Preview log={log} groupCap={groupCap} />
        )}
      </Card>
    </div>
  )
}

/** Settings of the practice that an hours log rests on; changed where they matter. */
function PracticeFields(): ReactNode {
  const { coachName, groupCap } = useVaultQuery(practiceOf) ?? blankPractice
  const change = useVaultCommand(changePractice)
  const [name, setName] = useState(coachName)
  return (
    <>
      <TextInput
        label="My name, as it stands at the head"
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => name !== coachName && void change({ coachName: name })}
      />
      <SettingNumber
        label="Largest group that counts"
        description="Bodies publish 15 and 25; empty counts every group."
        least={2}
        value={groupCap}
        onSave={(cap) => void change({ groupCap: cap })}
      />
    </>
  )
}

function Preview({ log, groupCap }: { log: HoursLog; groupCap: number | null }): ReactNode {
  const { lines, unlisted, overCap } = log
  return (
    <>
      {lines.length === 0 ? (
        <p>No session in this period is with a coachee who agreed to be listed.</p>
      ) : (
        <WideTable label="Hours that will be listed" minWidth={380}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Client</Table.Th>
              <Table.Th scope="col">Dates</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                Paid
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                Pro bono
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.coacheeId + line.kind}>
                <Table.Th scope="row" fw={400} dir="auto" className={classes.name}>
                  {line.name}
                  {line.kind === 'team' && <span className="muted small"> group of {line.present}</span>}
                </Table.Th>
                <Table.Td className="small tabular">
                  <span className={classes.whole}>{formatDate(line.firstOn)}</span>
                  {line.lastOn !== line.firstOn && (
                    <>
                      {' – '}
                      <span className={classes.whole}>{formatDate(line.lastOn)}</span>
                    </>
                  )}
                </Table.Td>
                <Table.Td className={classes.number}>{hoursOf(line.paid).toFixed(2)}</Table.Td>
                <Table.Td className={classes.number}>{hoursOf(line.proBono).toFixed(2)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" colSpan={2}>
                In all {hoursOf(log.paid + log.proBono).toFixed(2)} hours
              </Table.Th>
              <Table.Td fw={700} className={classes.number}>
                {hoursOf(log.paid).toFixed(2)}
              </Table.Td>
              <Table.Td fw={700} className={classes.number}>
                {hoursOf(log.proBono).toFixed(2)}
              </Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </WideTable>
      )}
      <ul className={`${classes.left} small`} aria-label="Left off">
        {unlisted.sessions > 0 && (
          <li>
            {counted(unlisted.coachees, 'coachee')} did not agree to be listed, or{' '}
            {unlisted.coachees === 1 ? 'was' : 'were'} not asked: {hoursOf(unlisted.minutes).toFixed(2)} hours left off,
            and the log says so.
          </li>
        )}
        {overCap.sessions > 0 && (
          <li>
            {counted(overCap.sessions, 'session')} with more than {groupCap} people:{' '}
            {hoursOf(overCap.minutes).toFixed(2)} hours do not count.
          </li>
        )}
        <li>No note, goal, action or reflection is in it.</li>
      </ul>
    </>
  )
}

function Letter({ organisation, rule }: { organisation: string | null; rule: HoursRule }): ReactNode {
  const hours = useVaultQuery(organisationHours, organisation ?? '', rule)
  const whom = [
    hours.people > 0 && `${counted(hours.people, 'person', 'people')} one to one`,
    hours.teams > 0 && counted(hours.teams, 'team'),
  ]
    .filter(Boolean)
    .join(' and ')
  if (organisation === null) {
    return <p>Give a coachee an organisation, and a letter can confirm the hours with everybody there.</p>
  }
  return (
    <>
      <p>
        {organisation} confirms {hoursOf(hours.paid + hours.proBono).toFixed(2)} hours in{' '}
        {counted(hours.sessions, 'session')} with {whom || 'nobody'}: {hoursOf(hours.paid).toFixed(2)} paid,{' '}
        {hoursOf(hours.proBono).toFixed(2)} pro bono.
      </p>
      <ul className={`${classes.left} small`} aria-label="Left off">
        {hours.people + hours.teams < fewToHideAmong && (
          <li>So few were coached here that whoever reads the letter may know who they are.</li>
        )}
        <li>Nobody coached is named; those who did not agree to be listed count here too.</li>
        <li>Lines for a name, a role and a signature stand at the end.</li>
      </ul>
    </>
  )
}
