import { useCallback, useMemo, type ReactNode } from 'react'
import { commitmentStateLabels, commitmentStates, type Commitment } from '#shared/commitments/commitments.ts'
import { narrowed, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { monthWords } from '#shared/commitments/months.ts'
import {
  ageOfOpen,
  daysToKept,
  fewest,
  isFew,
  keptByOrganisation,
  openAndClosed,
  statesByForum,
  type Age,
  type Counted,
} from '#shared/commitments/pictures.ts'
import { days } from '#shared/records/counted.ts'
import { useReader, useQuery } from '#renderer/store/useQuery.ts'
import { Bars } from './Bars.tsx'
import { Flow } from './Flow.tsx'
import { Picture } from './Picture.tsx'
import classes from './Pictures.module.css'
import { PictureTable } from './PictureTable.tsx'
import { WaitingMatrix } from './WaitingMatrix.tsx'

/** How promises go here, in six pictures, each with the table behind it; a bar or a number lists what it counts. */
export function Pictures(props: {
  /** What the filter lets through, in any state. */
  among: readonly Commitment[]
  filter: CommitmentFilter
  today: string
  /** Shows the table with another filter. */
  onFilter: (filter: CommitmentFilter) => void
}): ReactNode {
  const { among, filter, today, onFilter } = props
  const read = useReader()
  const show = useCallback(
    ({ count, filter: more }: Counted) => count > 0 && onFilter(narrowed(read, filter, more)),
    [read, filter, onFilter],
  )
  const flow = useMemo(() => openAndClosed(among, today), [among, today])
  const ages = useMemo(() => ageOfOpen(among, today), [among, today])
  const kept = useQuery(keptByOrganisation, among)
  const quickness = useQuery(daysToKept, among)
  const forums = useQuery(statesByForum, among)
  const fewKept = kept.some(({ onTime, late }) => isFew(onTime.count + late.count))

  return (
    <div className={classes.pictures}>
      <p className={classes.note}>
        For those who work with these commitments. Each counts once, with its lead owner. A number under {fewest} can
        point to a person: leave it out of what you share.
      </p>
      <Picture
        title="Open and closed over time"
        sentence="What was promised and what was closed in each month, and what was open at its end."
        picture={<Flow flow={flow} onShow={show} />}
        table={
          <PictureTable
            caption="Open and closed, month by month"
            head={['Month', 'Promised', 'Closed', 'Open at the end']}
            rows={flow.map(({ month, promised, closed, open }) => ({
              key: month,
              name: monthWords(month),
              cells: [promised, closed, open],
            }))}
            onShow={show}
          />
        }
      />
      <Picture
        title="Kept on time"
        sentence="By the lead’s organisation, against the day first promised. Moving the date does not help."
        few={fewKept}
        picture={
          <Bars
            label="Kept on time, by organisation"
            bars={kept.map(({ id, name, onTime, late }) => ({ key: id, name, parts: [onTime, late] }))}
            parts={[
              { label: 'On time', tone: 'leaf' },
              { label: 'Late', tone: 'coral' },
            ]}
            onShow={show}
          />
        }
        table={
          <PictureTable
            caption="Kept on time, by organisation"
            head={['Organisation', 'On time', 'Late', 'Share on time']}
            rows={kept.map(({ id, name, onTime, late }) => ({
              key: id,
              name,
              cells: [onTime, late],
              last: `${Math.round((100 * onTime.count) / (onTime.count + late.count))} %`,
            }))}
            onShow={show}
          />
        }
      />
      <Picture
        title="Age of what is open"
        sentence="How long ago it was promised."
        picture={
          <Bars
            label="Age of what is open"
            bars={ages.map((age) => ({ key: String(age.from), name: ageWords(age), parts: [age.open] }))}
            parts={[{ label: 'Open', tone: 'teal' }]}
            onShow={show}
          />
        }
        table={
          <PictureTable
            caption="Age of open commitments"
            head={['Promised', 'Open']}
            rows={ages.map((age) => ({ key: String(age.from), name: ageWords(age), cells: [age.open] }))}
            onShow={show}
          />
        }
      />
      <Picture
        title="By forum"
        sentence="How the commitments made in each forum stand."
        picture={
          <Bars
            label="States by forum"
            bars={forums.map(({ id, name, states }) => ({
              key: id,
              name,
              parts: commitmentStates.map((state) => states[state]),
            }))}
            parts={[
              { label: 'Promised', tone: 'sky' },
              { label: 'In progress', tone: 'teal' },
              { label: 'Stuck', tone: 'coral' },
              { label: 'Kept', tone: 'leaf' },
              { label: 'Released', tone: 'stone' },
            ]}
            onShow={show}
          />
        }
        table={
          <PictureTable
            caption="Commitments by forum and state"
            head={['Forum', ...commitmentStates.map((state) => commitmentStateLabels[state])]}
            rows={forums.map(({ id, name, states }) => ({
              key: id,
              name,
              cells: commitmentStates.map((state) => states[state]),
            }))}
            onShow={show}
          />
        }
      />
      <Picture
        title="From promise to kept"
        sentence="Median days by forum: half of what was kept took this long or less."
        few={quickness.some((each) => isFew(each.kept.count))}
        picture={
          <Bars
            label="Median days from promise to kept"
            bars={quickness.map(({ id, name, kept: own, median }) => ({
              key: id,
              name,
              parts: [own],
              lengths: [median],
              words: days(median),
            }))}
            parts={[{ label: 'Median days', tone: 'teal' }]}
            onShow={show}
          />
        }
        table={
          <PictureTable
            caption="Median days from promise to kept, by forum"
            head={['Forum', 'Kept', 'Median']}
            rows={quickness.map(({ id, name, kept: own, median }) => ({
              key: id,
              name,
              cells: [own],
              last: days(median),
            }))}
            onShow={show}
          />
        }
      />
      <WaitingMatrix among={among} onShow={show} />
    </div>
  )
}

function ageWords({ from, to }: Age): string {
  if (to === null) return 'A year ago or more'
  const weeks = (count: number): string => `${count / 7} weeks`
  if (from === 0) return 'In the last two weeks'
  if (to < 90) return `${weeks(from)} to ${weeks(to + 1)} ago`
  return `${Math.round(from / 30.4)} to ${Math.round(to / 30.4)} months ago`
}
