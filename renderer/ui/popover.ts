import type { PopoverProps } from '@mantine/core'

/** How what opens beneath its button does: it takes the focus, and gives it back when it closes. */
export const beneath = {
  trapFocus: true,
  returnFocus: true,
  shadow: 'md',
  position: 'bottom-start',
  width: 320,
} as const satisfies Partial<PopoverProps>
