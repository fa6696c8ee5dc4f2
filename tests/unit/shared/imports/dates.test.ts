import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longDate, readDates, readHeadingDate } from '#shared/imports/dates.ts'

const near = { near: '2017-05-10', forward: false }
const read = (cell: string) => readDates(cell, near)

describe('dates in cells', () => {
  test.each([
    ['7/11/16', '2016-11-07'],
    ['24/01/17', '2017-01-24'],
    ['17.7.12', '2012-07-17'],
    ['1-2-2017', '2017-02-01'],
    ['3 / 4 / 2017', '2017-04-03'],
    ['2017-01-26', '2017-01-26'],
    ['2017-01-26 09:30', '2017-01-26'],
    ['30 Sept 2012', '2012-09-30'],
    ['14th of August 2012', '2012-08-14'],
    ['14-Aug-12', '2012-08-14'],
    ['August 14, 2012', '2012-08-14'],
    ['Thursday the 26th January 2017', '2017-01-26'],
    ['29/02/2016', '2016-02-29'],
    ['05/06/99', '1999-06-05'],
    ['30 Medi 2024', '2024-09-30'],
    ['2024/06/01', '2024-06-01'],
    ['1 Mawrth 2025', '2025-03-01'],
    ['12 Rhagfyr 2024', '2024-12-12'],
    ['31/Mar/25', '2025-03-31'],
    ['03/Mar/25 9:14 AM', '2025-03-03'],
    ['14/05/2025 10:22', '2025-05-14'],
    ['May 2, 2025 3:14 PM', '2025-05-02'],
    ['12th May 25', '2025-05-12'],
    ['Board meeting 3 June 2025', '2025-06-03'],
  ])('%s is %s, without a question', (cell, date) => {
    expect(read(cell)).toEqual({ dates: [date], understood: [], warnings: [], wordsLeft: false })
  })

  test.each(['31/02/2017', '29/02/2017', '32 January 2017', '01/24/2017', '31 June', '00/01/2017'])(
    '%s is refused and its words are kept',
    (cell) => {
      const { dates, warnings, wordsLeft } = read(cell)
      expect(dates).toEqual([])
      expect(warnings).toHaveLength(1)
      expect(wordsLeft).toBe(true)
    },
  )

  test('month first is refused with the reason', () => {
    expect(read('01/24/2017').warnings).toEqual([
      '“01/24/2017” is not a date: there is no month 24 (dates are read day first).',
    ])
  })

  test('without a year the nearest is taken, or the next after a promise, and told', () => {
    expect(read('14 Aug').dates).toEqual(['2017-08-14'])
    expect(read('14 Aug').understood).toEqual(['“14 Aug” names no year; read as 14 August 2017.'])
    expect(read('20 December').dates).toEqual(['2016-12-20'])
    expect(readDates('20 December', { near: '2017-05-10', forward: true }).dates).toEqual(['2017-12-20'])
    expect(readDates('3 Jan', { near: '2017-12-15', forward: true }).dates).toEqual(['2018-01-03'])
    expect(readDates('29 Feb', { near: '2017-05-10', forward: true }).dates).toEqual(['2020-02-29'])
  })

  test('a month alone is its last day, with a warning', () => {
    expect(read('June').dates).toEqual(['2017-06-30'])
    expect(read('end of February 2016').dates).toEqual(['2016-02-29'])
    expect(read('June').warnings).toHaveLength(1)
  })

  test('the month of a meeting is a month, in English and Welsh', () => {
    expect(read('May Board')).toMatchObject({ dates: ['2017-05-31'], wordsLeft: false })
    expect(read('July 2017 committee').dates).toEqual(['2017-07-31'])
    expect(read('Diwedd Mehefin')).toMatchObject({ dates: ['2017-06-30'], wordsLeft: false })
  })

  test('days that follow each other are their last one, told', () => {
    expect(read('9-15 June 2025').dates).toEqual(['2025-06-15'])
    expect(read('9-15 June 2025').understood).toEqual([
      '“9-15 June 2025” is several days; the last is taken, 15 June 2025.',
    ])
    expect(read('9th to 15th June').dates).toEqual(['2017-06-15'])
    expect(read('9th – 15th June').understood).toHaveLength(1)
  })

  test.each([
    ['Q1 25/26', '2025-06-30'],
    ['Q3 2025/26', '2025-12-31'],
    ['2025-26 Q4', '2026-03-31'],
    ['end of quarter 2, 2025/2026', '2025-09-30'],
    ['2025/26', '2026-03-31'],
    ['FY25/26', '2026-03-31'],
  ])('%s of the financial year ends %s, with a warning', (cell, date) => {
    expect(read(cell)).toMatchObject({ dates: [date], wordsLeft: false })
    expect(read(cell).warnings).toHaveLength(1)
  })

  test.each(['2024/05', '25/26', 'Q3 2025', 'Q5', 'Q5 25/26', 'Budget 2025/26', 'FY5', 'Budget FY26'])(
    '%s is no financial year',
    (cell) => {
      expect(read(cell).dates).toEqual([])
    },
  )

  test.each([
    [
      'FY26',
      '2026-03-31',
      '“FY26” names no day; the last of the financial year that ends in 2026 is taken, 31 March 2026.',
    ],
    [
      'FY 2025',
      '2025-03-31',
      '“FY 2025” names no day; the last of the financial year that ends in 2025 is taken, 31 March 2025.',
    ],
    [
      'end of Q2',
      '2017-09-30',
      '“Q2” is read as a quarter of the financial year; its last day is taken, 30 September 2017.',
    ],
    [
      'Quarter 4',
      '2018-03-31',
      '“Quarter 4” is read as a quarter of the financial year; its last day is taken, 31 March 2018.',
    ],
    ['Spring 2025', '2025-05-31', '“Spring 2025” names no day; the last of that season is taken, 31 May 2025.'],
    ['by end of Summer', '2017-08-31', '“Summer” names no day; the last of that season is taken, 31 August 2017.'],
    ['Autumn 2025', '2025-11-30', '“Autumn 2025” names no day; the last of that season is taken, 30 November 2025.'],
    [
      'Winter 2025/26',
      '2026-02-28',
      '“Winter 2025/26” names no day; the last of that season is taken, 28 February 2026.',
    ],
    ['mid March', '2018-03-15', '“mid March” names no day; the middle of the month is taken, 15 March 2018.'],
    ['mid-March 2025', '2025-03-15', '“mid-March 2025” names no day; the middle of the month is taken, 15 March 2025.'],
    ['w/c 3 March 2025', '2025-03-07', '“w/c 3 March 2025” is a whole week; its Friday is taken, 7 March 2025.'],
    [
      'Week commencing 03/03/2025',
      '2025-03-07',
      '“Week commencing 03/03/2025” is a whole week; its Friday is taken, 7 March 2025.',
    ],
    ['wb 2.3.25', '2025-03-07', '“wb 2.3.25” is a whole week; its Friday is taken, 7 March 2025.'],
  ])('%s has a last day, %s, told as it was read', (cell, date, warning) => {
    const ahead = readDates(cell, { ...near, forward: true })
    expect(ahead).toMatchObject({ dates: [date], wordsLeft: false })
    expect(ahead.warnings).toEqual([warning])
  })

  test('a week that ends on a day ends there; a season without its year and a quarter are nothing among words', () => {
    expect(read('w/e 7 March 2025')).toEqual({ dates: ['2025-03-07'], understood: [], warnings: [], wordsLeft: false })
    for (const cell of ['Winter 2025', 'Q2 report to the board', 'Spring clean', 'Early spring onions'])
      expect(read(cell).dates, cell).toEqual([])
  })

  test.each([
    ['31 March 2025 (was 31 January 2025)', ['2025-01-31', '2025-03-31']],
    ['31/03/25 – originally 31/01/25', ['2025-01-31', '2025-03-31']],
    ['31/03/25 (revised from 31/01/25)', ['2025-01-31', '2025-03-31']],
    ['was 31/01/25, now 31/03/25', ['2025-01-31', '2025-03-31']],
  ])('%s: the date that was comes first', (cell, dates) => {
    expect(read(cell)).toMatchObject({ dates, wordsLeft: false })
  })

  test('a Welsh month alone is its last day too; a Welsh word is no month', () => {
    expect(read('Ionawr 2018').dates).toEqual(['2018-01-31'])
    expect(read('Gorffennaf').dates).toEqual(['2017-07-31'])
    expect(read('Maint y gwaith').dates).toEqual([])
  })

  test('two dates stand in their order; words beside them are kept', () => {
    expect(read('17 July 2012 → 11 Sep 2012')).toMatchObject({ dates: ['2012-07-17', '2012-09-11'], wordsLeft: false })
    expect(read('17 July 2012\n11 Sep 2012').dates).toEqual(['2012-07-17', '2012-09-11'])
    expect(read('17 July 2012 subject to funding')).toMatchObject({ dates: ['2012-07-17'], wordsLeft: true })
  })

  test.each(['TBC', 'ongoing', 'next meeting', 'It may take 4.5 days', 'Q3 2025', 'asap', 'early 2026'])(
    '%s is no date',
    (cell) => {
      expect(read(cell)).toMatchObject({ dates: [], warnings: [`“${cell}” is not a date.`], wordsLeft: true })
    },
  )

  test('nothing and a dash say nothing', () => {
    for (const cell of ['', ' ', '-', '–'])
      expect(read(cell)).toMatchObject({ dates: [], warnings: [], wordsLeft: false })
  })

  test('a number Excel left behind is its date', () => {
    expect(read('42761').dates).toEqual(['2017-01-26'])
  })

  test('every real date is read back from each way of writing it', () => {
    const day = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2068, 0, 1) }).map((time) => new Date(time))
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y, m, d] = iso.split('-').map(Number)
        for (const cell of [iso, longDate(iso), `${d}/${m}/${y}`, `${d}.${m}.${String(y).slice(2)}`]) {
          expect(read(cell), cell).toMatchObject({ dates: [iso], wordsLeft: false, warnings: [] })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('any text is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (cell) => {
        for (const date of read(cell).dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})

describe('headings inside the table', () => {
  test.each([
    ['May 2012', '2012-05-01'],
    ['MAY 2012', '2012-05-01'],
    ['Meeting of 7/11/16', '2016-11-07'],
    ['Actions from Board meeting held on 24 January 2017', '2017-01-24'],
    ['Meeting held on Thursday 30 January 2025 (Public)', '2025-01-30'],
    ['Extraordinary committee meeting, 3 June 2025', '2025-06-03'],
  ])('%s means %s', (text, date) => expect(readHeadingDate(text, '2017-05-10')).toBe(date))

  test.each(['Finance', 'Matters arising May 2012', '4.1', '12', 'Mayor’s actions', '2024/25', 'Q1 2025/26'])(
    '%s is not a date',
    (text) => {
      expect(readHeadingDate(text, '2017-05-10')).toBeNull()
    },
  )
})
