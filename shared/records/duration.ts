import { grouped } from './counted.ts'

/** Minutes as a sentence or a fact says them: 20 → "20 min", 90 → "1 h 30 min", 180 → "3 h". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  const inHours = `${grouped(hours)} h`
  return rest === 0 ? inHours : `${inHours} ${rest} min`
}
