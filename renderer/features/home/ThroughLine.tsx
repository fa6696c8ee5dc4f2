import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { grouped } from '#shared/records/counted.ts'
import classes from './ThroughLine.module.css'

/** A place on the line: its name, a few words, and, where the programme is known, how many and a way there. */
export interface Station {
  readonly name: string
  readonly words: string
  readonly count?: number
  readonly to?: string
}

/** Pixels the drawing takes above the words. */
const drawing = 88

/** How far from the top the line is at a station, in hundredths: it wanders, and ends higher than it began. */
function heightAt(index: number, stations: number): number {
  if (index === stations - 1) return 14
  return 76 - (44 * index) / (stations - 1) + (index % 2 === 0 ? 8 : -16)
}

/** The one line, drawn through its stations. Where counts are given, the part not reached yet is dotted. */
export function ThroughLine({ label, stations }: { label: string; stations: readonly Station[] }): ReactNode {
  const points = stations.map((station, index) => ({
    x: ((index + 0.5) / stations.length) * 100,
    y: heightAt(index, stations.length),
    reached: station.count !== 0,
  }))
  const firstAhead = points.findIndex(({ reached }) => !reached)
  const reached = firstAhead < 0 ? points : points.slice(0, firstAhead)
  const ahead = firstAhead < 0 ? [] : points.slice(Math.max(0, firstAhead - 1))
  return (
    <div className={classes.line}>
      <svg className={classes.path} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path className={classes.ahead} d={curve(ahead)} />
        <path d={curve(reached)} />
      </svg>
      {points.map((point, index) => (
        <span
          key={stations[index]?.name}
          className={classes.dot}
          data-reached={point.reached}
          data-last={index === points.length - 1}
          style={{ left: `${point.x}%`, top: `${(point.y / 100) * drawing}px` }}
        />
      ))}
      <ol className={classes.stations} aria-label={label}>
        {stations.map((station) => (
          <li key={station.name} className={classes.station}>
            {station.to === undefined ? (
              <Words station={station} />
            ) : (
              <Link href={station.to} className={classes.link ?? ''}>
                <Words station={station} />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Words({ station }: { station: Station }): ReactNode {
  return (
    <>
      {station.count !== undefined && <span className={classes.count}>{grouped(station.count)} </span>}
      <span className={classes.name}>{station.name}</span>
      <span className={classes.words}> {station.words}</span>
    </>
  )
}

/** A smooth path through points, level at each of them. */
function curve(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1]
      if (!before) return `M${x} ${y}`
      const half = (x - before.x) / 2
      return `C${before.x + half} ${before.y} ${x - half} ${y} ${x} ${y}`
    })
    .join(' ')
}
