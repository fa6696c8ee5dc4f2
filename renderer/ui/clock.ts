/** A time as people type it ("9:30", "0930", "9.30", "9", "2pm", "2.15 pm") as `09:30`; null when it is not one. */
export function readTypedTime(input: string): string | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/i.exec(input.trim())
  if (!match) return null
  const half = match[3]?.toLowerCase()
  let hours = Number(match[1])
  const minutes = Number(match[2] ?? '0')
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null
    hours = (hours % 12) + (half === 'pm' ? 12 : 0)
  }
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
