import { defineCommand } from '../records/command.ts'
import { z } from '../records/schema.ts'
import { exports } from './register.ts'

/** Notes that something left. A file that is out cannot be called back, so undo passes over it. */
export const recordExport = defineCommand({
  name: 'register.recordExport',
  label: 'Note what left',
  lasting: true,
  input: z.strictObject(exports.fields),
  run: (draft, input) => draft.add(exports, input).id,
})
