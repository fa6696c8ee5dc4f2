import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { whileClosing } from './dialogs.ts'

const teal: MantineColorsTuple = [
  '#f1f8f6',
  '#e3f1ee',
  '#c5e2dd',
  '#9acbc4',
  '#63aea6',
  '#3b958d',
  '#1f7a74',
  '#19655f',
  '#14504e',
  '#0e3b3a',
]

const dialogTitle = { fontSize: '1.25rem', fontWeight: 560, lineHeight: 1.25, overflowWrap: 'anywhere' } as const

/** The heading of a dialog stays while what is beneath it scrolls: what gets the focus comes clear of it. */
const clearOfHeading = { scrollPaddingTop: '4.5rem' } as const

/** What opens beneath a button is no higher than the window has room for, above or below, and scrolls. */
const roomLeft = { flip: { fallbackStrategy: 'bestFit' }, size: { padding: 8 } } as const
const scrolling = { dropdown: { overflowY: 'auto' } } as const

/** Words on a filled ground: the grounds are tokens that change with theme and contrast, so the words must too. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled') return colors
  return { ...colors, color: input.color === 'red' ? 'var(--paper)' : 'var(--accent-ink)' }
}

/** The list itself scrolls (`base.css`): an area in it that does would be one more stop for the keyboard. */
const lists = { checkIconPosition: 'right', comboboxProps: { shadow: 'md' }, withScrollArea: false } as const

/** Mantine in our clothes. Colours come from `tokens.css`, so that dark and high contrast need no second list. */
export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 5 },
  variantColorResolver: variantColors,
  fontFamily: 'var(--text)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: { fontFamily: 'var(--heading)', fontWeight: '560' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { sm: '6px', md: '8px', lg: '10px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 140 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
      styles: { title: dialogTitle, content: clearOfHeading },
      ...whileClosing,
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 160 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
      styles: { title: dialogTitle, content: clearOfHeading },
      ...whileClosing,
    },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Button: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { iconColor: 'var(--accent-ink)' } },
    Radio: { defaultProps: { iconColor: 'var(--accent-ink)' } },
    // Shows what Enter would choose: `openList.ts`.
    Select: { defaultProps: { ...lists, selectFirstOptionOnChange: true } },
    MultiSelect: { defaultProps: lists },
    // Opened, it has the focus on its first item: a placeholder before the items would be no part of a menu.
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        withInitialFocusPlaceholder: false,
        middlewares: roomLeft,
      },
      styles: scrolling,
    },
    Popover: { styles: { dropdown: { maxWidth: 'calc(100vw - 1rem)' } } },
    // In a narrow window what does not fit beside the others stands beneath them.
    SegmentedControl: { styles: { root: { flexWrap: 'wrap', maxWidth: '100%' } } },
    // Said aloud when it appears: the focus is in the field already, or elsewhere.
    InputError: { defaultProps: { role: 'alert' } },
    MenuDivider: { defaultProps: { role: 'separator' } },
    ComboboxChevron: { defaultProps: { 'aria-hidden': true } },
  },
})

/** Mantine's own variables, read from our tokens. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--coral-ink)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent-text)',
    '--mantine-color-teal-filled': 'var(--accent)',
    '--mantine-color-teal-filled-hover': 'var(--accent-hover)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-hover': 'var(--accent-soft)',
    '--mantine-color-teal-light-color': 'var(--accent-text)',
    '--mantine-color-red-filled': 'var(--coral-ink)',
    '--mantine-color-red-text': 'var(--coral-ink)',
    // Of all the shades, the one a menu paints a red item with.
    '--mantine-color-red-6': 'var(--coral-ink)',
    '--mantine-color-red-light': 'var(--coral-soft)',
    '--mantine-color-red-light-hover': 'var(--coral-soft)',
    '--mantine-color-red-light-color': 'var(--coral-ink)',
  }
  // What floats above the page takes its ground and edge from these two in the dark.
  const floating = { '--mantine-color-dark-6': 'var(--card)', '--mantine-color-dark-4': 'var(--line-strong)' }
  return { variables: {}, light: shared, dark: { ...shared, ...floating } }
}

/**
 * For the desktop app, which tells its pages itself whether they are light or dark. Mantine's own place for it, good for
 * the tabs of a browser, would have every start wait for local storage.
 */
export const schemeKeptElsewhere: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}
