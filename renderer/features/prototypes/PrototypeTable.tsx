import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { outcomeLabels, type Cycle } from '#shared/prototypes/prototypes.ts'
import { aroundPrototype, type StandingPrototype } from '#shared/prototypes/queries.ts'
import { prototypeStateLabels, stateOfCycle } from '#shared/prototypes/states.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { InitialsRow } from '#renderer/ui/Initials.tsx'
import { ServesDialog } from '../purposes/index.ts'
import { useRegisterRows } from '../registers/index.ts'
import classes from './PrototypeTable.module.css'
import { stateTones, whenWords } from './words.ts'

const columns = ['Prototype', 'State', 'Tests', 'Led by', 'Forum and place'] as const

/** The register as rows, moved through with the keys. */
export function PrototypeTable(props: {
  listed: readonly StandingPrototype[]
  /** How many there are, shown or not. */
  total: number
  today: string
}): ReactNode {
  const { listed } = props
  const [, navigate] = useLocation()
  const { active, serving, stopServing, grid } = useRegisterRows({
    idAt: (index) => listed[index]?.prototype.id,
    count: listed.length,
    open: (id) => navigate(paths.prototype(id)),
  })
  return (
    <div className={classes.scroller}>
      <div role="grid" aria-label="Prototypes" aria-rowcount={props.total + 1} className={classes.grid} {...grid}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
            {columns.map((column) => (
              <div key={column} role="columnheader">
                {column}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {listed.map((standing, index) => (
            <Row
              key={standing.prototype.id}
              standing={standing}
              index={index}
              active={index === active}
              today={props.today}
            />
          ))}
        </div>
      </div>
      <ServesDialog id={serving} onClose={stopServing} />
    </div>
  )
}

function Row(props: { standing: StandingPrototype; index: number; active: boolean; today: string }): ReactNode {
  const { prototype, cycles, state } = props.standing
  const { forum, place, leads } = useQuery(aroundPrototype, prototype)
  const tabIndex = props.active ? 0 : -1
  const last = cycles.at(-1)
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={props.index + 2}
      data-index={props.index}
      tabIndex={tabIndex}
    >
      <div role="gridcell">
        <Link href={paths.prototype(prototype.id)} className={classes.title ?? ''} tabIndex={tabIndex} dir="auto">
          {prototype.title}
        </Link>
        {last && (
          <div className={`${classes.belief} muted`} dir="auto">
            {last.learned || last.belief}
          </div>
        )}
        {prototype.confidential && <Chip tone="plum">Confidential</Chip>}
      </div>
      <div role="gridcell" className={classes.small}>
        <Chip tone={stateTones[state]}>{prototypeStateLabels[state]}</Chip>
        <div className={`${classes.when} muted`}>{whenWords(last, props.today)}</div>
      </div>
      <div role="gridcell">
        <Marks cycles={cycles} today={props.today} />
      </div>
      <div role="gridcell">
        {leads.length === 0 ? <span className="muted">–</span> : <InitialsRow people={leads} most={3} />}
      </div>
      <div role="gridcell" className={classes.small}>
        <div className={classes.forum}>{forum?.name ?? <span className="muted">Outside any forum</span>}</div>
        {place && <div className="muted">{place.name}</div>}
      </div>
    </div>
  )
}

/** One mark for each test, in the colour of how it ended; the words say the same. */
function Marks({ cycles, today }: { cycles: readonly Cycle[]; today: string }): ReactNode {
  if (cycles.length === 0) return <span className="muted">–</span>
  const words = cycles.map((cycle) => {
    const { outcome } = cycle
    return outcome === null ? prototypeStateLabels[stateOfCycle(cycle, today)] : outcomeLabels[outcome]
  })
  return (
    <span className={classes.marks} title={words.join(', then ')}>
      <span className="unseen">{`${cycles.length}: ${words.join(', then ')}`}</span>
      <span className={classes.dots} aria-hidden>
        {cycles.map((cycle) => (
          <i key={cycle.id} data-tone={cycle.outcome === 'again' ? 'again' : stateTones[stateOfCycle(cycle, today)]} />
        ))}
      </span>
      <span className="tabular" aria-hidden>
        {cycles.length}
      </span>
    </span>
  )
}
