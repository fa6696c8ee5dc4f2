import { IconSeedling } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Prototype } from '#shared/prototypes/prototypes.ts'
import { cyclesOf } from '#shared/prototypes/queries.ts'
import { prototypeStateLabels, stateOf } from '#shared/prototypes/states.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './PrototypeLine.module.css'
import { stateTones } from './words.ts'

/** One prototype in a list on any screen; opens the prototype. */
export function PrototypeLine({ prototype }: { prototype: Prototype }): ReactNode {
  const state = stateOf(useQuery(cyclesOf, prototype.id), useToday())
  return (
    <div className={classes.line}>
      <IconSeedling size={17} stroke={1.7} className={classes.icon} aria-label="Prototype" role="img" />
      <Link href={paths.prototype(prototype.id)} className={classes.title ?? ''} dir="auto">
        {prototype.title}
      </Link>
      <Chip tone={stateTones[state]}>{prototypeStateLabels[state]}</Chip>
    </div>
  )
}
