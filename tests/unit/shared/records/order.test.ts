import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byOrder, keyAt } from '#shared/records/order.ts'

test('whatever was moved before, a key puts a thing at its place, and past the end it is last', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (places) => {
      const list: { id: string; order: string }[] = []
      for (const [index, place] of places.entries()) {
        const each = { id: `id-${100 + index}`, order: keyAt(list, place) }
        list.splice(Math.min(place, list.length), 0, each)
        expect([...list].sort(byOrder)).toEqual(list)
      }
    }),
  )
})
