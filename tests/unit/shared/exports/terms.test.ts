import { describe, expect, test } from 'vitest'
import { exportReport } from '#shared/exports/run.ts'
import { adjustedWords, audienceRule, audiences, audienceWords, termsOf } from '#shared/exports/terms.ts'
import { decode } from '../../../support/documents.ts'
import { commitment, inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'

describe('in words', () => {
  test.each([
    [{ audience: 'team' }, 'Our team', 'Full names. Contact details are left out.'],
    [
      { audience: 'partners' },
      'Partners',
      'Names are shortened to initials. Confidential items and contact details are left out.',
    ],
    [
      { audience: 'partners', names: 'full', confidential: 'in' },
      'Partners, with names in full and confidential items',
      'Full names. Contact details are left out.',
    ],
    [
      { audience: 'team', confidential: 'out', contact: 'in' },
      'Our team, with contact details, without confidential items',
      'Full names, with e-mail addresses and telephone numbers. Confidential items are left out.',
    ],
    [
      { audience: 'public', names: 'initials' },
      'Anyone, with initials for names',
      'Names are shortened to initials. Confidential items, help needed, details, updates and contact details are left out.',
    ],
  ] as const)('%j', (recipients, words, rule) => {
    expect(audienceWords(recipients)).toBe(words)
    expect(audienceRule(recipients)).toBe(rule)
  })

  test('what is chosen as it usually is changes nothing', () => {
    expect(adjustedWords({ audience: 'partners', names: 'initials', confidential: 'out', contact: 'out' })).toBe('')
  })
})

test('an address tells a name: contact details only go with names in full', () => {
  for (const audience of audiences) {
    for (const names of ['initials', 'role'] as const) {
      expect(termsOf({ audience, names, contact: 'in' }).contact).toBe(false)
    }
    expect(termsOf({ audience, names: 'full', contact: 'in' }).contact).toBe(true)
  }
})

const records = northMoor({
  updates: [],
  commitments: [
    commitment('001', { action: 'Rowan Price rings 01632 960 001', giverIds: ['person-001'], details: 'For our eyes' }),
    commitment('002', { action: 'Settle the grievance', confidential: true }),
    commitment('003', { action: 'Write to hall@example.org by 01-12-2026 10:30, ref 2026 1204 0017' }),
  ],
})

async function log(options: Record<string, unknown>) {
  const wish = { report: 'action-log', format: 'json', options, today: northMoorToday } as const
  const { bytes, withheld } = await exportReport(inMemory(records), wish)
  return { text: decode(bytes), withheld: withheld.map(({ label, count }) => `${label}: ${count}`) }
}

describe('a report', () => {
  test('for partners with names in full still keeps back what else they do not get', async () => {
    const { text, withheld } = await log({ audience: 'partners', names: 'full' })
    expect(text).toContain('Rowan Price rings [telephone number left out]')
    expect(text).toContain('Partners, with names in full.')
    expect(text).not.toContain('grievance')
    expect(withheld).toEqual([
      'confidential items left out: 1',
      'e-mail addresses left out: 1',
      'telephone numbers left out: 1',
    ])
  })

  test('for the team by roles and without confidential items', async () => {
    const { text } = await log({ audience: 'team', names: 'role', confidential: 'out' })
    expect(text).not.toMatch(/Rowan|Price|grievance/)
    expect(text).toContain('For our eyes')
  })

  test('for anyone with all that can be given never holds what only the team notes', async () => {
    const { text } = await log({ audience: 'public', names: 'full', confidential: 'in', contact: 'in' })
    expect(text).toContain('Rowan Price rings 01632 960 001')
    expect(text).toContain('grievance')
    expect(text).not.toContain('For our eyes')
  })

  test('leaves dates and references that look a little like telephone numbers', async () => {
    expect((await log({ audience: 'public' })).text).toContain('by 01-12-2026 10:30, ref 2026 1204 0017')
  })
})
