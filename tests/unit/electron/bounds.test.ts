import { describe, expect, it } from 'vitest'
import { placeWindow } from '#electron/bounds.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const projector = { x: 1440, y: -200, width: 1920, height: 1080 }
const last = { x: 1500, y: 0, width: 1200, height: 800, maximised: false }

describe('where the window opens', () => {
  it('where it was, on any display that is there', () => {
    expect(placeWindow(last, [laptop, projector])).toEqual(last)
  })

  it('at its usual size when the display it was on is gone', () => {
    expect(placeWindow(last, [laptop])).toEqual({ width: 1280, height: 860, maximised: false })
  })

  it('never larger than the display, and still maximised if it was', () => {
    const small = { x: 0, y: 0, width: 1024, height: 700 }
    expect(placeWindow({ ...last, maximised: true }, [small])).toEqual({ width: 1024, height: 700, maximised: true })
  })

  it.each([undefined, null, 'left', {}, { ...last, width: 5 }, { ...last, x: Number.NaN }])(
    'not where %j says',
    (stored) => {
      expect(placeWindow(stored, [laptop, projector])).toMatchObject({ width: 1280 })
    },
  )
})
