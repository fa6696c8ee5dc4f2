import { Button, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { removePulse } from '#shared/pulse/commands.ts'
import { answersTo } from '#shared/pulse/count.ts'
import type { Pulse } from '#shared/pulse/pulse.ts'
import { canShow, tallyOf, type PulseLevels } from '#shared/pulse/queries.ts'
import { answerLabels, factorLabels, factors, statements } from '#shared/pulse/statements.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { WideTable } from '#renderer/ui/WideTable.tsx'
import { levelWords } from './words.ts'

/** Every round with its levels, newest first. */
export function RoundsTable({ rounds }: { rounds: readonly PulseLevels[] }): ReactNode {
  const remove = useCommand(removePulse)
  const { undo } = useUndo()
  const takeAway = async (id: string): Promise<void> => {
    const done = await remove({ id })
    if (done.done) say('Pulse round removed.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <WideTable label="Rounds, newest first" minWidth={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Held</Table.Th>
          <Table.Th scope="col">Answers</Table.Th>
          {factors.map((factor) => (
            <Table.Th scope="col" key={factor}>
              {factorLabels[factor]}
            </Table.Th>
          ))}
          <Table.Th scope="col">
            <span className="unseen">Remove</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[...rounds].reverse().map(({ round, levels }) => (
          <Table.Tr key={round.id}>
            <Table.Th scope="row">{formatDate(round.heldOn)}</Table.Th>
            <Table.Td className="tabular">{round.answered}</Table.Td>
            {canShow(round) ? (
              levels.map(({ factor, level }) => (
                <Table.Td key={factor} className="tabular">
                  {levelWords(level)}
                </Table.Td>
              ))
            ) : (
              <Table.Td colSpan={factors.length} className="muted">
                Too few answered to show anything; five are needed.
              </Table.Td>
            )}
            <Table.Td>
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                aria-label={`Remove the round of ${formatDate(round.heldOn)}`}
                onClick={() => void takeAway(round.id)}
              >
                Remove
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}

/** How often each answer was given in one round, statement by statement. */
export function AnswersTable({ round }: { round: Pulse }): ReactNode {
  return (
    <WideTable label={`Answers of ${formatDate(round.heldOn)}`} minWidth={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Statement</Table.Th>
          {answerLabels.map((label) => (
            <Table.Th scope="col" key={label}>
              {label}
            </Table.Th>
          ))}
          <Table.Th scope="col">Answers</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {statements.map(({ name, factor, words }) => {
          const tally = tallyOf(round, name)
          return (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {words} <span className="muted small">{factorLabels[factor]}</span>
              </Table.Th>
              {tally ? (
                [...tally.counts, answersTo(tally)].map((count, place) => (
                  <Table.Td key={place} className="tabular">
                    {count}
                  </Table.Td>
                ))
              ) : (
                <Table.Td colSpan={6} className="muted">
                  Too few answered to show it.
                </Table.Td>
              )}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </WideTable>
  )
}
