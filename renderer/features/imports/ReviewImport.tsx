import { Button, Group, Loader } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { guessMapping, type Mapping } from '#shared/imports/columns.ts'
import { countCommitments, importCommitments, importInput, type ImportInput } from '#shared/imports/commands.ts'
import { previewImport } from '#shared/imports/preview.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { ReadFile } from './ImportDialog.tsx'
import { ImportSettings } from './ImportSettings.tsx'
import classes from './imports.module.css'
import { PreviewTable } from './PreviewTable.tsx'
import { countsSentence } from './sentences.ts'

type Result = { readonly commitments: number; readonly people: number }

/** The file that was read: what each column means, what each row becomes, and the one button that brings it in. */
export function ReviewImport(props: {
  file: ReadFile
  forumId: string | null
  onAnother: () => void
  /** True while it is being written: the dialog then stays. */
  onBusy: (busy: boolean) => void
  onDone: (result: Result) => void
}): ReactNode {
  const { file, onBusy, onDone } = props
  const [sheet, setSheet] = useState(() => likeliest(file.sheets))
  const [forumId, setForumId] = useState(props.forumId)
  const [bringing, setBringing] = useState<string | null>(null)
  const bringIn = useCommand(importCommitments)

  async function accept(input: ImportInput): Promise<void> {
    setBringing(countCommitments(input.commitments.length))
    onBusy(true)
    const outcome = await bringIn(input)
    onBusy(false)
    if (outcome.done) onDone(outcome.result)
    else setBringing(null)
  }

  if (!sheet) return null
  // While it is written the preview is away: every record that arrives would draw it anew.
  if (bringing) {
    return (
      <Group role="status" p="xl" justify="center">
        <Loader size="sm" aria-hidden />
        <span>Bringing in {bringing}</span>
      </Group>
    )
  }
  return (
    <SheetReview
      key={file.sheets.indexOf(sheet)}
      file={file}
      sheet={sheet}
      forumId={forumId}
      onSheet={setSheet}
      onForum={setForumId}
      onAnother={props.onAnother}
      onAccept={(input) => void accept(input)}
    />
  )
}

function SheetReview(props: {
  file: ReadFile
  sheet: Sheet
  forumId: string | null
  onSheet: (sheet: Sheet) => void
  onForum: (forumId: string | null) => void
  onAnother: () => void
  onAccept: (input: ImportInput) => void
}): ReactNode {
  const { file, sheet, forumId } = props
  const today = useToday()
  const guessed = useQuery(guessFor, sheet)
  const [chosen, setChosen] = useState<Mapping | null>(null)
  const [leaveOut, setLeaveOut] = useState(true)
  const mapping = chosen ?? guessed
  const preview = useQuery(previewFor, sheet, mapping, forumId, today, leaveOut)
  const { commitments } = preview.counts

  return (
    <div className={classes.review}>
      <ImportSettings
        file={file}
        sheet={sheet}
        mapping={mapping}
        forumId={forumId}
        onSheet={props.onSheet}
        onMapping={setChosen}
        onForum={props.onForum}
      />
      <PreviewTable preview={preview} leaveOut={leaveOut} onLeaveOut={setLeaveOut} />
      <div className={classes.foot}>
        <p role="status">{countsSentence(preview)} Nothing is brought in yet.</p>
        <Group>
          <Button variant="default" onClick={props.onAnother}>
            Choose another file
          </Button>
          <Button
            disabled={commitments === 0}
            onClick={() => props.onAccept(importInput(preview, { fileName: file.name, sheet, mapping, forumId }))}
          >
            Bring in {countCommitments(commitments)}
          </Button>
        </Group>
      </div>
    </div>
  )
}

function guessFor(read: Reader, sheet: Sheet): Mapping {
  return guessMapping(sheet, read)
}

function previewFor(
  reader: Reader,
  sheet: Sheet,
  mapping: Mapping,
  forumId: string | null,
  today: string,
  leaveOutDuplicates: boolean,
) {
  return previewImport(sheet, mapping, { reader, forumId, today, leaveOutDuplicates })
}

/** The longest sheet that is not hidden: front pages and lists of names are shorter than the log. */
function likeliest(sheets: readonly Sheet[]): Sheet | undefined {
  const shown = sheets.filter((sheet) => !sheet.hidden)
  return (shown.length > 0 ? shown : sheets).toSorted((a, b) => b.rows.length - a.rows.length)[0]
}
