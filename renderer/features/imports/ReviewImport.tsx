import { Button, Group, Loader } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { guessMapping, guessPasted, type Mapping } from '#shared/imports/columns.ts'
import { countCommitments, importCommitments, type ImportInput } from '#shared/imports/commands.ts'
import { withColoursWritten } from '#shared/imports/cellColours.ts'
import { withDittosWritten } from '#shared/imports/dittos.ts'
import { importInput } from '#shared/imports/input.ts'
import { previewImport, type DuplicateChoice, type Preview } from '#shared/imports/preview.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { ReadFile } from './ImportDialog.tsx'
import { ImportSettings } from './ImportSettings.tsx'
import classes from './imports.module.css'
import { PreviewTable } from './PreviewTable.tsx'
import { confirmWords, countsSentence, type ImportResult } from './sentences.ts'
import { UndatedRows } from './UndatedRows.tsx'
import { WordsAndNames } from './WordsAndNames.tsx'

/** The file that was read: what each column means, what each row becomes, and the one button that brings it in. */
export function ReviewImport(props: {
  file: ReadFile
  forumId: string | null
  onFile: (file: ReadFile | null) => void
  /** True while it is being written: the dialog then stays. */
  onBusy: (busy: boolean) => void
  onDone: (result: ImportResult) => void
}): ReactNode {
  const { file, onBusy, onDone } = props
  const [asked, setSheet] = useState<Sheet | null>(null)
  // Read another way, the file has other sheets.
  const sheet = asked && file.sheets.includes(asked) ? asked : likeliest(file.sheets)
  const [forumId, setForumId] = useState(props.forumId)
  const [bringing, setBringing] = useState<string | null>(null)
  const bringIn = useCommand(importCommitments)

  async function accept(input: ImportInput): Promise<void> {
    setBringing(countCommitments(input.rows.filter(({ read }) => read !== null).length))
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
      file={file}
      sheet={sheet}
      forumId={forumId}
      onSheet={setSheet}
      onForum={setForumId}
      onFile={props.onFile}
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
  onFile: (file: ReadFile | null) => void
  onAccept: (input: ImportInput) => void
}): ReactNode {
  const { file, sheet, forumId } = props
  const today = useToday()
  const guessed = useQuery(guessFor, sheet, file.bytes === null)
  const [chosen, setChosen] = useState<Mapping | null>(null)
  const [duplicates, setDuplicates] = useState<DuplicateChoice>('skip')
  const [each, setEach] = useState<ReadonlyMap<number, DuplicateChoice>>(new Map())
  const [promisedOn, setPromisedOn] = useState<string | null>(null)
  // What was said of one sheet is not meant of another. A key would take the focus from the list that chose it.
  const [shown, setShown] = useState(sheet)
  if (shown !== sheet) {
    setShown(sheet)
    setChosen(null)
    setDuplicates('skip')
    setEach(new Map())
    setPromisedOn(null)
  }
  const mapping = chosen ?? guessed
  const written = useMemo(() => withColoursWritten(withDittosWritten(sheet, mapping), mapping), [sheet, mapping])
  const preview = useQuery(previewFor, written, mapping, forumId, today, duplicates, each, promisedOn)
  const input = useQuery(inputFor, preview, file.name, written, mapping, forumId)
  const { commitments, updates } = preview.counts

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
        onFile={props.onFile}
      />
      <WordsAndNames sheet={written} mapping={mapping} preview={preview} onMapping={setChosen} />
      <UndatedRows undated={preview.undated} onPromisedOn={setPromisedOn} />
      <PreviewTable
        preview={preview}
        duplicates={duplicates}
        onDuplicates={(choice) => {
          setDuplicates(choice)
          setEach(new Map())
        }}
        onEach={(row, choice) => setEach(new Map([...each, [row, choice]]))}
      />
      <div className={classes.foot}>
        <p role="status">{countsSentence(preview)} Nothing is brought in yet.</p>
        <Group>
          {file.bytes && (
            <Button variant="default" onClick={() => props.onFile(null)}>
              Choose another file
            </Button>
          )}
          <Button disabled={commitments + updates === 0} onClick={() => props.onAccept(input)}>
            {confirmWords(preview)}
          </Button>
        </Group>
      </div>
    </div>
  )
}

function guessFor(read: Reader, sheet: Sheet, pasted: boolean): Mapping {
  return pasted ? guessPasted(sheet, read) : guessMapping(sheet, read)
}

function inputFor(
  reader: Reader,
  preview: Preview,
  fileName: string,
  sheet: Sheet,
  mapping: Mapping,
  forumId: string | null,
): ImportInput {
  return importInput(preview, { fileName, sheet, mapping, forumId }, reader)
}

function previewFor(
  reader: Reader,
  sheet: Sheet,
  mapping: Mapping,
  forumId: string | null,
  today: string,
  duplicates: DuplicateChoice,
  each: ReadonlyMap<number, DuplicateChoice>,
  promisedOn: string | null,
) {
  return previewImport(sheet, mapping, { reader, forumId, today, duplicates, each, promisedOn })
}

/** The longest sheet that is not hidden: front pages and lists of names are shorter than the log. */
function likeliest(sheets: readonly Sheet[]): Sheet | undefined {
  const shown = sheets.filter((sheet) => !sheet.hidden)
  return (shown.length > 0 ? shown : sheets).toSorted((a, b) => b.rows.length - a.rows.length)[0]
}
