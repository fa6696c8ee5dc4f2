import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './MinutesScreen.module.css'

/** The blocks that nothing was captured in, in one line: no heading stands over nothing, and each can still be written about. */
export function EmptyBlocks(props: {
  blocks: readonly { readonly heading: string; readonly index: number }[]
  onWrite: (index: number) => void
}): ReactNode {
  if (props.blocks.length === 0) return null
  return (
    <section className={classes.empty} aria-label="Blocks without a note">
      <p className="muted small">Nothing was captured in these blocks. Press one to write about it.</p>
      <ul>
        {props.blocks.map(({ heading, index }) => (
          <li key={index}>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={14} aria-hidden />}
              classNames={{ label: classes.emptyName }}
              onClick={() => props.onWrite(index)}
            >
              {heading}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
