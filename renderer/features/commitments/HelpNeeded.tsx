import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import classes from './CommitmentPanel.module.css'
import { HelpForm } from './HelpForm.tsx'
import { useFocusBack } from './useFocusBack.ts'

/** What would unstick it: asked for when it is stuck, kept when it was said. */
export function HelpNeeded({ held }: { held: Commitment }): ReactNode {
  const [writing, setWriting] = useState(false)
  const button = useFocusBack(writing)
  if (writing) return <HelpForm held={held} onDone={() => setWriting(false)} />
  if (held.helpNeeded === '' && held.state !== 'stuck') return null
  return (
    <section aria-label="Help needed">
      {held.helpNeeded !== '' && (
        <p className={classes.help} dir="auto">
          <strong>Needs: </strong>
          {held.helpNeeded}
        </p>
      )}
      <Button ref={button} size="compact-sm" fz="xs" variant="light" mt={6} onClick={() => setWriting(true)}>
        {held.helpNeeded === '' ? 'Say what help is needed' : 'Change what help is needed'}
      </Button>
    </section>
  )
}
