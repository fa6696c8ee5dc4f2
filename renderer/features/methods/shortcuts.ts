/** For the help sheet: the keys of the method panel beside an agenda. */
export const shortcuts = [
  { keys: ['M'], does: 'Find a method' },
  { keys: ['↑', '↓'], does: 'In the methods: choose one' },
  { keys: ['Enter'], does: 'In the methods: put it after the chosen block' },
] as const
