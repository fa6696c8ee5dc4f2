import { z } from '#shared/platform/zod.ts'

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallestWindow = { width: 720, height: 520 } as const
const usualWindow = { width: 1280, height: 860 } as const

const placement = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(smallestWindow.width),
  height: z.number().int().min(smallestWindow.height),
  maximised: z.boolean(),
})

export type Placement = z.infer<typeof placement>

/**
 * Where the window opens: where it was, if that still lies on a display and fits it; otherwise the usual size, placed
 * by the system. `workAreas` are the displays without their task bars, the main one first.
 */
export function placeWindow(stored: unknown, workAreas: readonly Rectangle[]): Partial<Placement> {
  const last = placement.safeParse(stored)
  const home = last.success ? workAreas.find((area) => contains(area, last.data)) : undefined
  if (last.success && home) return last.data
  const main = workAreas[0] ?? { ...usualWindow, x: 0, y: 0 }
  return {
    width: Math.min(usualWindow.width, main.width),
    height: Math.min(usualWindow.height, main.height),
    maximised: last.success && last.data.maximised,
  }
}

function contains(area: Rectangle, window: Rectangle): boolean {
  return (
    window.x >= area.x &&
    window.y >= area.y &&
    window.x + window.width <= area.x + area.width &&
    window.y + window.height <= area.y + area.height
  )
}
