import { useState, type ReactNode } from 'react'
import { contributions } from '#shared/purposes/wall.ts'
import { counted } from '#shared/records/counted.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import classes from './Purposes.module.css'

/** The contributions a clause was made from, shown when asked for. */
export function Sources({ ids }: { ids: readonly string[] }): ReactNode {
  const texts = useQuery(textsOf, ids)
  const [open, setOpen] = useState(false)
  if (texts.length === 0) return null
  return (
    <details className={classes.sources} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>From {counted(texts.length, 'contribution')}</summary>
      <ul>
        {texts.map(({ id, text }) => (
          <li key={id} dir="auto">
            “{text}”
          </li>
        ))}
      </ul>
    </details>
  )
}

function textsOf(read: Reader, ids: readonly string[]) {
  return ids.flatMap((id) => read.get(contributions, id) ?? [])
}
