/** Keys pressed together, and what they do: as the help sheet shows them. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

/** ⌘ on a Mac, Ctrl elsewhere. */
export const commandKey = /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl'

/** Keys that work on every screen. A feature with keys of its own exports a list from its `shortcuts.ts`. */
export const shortcuts: readonly Shortcut[] = [
  { keys: [commandKey, 'K'], does: 'Search everything, or do anything' },
  { keys: [commandKey, 'Z'], does: 'Undo; the button at the foot of the sidebar names the step' },
  { keys: [commandKey, 'Shift', 'Z'], does: 'Redo' },
  { keys: [commandKey, 'Shift', 'L'], does: 'Lock the coaching notes at once' },
  { keys: ['L'], does: 'On the coaching screens: log a session' },
  { keys: ['?'], does: 'Show this sheet' },
  { keys: ['Tab'], does: 'Go to the next thing; the first stop skips the sidebar' },
  { keys: ['Esc'], does: 'Close what is in front; typed words are not thrown away unasked' },
  { keys: ['Enter'], does: 'Save a form, open a row' },
]
