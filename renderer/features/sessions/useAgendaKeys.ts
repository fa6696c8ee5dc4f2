import { useEffect, type RefObject } from 'react'
import { isTyping } from '#renderer/ui/isTyping.ts'
import type { AgendaActions } from './useAgendaActions.ts'

/** The keys listed in `shortcuts.ts`, for whatever block inside `agenda` holds the focus. */
export function useAgendaKeys(
  agenda: RefObject<HTMLElement | null>,
  actions: AgendaActions,
  addAtEnd: () => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      if (!(event.target instanceof HTMLElement)) return
      const id = agenda.current?.contains(event.target) ? blockAt(event.target) : null
      const key = `${event.altKey ? 'Alt+' : ''}${event.shiftKey && event.key.length === 1 ? 'Shift+' : ''}${event.key.toLowerCase()}`
      const does = id === null ? undefined : keysOf(id, actions)[key]
      if (does && !isPickedUp(event.target) && !(isGrip(event.target) && key.startsWith('arrow'))) {
        event.preventDefault()
        does()
      } else if (id === null && !document.querySelector('[role="dialog"]') && (key === 'b' || key === 't')) {
        event.preventDefault()
        if (key === 'b') addAtEnd()
        else actions.open({ show: 'template', after: null })
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [actions, addAtEnd, agenda])
}

/** Enter is not here: the focus is on the title, a button that opens the editor. */
function keysOf(id: string, actions: AgendaActions): Readonly<Record<string, (() => void) | undefined>> {
  return {
    arrowup: () => actions.focusBeside(id, -1),
    arrowdown: () => actions.focusBeside(id, 1),
    'Alt+arrowup': () => actions.moveBy(id, -1),
    'Alt+arrowdown': () => actions.moveBy(id, 1),
    'Alt+arrowleft': () => actions.moveBeside(id, -1),
    'Alt+arrowright': () => actions.moveBeside(id, 1),
    s: () => actions.open({ show: 'split', blockId: id }),
    r: () => actions.addRooms(id),
    o: () => actions.open({ show: 'move', blockId: id }),
    b: () => actions.open({ show: 'new block', after: id }),
    t: () => actions.open({ show: 'template', after: id }),
    '+': () => actions.addMinutes(id, 5),
    'Shift++': () => actions.addMinutes(id, 5),
    '=': () => actions.addMinutes(id, 5),
    '-': () => actions.addMinutes(id, -5),
    l: () => actions.toggleLock(id),
    c: () => actions.open({ show: 'clauses', blockId: id }),
    'Shift+d': () => actions.duplicate(id),
    a: () => actions.open({ show: 'commitment', blockId: id }),
    d: () => actions.open({ show: 'decision', blockId: id }),
    delete: () => actions.remove(id),
  }
}

function blockAt(target: HTMLElement): string | null {
  return target.closest<HTMLElement>('[data-block]')?.dataset['block'] ?? null
}

function isGrip(target: HTMLElement): boolean {
  return target.getAttribute('aria-roledescription') === 'movable item'
}

/** A block being dragged by the keyboard has its keys to itself. */
function isPickedUp(target: HTMLElement): boolean {
  return isGrip(target) && target.getAttribute('aria-pressed') === 'true'
}
