import type { Method, PlannedBlock, TemplateBlock } from './methods.ts'
import { stepsInWords } from './steps.ts'

/** A block that follows a method: what participants read, and its steps in the facilitator's notes. */
export function blockOf(method: Method): PlannedBlock {
  return {
    title: method.title,
    kind: method.kind,
    minutes: method.minutes,
    minimumMinutes: method.minimumMinutes,
    droppable: false,
    methodId: method.id,
    description: method.invitation,
    facilitatorNotes: stepsInWords(method.steps),
    materials: method.materials,
    room: '',
  }
}

/** Minutes of a template's blocks on one day; what goes on in rooms takes no further time. */
export function plannedMinutes(blocks: readonly TemplateBlock[], day: number): number {
  return blocks.reduce((sum, block) => sum + (block.day === day ? block.minutes : 0), 0)
}
