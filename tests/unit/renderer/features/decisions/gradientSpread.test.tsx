// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GradientSpread } from '#renderer/features/decisions/GradientSpread.tsx'

afterEach(cleanup)

test('gradients in little room keep a column for every place, and say the sentence to whoever does not see them', () => {
  const held = (['gradient-5', 'gradient-5', 'gradient-3'] as const).map((stance) => ({ stance }))
  const words = '2 at “5 · Full support”, 1 at “3 · Can live with it”.'
  render(<GradientSpread held={held} words={words} />)
  const whole = screen.getByTitle(words)
  expect(whole.textContent).toBe(`${words}25–413–2–1`)
  expect(screen.getByText(words).closest('[aria-hidden]')).toBeNull()
  expect(screen.getByText('2', { selector: 'b' }).closest('[aria-hidden]')).not.toBeNull()
})
