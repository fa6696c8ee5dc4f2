import { Button, Group, Loader } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { usePlatform } from '#renderer/platform/context.tsx'
import { asFound } from '#shared/imports/grid.ts'
import type { FileKind } from '#shared/platform/platform.ts'
import type { Problem } from '#shared/records/problem.ts'
import type { ReadFile } from './ImportDialog.tsx'
import classes from './imports.module.css'
import { asProblem } from './problems.ts'
import { readFile } from './readFile.ts'
import { useDroppedFile } from './useDroppedFile.ts'

/** Old .xls files may be chosen too: the answer then says how to save them anew. */
const kinds: readonly FileKind[] = [
  {
    label: 'Excel workbook or CSV',
    extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'xls'],
    mime: 'text/csv',
  },
]

interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Takes a file from a dialog or dropped here, and reads it. */
export function ChooseFile(props: {
  /** What is asked for: "Choose an action log". */
  title: string
  /** Which file to choose, and what happens to it. */
  sentence: string
  onRead: (file: ReadFile) => void
}): ReactNode {
  const platform = usePlatform()
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const going = useRef<AbortController | null>(null)
  useEffect(() => () => going.current?.abort(), [])

  async function read(choose: () => Promise<Chosen | null>): Promise<void> {
    const run = new AbortController()
    going.current?.abort()
    going.current = run
    setProblem(null)
    try {
      const chosen = await choose()
      if (!chosen || run.signal.aborted) return
      setReading(chosen.name)
      props.onRead({
        ...chosen,
        how: asFound,
        sheets: await readFile({ bytes: chosen.bytes, how: asFound }, run.signal),
      })
    } catch (error) {
      if (!run.signal.aborted) setProblem(asProblem(error))
    } finally {
      if (going.current === run) setReading(null)
    }
  }

  const over = useDroppedFile((file) => {
    void read(async () => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
  })

  return (
    <div className={classes.drop} data-over={over}>
      {problem && (
        <div role="alert" className={classes.problem}>
          <b>{problem.what}</b>
          <p>{[problem.safe, problem.next].filter(Boolean).join(' ')}</p>
        </div>
      )}
      {reading ? (
        <Group role="status">
          <Loader size="sm" aria-hidden />
          <span>Reading {reading}</span>
          <Button variant="default" size="compact-sm" onClick={() => going.current?.abort()}>
            Cancel
          </Button>
        </Group>
      ) : (
        <>
          <p>{props.sentence}</p>
          <Button data-autofocus onClick={() => void read(() => platform.files.open({ title: props.title, kinds }))}>
            Choose a file
          </Button>
          <p className="muted small">Or drop it here. Dates are read day first.</p>
        </>
      )}
    </div>
  )
}
