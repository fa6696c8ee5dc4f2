import type { VersionState } from '#shared/purposes/versions.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'

export const stateTones: Readonly<Record<VersionState, Tone>> = {
  draft: 'sky',
  proposed: 'gold',
  adopted: 'leaf',
  retired: 'stone',
}

/** Enough of a text to recognise it. */
export function short(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
