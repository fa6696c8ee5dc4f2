/** Gives the focus to `target` unless something else has it: what was opened meanwhile keeps it. */
export function focusIfFree(target: HTMLElement | null | undefined): void {
  if (isFree()) target?.focus({ preventScroll: true })
}

/** Whether nothing has the focus. */
export function isFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
