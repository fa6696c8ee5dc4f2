import type { Rect, Virtualizer } from '@tanstack/react-virtual'

/** About what a laptop's window leaves for a list, in pixels. */
const usual: Rect = { width: 0, height: 480 }

/** The room lists had when they were last seen, by their names. Forgotten with the window. */
const seen = new Map<string, Rect>()

/**
 * What a long list is drawn for before anybody knows how tall it is, for its virtualizer: the room it had last time.
 * Rows known from the start are drawn with the screen, a little at a time while somebody types; found out only after
 * it, they would all be drawn in one go that keeps the window from answering.
 */
export function firstSight(name: string): {
  initialRect: Rect
  onChange: (list: Virtualizer<HTMLDivElement, Element>) => void
} {
  return {
    initialRect: seen.get(name) ?? usual,
    onChange: ({ scrollRect }) => {
      if (scrollRect) seen.set(name, scrollRect)
    },
  }
}
