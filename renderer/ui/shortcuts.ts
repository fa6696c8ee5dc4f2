/** Keys that do something, as the help sheet shows them. A feature exports its own list from `shortcuts.ts`. */
export interface ShortcutGroup {
  /** Where they work: "On a session’s agenda". */
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

export interface Shortcut {
  /** Pressed together: `['Ctrl', 'K']`. */
  readonly keys: readonly string[]
  /** What happens: "Move the block up". */
  readonly does: string
}
