import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { CaptureLine } from './CaptureLine.tsx'
import { captureKeys, captureWords, capturing, type Capturing } from './capturing.ts'
import classes from './RunScreen.module.css'
import type { CapturedWhere } from './useSaveCapture.ts'

/** At the foot of the screen: a button and a letter for everything that can be captured, and the line once one is chosen. */
export function CaptureBar(props: {
  kind: Capturing | null
  onKind: (kind: Capturing | null) => void
  where: CapturedWhere
  onPositions: (decisionId: string) => void
}): ReactNode {
  const { kind, onKind } = props
  const [drafts, setDrafts] = useState<Partial<Record<Capturing, string>>>({})
  return (
    <footer className={classes.captureBar} aria-label="Capture">
      {kind === null ? (
        <div className={classes.captureButtons}>
          <span className="muted small">Capture</span>
          {capturing.map((each) => (
            <Button
              key={each}
              size="compact-md"
              variant="light"
              leftSection={<kbd>{captureKeys[each].toUpperCase()}</kbd>}
              onClick={() => onKind(each)}
            >
              {captureWords[each].button}
              {drafts[each] && <span className="small">&nbsp;(begun)</span>}
            </Button>
          ))}
        </div>
      ) : (
        <CaptureLine
          key={kind}
          kind={kind}
          where={props.where}
          text={drafts[kind] ?? ''}
          onText={(text) => setDrafts((before) => ({ ...before, [kind]: text }))}
          onClose={() => onKind(null)}
          onPositions={props.onPositions}
        />
      )}
    </footer>
  )
}
