/** Whether one dialog alone is open, so that Escape is meant for it. */
export function isOnlyDialog(): boolean {
  return document.querySelectorAll('[role="dialog"]').length === 1
}

/** Whether no dialog is open, so that a letter is meant for the screen. */
export function noDialog(): boolean {
  return document.querySelector('[role="dialog"]') === null
}

/** For a control inside a dialog or drawer that does something of its own on Escape: it stays open. */
export const ownEscape = { 'data-mantine-stop-propagation': true } as const
