import { useEffect } from 'react'
import { focusIfFree, isFree } from '../ui/focus.ts'

/** Milliseconds that whoever took the element away has to give the focus to something better. */
const patience = 40
/** Elements that had the focus, the last one at the end, are remembered up to this many. */
const remembered = 20

/**
 * Keeps the focus from being lost: when what has it goes away, it returns to what had it before. After a dialog or a menu
 * that is what opened it; after a line of a list, the line that takes its place; after anything else, the beginning of the
 * screen. Leaves it alone where somebody clicked beside everything.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let before: HTMLElement[] = []
    let timer = 0

    const bringBack = (): void => {
      timer = 0
      const lost = before.at(-1)
      if (!isFree() || !lost || isBusy(lost)) return
      if (isThere(lost)) return lost.focus({ preventScroll: true })
      before = before.filter(isThere)
      // A button that is of no more use just now, such as the last step up: the one beside it.
      if (lost.isConnected) focusIfFree(lost.parentElement?.querySelector<HTMLElement>('button:enabled'))
      // A line of a list that was taken away: the same button of the line that follows, or of the one before.
      else focusIfFree(besides.get(lost)?.())
      const over = asideOf.get(lost)
      // A dialog that goes on to its next step: what that step begins with.
      if (over && isThere(over)) focusIfFree(over.querySelector<HTMLElement>('[data-autofocus]') ?? over)
      else if (over) focusIfFree(before.at(-1))
      focusIfFree(document.getElementById('main'))
      // Between two screens there is nothing to have it yet: it is tried again with whatever is drawn next.
      if (isFree()) before.push(lost)
    }
    const look = (): void => {
      const last = before.at(-1)
      // What is disabled just now has the focus for a moment still.
      if (last && (!last.isConnected || last.matches(':disabled') || isFree())) {
        timer ||= window.setTimeout(bringBack, patience)
      }
    }
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return
      before = [...before.filter((each) => each !== target && each.isConnected), target].slice(-remembered)
      const over = target.closest<HTMLElement>(aside)
      if (over) asideOf.set(target, over)
      rememberLine(target)
    }
    const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
      // Somebody let go of it on purpose; what is taken away while it has the focus is gone by the next moment.
      if (relatedTarget === null) setTimeout(() => isFree() && isThere(target as HTMLElement) && (before = []))
    }

    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onBlur)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onBlur)
    }
  }, [])
}

/** What lies over a screen and goes away again: dialogs, menus, and what is said in passing. */
const aside = '[role="dialog"], [role="menu"], [role="alert"]'
const asideOf = new WeakMap<HTMLElement, HTMLElement>()

/** For what stands in a line of a list or a table: finds what is like it in the lines beside, once its own has gone. */
const besides = new WeakMap<HTMLElement, () => HTMLElement | undefined>()

function rememberLine(target: HTMLElement): void {
  const line = target.closest('li, tr')
  if (!line) return
  // Counted from the end: what removes a line stands there, however much comes before it.
  const place = controlsOf(line).toReversed().indexOf(target)
  const beside = [line.nextElementSibling, line.previousElementSibling]
  besides.set(target, () => {
    if (line.isConnected) return undefined
    const controls = beside
      .flatMap((other) => (other?.isConnected ? [controlsOf(other)] : []))
      .find(({ length }) => length > 0)
    return controls?.at(-1 - place) ?? controls?.at(-1)
  })
}

function controlsOf(line: Element): HTMLElement[] {
  return [...line.querySelectorAll<HTMLElement>('button:enabled, a[href], input:enabled, [tabindex="0"]')].filter(
    isThere,
  )
}

/** A button that does what it was pressed for: it has the focus again once that is done. */
function isBusy(element: HTMLElement): boolean {
  return element.isConnected && element.matches('[data-loading]')
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility()
}
