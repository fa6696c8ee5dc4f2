/** Whether one dialog alone is open, so that Escape is meant for it. */
export function isOnlyDialog(): boolean {
  return document.querySelectorAll('[role="dialog"]').length === 1
}

/**
 * After a dialog has gone, whose opener may have gone with it: the focus goes where `first` puts it, or else to the dialog
 * beneath, or to the screen.
 */
export function catchFocus(first?: () => void): void {
  // The dialog lets go of the focus a moment after it has gone.
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    first?.()
    if (document.activeElement !== document.body) return
    const beneath = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1)
    const to = beneath ?? document.getElementById('main')
    to?.focus()
  })
}
