/** Whether one dialog alone is open, so that Escape is meant for it. */
export function isOnlyDialog(): boolean {
  return document.querySelectorAll('[role="dialog"]').length === 1
}

/** Where the focus goes when what had it is gone with a dialog: to the dialog beneath, or to the screen. */
export function catchFocus(): void {
  if (document.activeElement !== document.body) return
  const beneath = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1)
  const to = beneath ?? document.getElementById('main')
  to?.focus()
}
