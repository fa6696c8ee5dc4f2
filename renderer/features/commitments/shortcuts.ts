import type { ShortcutGroup } from '#renderer/ui/shortcuts.ts'

export const commitmentShortcuts: readonly ShortcutGroup[] = [
  {
    title: 'In the table of commitments',
    shortcuts: [
      { keys: ['↑', '↓'], does: 'Go from row to row; Page Up, Page Down, Home and End go further' },
      { keys: ['Enter'], does: 'Open the commitment' },
      { keys: ['Space'], does: 'Select the row' },
      { keys: ['Shift', '↓'], does: 'Select on the way' },
      { keys: ['Ctrl', 'A'], does: 'Select all that are listed' },
    ],
  },
  {
    title: 'On the board of commitments',
    shortcuts: [
      { keys: ['Alt', '→'], does: 'Move the card to the next state' },
      { keys: ['Alt', '←'], does: 'Move the card to the state before' },
    ],
  },
  {
    title: 'In a commitment',
    shortcuts: [
      { keys: ['Alt', '↓'], does: 'Go to the next one in the list' },
      { keys: ['Alt', '↑'], does: 'Go to the one before' },
    ],
  },
]
