/** Whether one dialog alone is open, so that Escape is meant for it. */
export function isOnlyDialog(): boolean {
  return document.querySelectorAll('[role="dialog"]').length === 1
}
