import type { Method, PlannedBlock, TemplateBlock } from './methods.ts'

/** A block that follows a method: what participants read, and its steps in the facilitator's notes. */
export function blockOf(method: Method): PlannedBlock {
  const { title, kind, minutes, minimumMinutes, id, invitation, materials } = method
  const facilitatorNotes = stepsInWords(method)
  const rest = { droppable: false, room: '' }
  return {
    ...rest,
    title,
    kind,
    minutes,
    minimumMinutes,
    methodId: id,
    description: invitation,
    facilitatorNotes,
    materials,
  }
}

/** The steps, one a line, under the minutes they add up to: "Steps for 20 min:", "3 min: …". */
export function stepsInWords({ steps }: Pick<Method, 'steps'>): string {
  if (steps.length === 0) return ''
  const all = steps.reduce((sum, step) => sum + step.minutes, 0)
  const lines = steps.map(({ minutes, does }) => (minutes > 0 ? `${minutes} min: ${does}` : does))
  return [all > 0 ? `Steps for ${all} min:` : 'Steps:', ...lines].join('\n')
}

/** Minutes of a template's blocks on one day; what goes on in rooms takes no further time. */
export function plannedMinutes(blocks: readonly TemplateBlock[], day: number): number {
  return blocks.reduce((sum, block) => sum + (block.day === day ? block.minutes : 0), 0)
}
