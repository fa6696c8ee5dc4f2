import { Button, Checkbox, Group, Select, Stack, Switch } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import type { Settings } from '#shared/platform/settings.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'

const leads = [
  { value: 7, label: 'A week before' },
  { value: 3, label: '3 days before' },
  { value: 1, label: 'The day before' },
  { value: 0, label: 'On the day' },
  { value: -1, label: 'The day after, where it is still open' },
] as const

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Whether the system tells what is due, when, and how much it says. */
export function RemindersCard(): ReactNode {
  const { reminders: port } = usePlatform()
  const [{ reminders }, change] = useSettings()
  const { currentId } = useProgrammes()
  const teller = useTeller()
  const [state, setState] = useState<{ available: boolean; why: string } | null>(null)
  useEffect(() => {
    port.state().then(setState, (error: unknown) => teller.failed(error))
  }, [port, teller])
  const write = (changes: Partial<Settings['reminders']>): void =>
    void change({ reminders: { ...reminders, ...changes } }).catch((error: unknown) => teller.failed(error))
  const { quiet } = reminders

  if (state === null) return null
  if (!state.available) {
    return (
      <Card title="Reminders">
        <p>{state.why}</p>
        <p className="muted small">Home shows what is due and what is late whenever you open it.</p>
      </Card>
    )
  }
  const tryOne = (): void =>
    void port
      .show({
        ...{ title: 'Commitments', body: '3 commitments are due today. (Only a trial.)' },
        list: { programmeId: currentId ?? 'none', due: null },
      })
      .catch((error: unknown) => teller.failed(error))
  return (
    <Card title="Reminders">
      <Stack gap="md">
        <Switch
          label="Tell me what is due, by the system’s notifications"
          description="For the programme that is open, while Throughline is open. When it is closed nothing is told; what was missed is told at the next start. Nothing of coaching is ever told."
          checked={reminders.on}
          onChange={(event) => write({ on: event.currentTarget.checked })}
        />
        {reminders.on && (
          <>
            <Checkbox.Group
              label="Each commitment"
              value={reminders.leads.map(String)}
              onChange={(chosen) =>
                write({ leads: leads.flatMap(({ value }) => (chosen.includes(`${value}`) ? value : [])) })
              }
            >
              <Stack gap={8} mt={6}>
                {leads.map(({ value, label }) => (
                  <Checkbox key={value} value={String(value)} label={label} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Select
              label="The week in one sentence"
              allowDeselect={false}
              data={[
                { value: '', label: 'Never' },
                ...weekdays.map((day, index) => ({ value: String(index + 1), label: `On ${day}` })),
              ]}
              value={String(reminders.weekly ?? '')}
              onChange={(day) => write({ weekly: day ? Number(day) : null })}
            />
            <Switch
              label="Quiet hours"
              description="What comes up in them is told when they end."
              checked={quiet !== null}
              onChange={(event) =>
                write({ quiet: event.currentTarget.checked ? { from: '18:00', to: '08:00' } : null })
              }
            />
            {quiet && (
              <Group grow align="start">
                <TimeField
                  label="From"
                  value={quiet.from}
                  onChange={(from) => from && write({ quiet: { ...quiet, from } })}
                />
                <TimeField label="Until" value={quiet.to} onChange={(to) => to && write({ quiet: { ...quiet, to } })} />
              </Group>
            )}
            <Switch
              label="Review dates of decisions and purposes too"
              checked={reminders.reviews}
              onChange={(event) => write({ reviews: event.currentTarget.checked })}
            />
            <Switch
              label="Say what and whose"
              description="Without this a reminder says only how many. Others may see your screen; what is confidential is never named."
              checked={reminders.named}
              onChange={(event) => write({ named: event.currentTarget.checked })}
            />
            <Group>
              <Button variant="default" onClick={tryOne}>
                Show one now
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Card>
  )
}
