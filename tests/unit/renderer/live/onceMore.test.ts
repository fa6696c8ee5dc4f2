import { afterEach, describe, expect, test, vi } from 'vitest'
import { notSaved } from '#renderer/live/faults.ts'
import { onceMore } from '#renderer/live/onceMore.ts'
import { Problem } from '#shared/records/problem.ts'

const cut = new DOMException('Connection is closing.', 'UnknownError')

/** A database that is cut off at the first `cuts` writes, keeps the write nevertheless where `keeps` says so. */
function database(cuts: number, o: { keeps?: boolean; opens?: boolean } = {}) {
  const done: string[] = []
  let written = 0
  let left = cuts
  return {
    done,
    written: () => written,
    close: () => void done.push('close'),
    renew: () => void done.push('renew'),
    open: async () => {
      done.push('open')
      if (o.opens === false) throw new DOMException('Internal error opening backing store.', 'UnknownError')
    },
    write: async () => {
      done.push('write')
      if (left > 0) {
        left -= 1
        if (o.keeps) written += 1
        throw cut
      }
      written += 1
    },
    isThere: async () => written > 0,
  }
}

afterEach(() => void vi.useRealTimers())

describe('a database that the browser closed', () => {
  test('is opened again, and the change is written once', async () => {
    const cutOff = database(1)
    await onceMore(cutOff, cutOff.write, cutOff.isThere)
    expect(cutOff.done).toEqual(['write', 'close', 'open', 'write'])
    expect(cutOff.written()).toBe(1)
  })

  test('a change that was kept after all is not written twice', async () => {
    const cutOff = database(1, { keeps: true })
    await onceMore(cutOff, cutOff.write, cutOff.isThere)
    expect(cutOff.written()).toBe(1)
  })

  test('that does not open says what to do, in words', async () => {
    const gone = database(1, { opens: false })
    const error = await onceMore(gone, gone.write, gone.isThere).catch((fault: unknown) => notSaved(fault))
    expect(error).toBeInstanceOf(Problem)
    expect((error as Problem).what).toBe('This change could not be saved: the disk does not take it.')
  })

  test('that is never answered is opened in another way', async () => {
    vi.useFakeTimers()
    const stuck = database(1)
    let renewed = false
    const opening = {
      close: stuck.close,
      open: () => (renewed ? stuck.open() : new Promise(() => undefined)),
      renew: () => void (renewed = true),
    }
    const written = onceMore(opening, stuck.write, stuck.isThere)
    await vi.advanceTimersByTimeAsync(500)
    await written
    expect(stuck.done).toEqual(['write', 'close', 'open', 'write'])
  })

  test('that is not answered in any way is told within two seconds', async () => {
    vi.useFakeTimers()
    const stuck = database(1)
    const opening = { close: stuck.close, open: () => new Promise(() => undefined), renew: () => undefined }
    const told = onceMore(opening, stuck.write, stuck.isThere).catch((fault: unknown) => notSaved(fault))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await told).toBeInstanceOf(Problem)
    expect(stuck.written()).toBe(0)
  })

  test('any other error is not tried again', async () => {
    const done: string[] = []
    const refused = async (): Promise<void> => {
      done.push('write')
      throw new Error('Refused.')
    }
    const nothing = { close: () => undefined, open: async () => undefined, renew: () => undefined }
    await expect(onceMore(nothing, refused, async () => false)).rejects.toThrow('Refused.')
    expect(done).toEqual(['write'])
  })
})
