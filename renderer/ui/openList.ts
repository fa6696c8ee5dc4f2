import type { KeyboardEvent } from 'react'

/**
 * For a form: Enter in a field whose list is open is about the list, even where the list itself did not take the key
 * because it settles later than somebody types. What is highlighted is chosen, else the first that has the words; words
 * that nothing is found for do not send the form as if they had not been typed.
 */
export function chooseFromOpenList(event: KeyboardEvent): void {
  const field = event.target
  if (event.key !== 'Enter' || event.defaultPrevented || !(field instanceof HTMLInputElement)) return
  if (!field.matches('[role="combobox"][aria-expanded="true"]')) return
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  const chosen = list?.querySelector('[role="option"][aria-selected="true"]')?.textContent
  const typed = field.value.trim() !== '' && field.value !== chosen
  const highlighted = list?.querySelector<HTMLElement>('[data-combobox-selected]')
  const option = highlighted ?? (typed ? list?.querySelector<HTMLElement>('[role="option"]') : null)
  if (option || typed) event.preventDefault()
  option?.click()
}
