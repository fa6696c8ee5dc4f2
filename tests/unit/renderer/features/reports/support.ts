import { MakerDesk } from '#renderer/features/reports/MakerDesk.ts'
import type { Answer, Request } from '#renderer/features/reports/messages.ts'
import type { RecordSet } from '#shared/records/table.ts'

export { northMoor, northMoorToday, person } from '../../../../support/northMoor.ts'

/** The worker's side with these records in its hands; `ask` answers everything it said. */
export function handedOver(records: RecordSet) {
  let said: Answer[] = []
  const desk = new MakerDesk((answer) => said.push(answer))
  for (const [table, rows] of Object.entries(records)) void desk.take({ kind: 'records', table, rows })
  const ask = async (request: Request): Promise<Answer[]> => {
    said = []
    await desk.take(request)
    return said
  }
  return { desk, ask }
}
