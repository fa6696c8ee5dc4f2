/** Given to a dialog that was closed and still fades: what is pressed from then on is no longer meant for it. */
export const whileClosing = {
  classNames: (_theme: unknown, { opened }: { opened?: boolean }) => (opened ? {} : { content: 'closing' }),
}

function openDialogs(): number {
  return document.querySelectorAll('[role="dialog"]:not(.closing)').length
}

/** How many were open when the last key or button was pressed: counted before any of them has acted on it. */
let whenPressed = 0
for (const press of typeof window === 'undefined' ? [] : ['keydown', 'click']) {
  window.addEventListener(press, () => (whenPressed = openDialogs()), { capture: true })
}

/** Whether one dialog alone was open when Escape was pressed, so that it is meant for that one. */
export function isOnlyDialog(): boolean {
  return whenPressed === 1
}

/** Whether no dialog is open, so that a letter is meant for the screen. */
export function noDialog(): boolean {
  return openDialogs() === 0
}

/** For a control inside a dialog or drawer that does something of its own on Escape: it stays open. */
export const ownEscape = { 'data-mantine-stop-propagation': true } as const
