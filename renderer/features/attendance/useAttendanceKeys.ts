import { useEffect, useRef, type RefObject } from 'react'
import type { AttendanceState } from '#shared/sessions/run.ts'

const letters: Readonly<Record<string, AttendanceState>> = { p: 'present', r: 'remote', d: 'deputy', a: 'apologies' }

/** Arrows go through the names of a list; a letter marks the one that has the focus and goes on to the next. */
export function useAttendanceKeys(
  list: RefObject<HTMLElement | null>,
  onMark: (personId: string, state: AttendanceState) => void,
): void {
  const mark = useRef(onMark)
  useEffect(() => {
    mark.current = onMark
  }, [onMark])
  useEffect(() => {
    const element = list.current
    const onKey = (event: KeyboardEvent): void => {
      const row = event.target
      if (!(row instanceof HTMLElement) || event.ctrlKey || event.metaKey) return
      const personId = row.dataset['person']
      const state = letters[event.key.toLowerCase()]
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || state ? 1 : 0
      if (personId === undefined || step === 0) return
      event.preventDefault()
      if (state) mark.current(personId, state)
      const line = row.closest('li')
      const beside = step === 1 ? line?.nextElementSibling : line?.previousElementSibling
      // A deputy has a name: its field takes the focus when it appears.
      if (state !== 'deputy') beside?.querySelector<HTMLElement>('[data-person]')?.focus()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [list])
}
