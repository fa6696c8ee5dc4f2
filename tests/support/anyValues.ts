import fc from 'fast-check'

/** A calendar date and an instant in the years programmes live in. */
const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
export const date = day.map((value) => value.toISOString().slice(0, 10))
export const instant = day.map((value) => value.toISOString())
export const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)

/** Text as people and their files hold it: any script, formulas, quotes, line ends, half an emoji. */
export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '=HYPERLINK("x")',
    '"quoted", with comma',
    'two\r\nlines',
    'مرحبا',
    '👩🏽‍🤝‍👩🏻',
    '\ud83d',
    '\u2028',
    '\u007f',
  ),
)
export const words = text.filter((value) => value.trim() !== '')
export const order = fc.stringMatching(/^a[0-9A-Za-z]{1,6}$/)
/** Numbers as they are observed: none, few, many, below nought, with decimals. */
export const figure = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.constant(12.5),
)
export const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
