import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import type { ReactNode } from 'react'

/** A field for a secret: no completion, no spelling check, nothing offered to password managers. */
export function PassphraseField(
  props: Omit<PasswordInputProps, 'onChange'> & { onChange: (typed: string) => void },
): ReactNode {
  const { onChange, ...rest } = props
  return (
    <PasswordInput
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      data-1p-ignore
      data-lpignore="true"
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed', tabIndex: 0 }}
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
