import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'

/** Which rows of a grid are chosen. */
export interface Selection {
  /** Of what is listed; what the filter hides is never changed by a bulk step. */
  readonly ids: ReadonlySet<string>
  /** One row; on a group's row all of the group. */
  readonly toggle: (index: number) => void
  /** Everything from the row toggled last to this one. */
  readonly extendTo: (index: number) => void
  readonly all: () => void
  readonly clear: () => void
}

interface Grid {
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  /** How many cells of a row can be gone to with the left and right arrows; none when it is not said. */
  readonly cells?: number
  /** In pixels. */
  readonly rowHeight?: number
  readonly scrollTo: (index: number) => void
  /** Where some rows are the headings of groups. */
  readonly isGroup?: (index: number) => boolean
  /** Opens a row, or opens and closes a group. */
  readonly open: (index: number) => void
  /** Opens or closes a group. */
  readonly unfold?: (index: number, open: boolean) => void
  /** Begins to change a cell, or with null the row's first that can be; false when it cannot be changed. */
  readonly edit?: (index: number, cell: number | null) => boolean
  /** What a letter does to the row that has the focus. */
  readonly letters?: Readonly<Record<string, (index: number) => void>>
  /** Where several rows can be chosen. */
  readonly selection?: Selection
}

interface Place {
  readonly row: number
  /** Null: the row as a whole. */
  readonly cell: number | null
}

/**
 * A grid moved through with the keys. Up, Down, Page Up and Down, Home and End go from row to row, with Shift they
 * select on the way; Right goes into the cells and Left comes back. Space selects, Enter opens a row and changes a
 * cell, F2 changes either; Control or Command and A selects all, Escape leaves a cell, then the selection.
 */
export function useGridKeys(grid: Grid): {
  active: Place
  goTo: (row: number, cell?: number | null) => void
  /** Makes a row the one that Tab comes to, without moving the focus. */
  rest: (row: number) => void
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: (event: FocusEvent) => void
} {
  const { scroller, selection, cells = 0, rowHeight = 70 } = grid
  const [place, setPlace] = useState<Place>({ row: 0, cell: null })
  const active = { row: Math.min(place.row, grid.count - 1), cell: place.cell }
  const wanted = useRef(false)

  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active.row}"]`)
    const cell = active.cell === null ? null : row?.querySelector<HTMLElement>(`[data-cell="${active.cell}"]`)
    const target = cell ?? row
    target?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const goTo = (row: number, cell: number | null = null): void => {
    const target = Math.max(0, Math.min(grid.count - 1, row))
    wanted.current = true
    setPlace({ row: target, cell })
    grid.scrollTo(target)
  }
  const rest = useCallback((row: number) => setPlace({ row, cell: null }), [])

  const step = (to: number, extend: boolean): void => {
    const target = Math.max(0, Math.min(grid.count - 1, to))
    if (extend && selection) {
      if (selection.ids.size === 0) selection.toggle(active.row)
      selection.extendTo(target)
    }
    if (target !== active.row) goTo(target, active.cell)
  }

  const sideways = (by: 1 | -1): void => {
    if (grid.isGroup?.(active.row)) return grid.unfold?.(active.row, by === 1)
    const cell = active.cell === null ? (by === 1 ? 0 : null) : active.cell + by
    if (cell !== null && cell >= cells) return
    goTo(active.row, cell === null || cell < 0 ? null : cell)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !target.closest('[data-index]') || target.closest('[data-editing]')) return
    const onPlace = target.hasAttribute('data-index') || target.hasAttribute('data-cell')
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight) - 2)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active.row + 1,
      ArrowUp: active.row - 1,
      PageDown: active.row + page,
      PageUp: active.row - page,
      Home: 0,
      End: grid.count - 1,
    }
    const letter = grid.letters?.[key.toLowerCase()]
    const to = event.altKey ? undefined : steps[key]
    if (to !== undefined) step(to, event.shiftKey)
    else if (onPlace && (key === 'ArrowRight' || key === 'ArrowLeft')) sideways(key === 'ArrowRight' ? 1 : -1)
    else if (onPlace && key === 'F2') grid.edit?.(active.row, active.cell)
    else if (onPlace && key === 'Enter') {
      if (active.cell === null || !grid.edit?.(active.row, active.cell)) grid.open(active.row)
    } else if (onPlace && key === ' ' && selection) selection.toggle(active.row)
    else if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && selection) selection.all()
    else if (onPlace && letter && !event.ctrlKey && !event.metaKey && !event.altKey) letter(active.row)
    else if (key === 'Escape' && active.cell !== null) goTo(active.row)
    else if (key === 'Escape' && selection && selection.ids.size > 0) selection.clear()
    else return
    event.preventDefault()
  }

  /** Wherever the focus goes inside a row, that row is the active one. */
  const onFocus = ({ target }: FocusEvent): void => {
    const row = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN)
    const cell = target.getAttribute('data-cell')
    if (Number.isNaN(row) || target.closest('[data-editing]')) return
    if (row !== place.row || (cell === null ? null : Number(cell)) !== place.cell) {
      setPlace({ row, cell: cell === null ? null : Number(cell) })
    }
  }

  return { active, goTo, rest, onKeyDown, onFocus }
}
