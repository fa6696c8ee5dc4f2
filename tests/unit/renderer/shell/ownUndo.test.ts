// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hasOwnUndo, watchTyping } from '#renderer/shell/ownUndo.ts'

let stop: () => void
beforeEach(() => {
  stop = watchTyping()
  document.body.innerHTML = `
    <input id="line"><textarea id="help"></textarea><select id="kind"><option>Connect</option></select>
    <button id="add">Add</button><div role="dialog"><input id="name"></div>`
})
afterEach(() => stop())

function at(id: string): HTMLInputElement {
  const field = document.getElementById(id) as HTMLInputElement
  field.focus()
  return field
}

function type(field: HTMLInputElement, value: string): void {
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

test('a field has its own undo while what was typed in it stands there', () => {
  const line = at('line')
  expect(hasOwnUndo(line)).toBe(false)
  type(line, 'Welcome')
  expect(hasOwnUndo(line)).toBe(true)
  line.value = ''
  expect(hasOwnUndo(line), 'emptied because it was added').toBe(false)
  type(line, '')
  expect(hasOwnUndo(line), 'emptied by hand').toBe(true)
  expect(hasOwnUndo(at('help')), 'typed in another').toBe(false)
})

test('a choice and a button have none, a form in a dialog keeps its keys', () => {
  expect(hasOwnUndo(at('kind'))).toBe(false)
  expect(hasOwnUndo(at('add'))).toBe(false)
  expect(hasOwnUndo(at('name'))).toBe(true)
})
