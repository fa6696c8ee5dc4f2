import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { forums } from '#shared/forums/forums.ts'
import { readCsv } from '#shared/imports/csv.ts'
import { keepPulse } from '#shared/pulse/commands.ts'
import { countIn } from '#shared/pulse/count.ts'
import { fewest } from '#shared/pulse/pulse.ts'
import { readSheets } from '#shared/pulse/readSheets.ts'
import type { Sheet } from '#shared/pulse/statements.ts'
import { counted as countedWords } from '#shared/records/counted.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useTextFile } from '../imports/index.ts'
import { AnswerMode } from './AnswerMode.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { usePulseDraft, type PulseDraft } from './usePulseDraft.ts'

type Asking = 'laptop' | 'paper' | 'keep' | 'drop'

/** A round while it is collected: the ways in, how many answered, and keeping it. */
export function Collecting({
  draft,
  onKept,
}: {
  draft: PulseDraft
  onKept: (forumId: string | null) => void
}): ReactNode {
  const { forumId, heldOn, counted } = draft
  const [, change] = usePulseDraft()
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState<Asking | null>(null)
  const keep = useCommand(keepPulse)
  const forum = useQuery(forumName, forumId)
  const close = (): void => setAsking(null)
  const count = (...sheets: readonly Sheet[]): void =>
    change((before) => before && { ...before, counted: sheets.reduce(countIn, before.counted) })

  const bringIn = useTextFile('Choose a file of answers', (text) => {
    const { sheets, unread } = readSheets(readCsv(text).rows)
    count(...sheets)
    const left =
      unread.length === 0 ? '' : ` Left out, because of an answer that is none of the five: row ${unread.join(', ')}.`
    say(`${countedWords(sheets.length, 'sheet')} counted.${left}`)
  })
  const keepIt = async (): Promise<void> => {
    const done = await keep({ forumId, heldOn, answered: counted.answered, tallies: [...counted.tallies] })
    close()
    if (!done.done) return
    change(() => null)
    onKept(forumId)
  }
  const few = counted.answered < fewest
  return (
    <Card title={`Taking the pulse: ${forum}, ${formatDate(heldOn)}`}>
      <p role="status">
        {counted.answered === 0
          ? 'Nobody has answered yet.'
          : `${countedWords(counted.answered, 'person has', 'people have')} answered.`}
      </p>
      <p className="muted small">
        The answers are in this window’s memory until you keep the round; closing the app loses them. A round is kept
        once and whole: nothing can be added to it afterwards.
      </p>
      <Group gap="sm" mt="sm">
        <Button onClick={() => setAsking('laptop')}>Pass the laptop round</Button>
        <Button variant="default" onClick={() => setAsking('paper')}>
          Type in paper sheets
        </Button>
        <Button variant="default" onClick={() => void bringIn()}>
          Import CSV…
        </Button>
        <Button variant="default" onClick={() => navigate(paths.report('pulse-sheet', forumId))}>
          Print the sheet…
        </Button>
      </Group>
      <Group gap="sm" mt="md">
        <Button disabled={counted.answered === 0} onClick={() => (few ? setAsking('keep') : void keepIt())}>
          Keep the round
        </Button>
        <Button
          variant="subtle"
          color="red"
          onClick={() => (counted.answered === 0 ? change(() => null) : setAsking('drop'))}
        >
          Throw it away
        </Button>
      </Group>
      <AnswerMode opened={asking === 'laptop'} onSheet={(sheet) => count(sheet)} onClose={close} />
      <PaperDialog opened={asking === 'paper'} onSheet={(sheet) => count(sheet)} onClose={close} />
      <ConfirmDialog
        opened={asking === 'keep'}
        title="Fewer than five have answered"
        sentence={`Only ${counted.answered} answered. The round will say so and nothing more: their answers are not kept, and nobody can add to it.`}
        confirmLabel="Keep only the number"
        onConfirm={() => void keepIt()}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'drop'}
        title="Throw these answers away?"
        sentence="Nothing of this round is kept. It cannot be undone, because the answers were never saved."
        confirmLabel="Throw them away"
        onConfirm={() => change(() => null)}
        onClose={close}
      />
    </Card>
  )
}

function forumName(read: Reader, forumId: string | null): string {
  return read.get(forums, forumId)?.name ?? 'the whole programme'
}
