import { isTyping } from '../ui/isTyping.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** What was typed last in the field that has the focus. */
let typed: { readonly field: Field; readonly value: string } | null = null

/** Notices what is typed, until the answer is called. */
export function watchTyping(): () => void {
  const onInput = ({ target }: Event): void => {
    if (isField(target)) typed = { field: target, value: target.value }
  }
  const onFocus = (): void => {
    typed = null
  }
  document.addEventListener('input', onInput, true)
  document.addEventListener('focusin', onFocus)
  return () => {
    document.removeEventListener('input', onInput, true)
    document.removeEventListener('focusin', onFocus)
  }
}

/**
 * Whether undo belongs to the field: something was typed in it that still stands there. In a field just arrived in, or
 * emptied because its line was added, the browser would take back what was typed in another field long ago.
 * A form in a dialog keeps its keys: what lies behind it is not what one looks at.
 */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (!isTyping(target)) return false
  if (target instanceof Element && target.closest('[role="dialog"]')) return true
  if (target instanceof HTMLSelectElement) return false
  return !isField(target) || (typed?.field === target && typed.value === target.value)
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
