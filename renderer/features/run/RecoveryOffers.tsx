import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Recovery } from '#shared/sessions/recovery.ts'
import classes from './RunScreen.module.css'
import { recoveryNothing, recoveryWords, wallClock } from './words.ts'

/** Three ways out of being late, each with the time the session would then end. */
export function RecoveryOffers(props: { offers: readonly Recovery[]; onTake: (offer: Recovery) => void }): ReactNode {
  return (
    <section className={classes.recovery} aria-label="Ways to catch up">
      <h2 className={classes.asideTitle}>Ways to catch up</h2>
      {props.offers.map((offer, index) => {
        const nothing = offer.changes.length === 0
        return (
          <Button
            key={offer.kind}
            variant="default"
            justify="flex-start"
            fullWidth
            h="auto"
            py={6}
            styles={{ inner: { height: 'auto' }, label: { flex: 1, height: 'auto', overflow: 'visible' } }}
            leftSection={<kbd>{index + 1}</kbd>}
            rightSection={nothing ? null : <span className={classes.ends}>ends {wallClock(offer.finish)}</span>}
            disabled={nothing}
            onClick={() => props.onTake(offer)}
          >
            <span className={classes.offerWords}>
              {recoveryWords[offer.kind]}
              <span className="small">{detail(offer)}</span>
            </span>
          </Button>
        )
      })}
    </section>
  )
}

function detail({ kind, changes, steps }: Recovery): string {
  if (changes.length === 0) return recoveryNothing[kind]
  if (kind === 'run-over') return 'Keep everything as planned.'
  const names = steps.map(({ item }) => item.block.title)
  if (kind === 'drop') return names.join(', ')
  return steps
    .map(({ item }) => {
      const less = changes.find(({ blockId }) => blockId === item.block.id)?.minutes ?? 0
      return `${item.block.title} −${less}`
    })
    .join(', ')
}
