import { addMeasure, addObservation } from '#shared/measures/commands.ts'
import { blankMeasure, type Measure, type Stage } from '#shared/measures/measures.ts'
import { measureById, observationsOf } from '#shared/measures/queries.ts'
import { standingOf } from '#shared/measures/standing.ts'
import { Desk } from '../../../support/desk.ts'

/** A programme with measures in it. */
export class MeasuringDesk extends Desk {
  measure(fields: Partial<Omit<Measure, 'id' | 'createdAt' | 'deletedAt'>> = {}): string {
    return this.run(addMeasure, {
      ...blankMeasure,
      ...{ title: 'People seen', kind: 'people', unit: 'people', clauseIds: [], overlapIds: [] },
      ...fields,
    })
  }

  observe(measureId: string, on: string, value: number, stage: Stage | null = null): string {
    return this.run(addObservation, { measureId, value, on, source: 'Desk log', note: '', stage })
  }

  held(measureId: string): Measure {
    const measure = measureById(this.memory, measureId)
    if (!measure) throw new Error('It is not there.')
    return measure
  }

  standing(measureId: string) {
    return standingOf(this.held(measureId), observationsOf(this.memory, measureId))
  }
}
