/**
 * What the bench runs inside the app's own page: the app's modules, its database and its bridge, without its screens.
 * Bundled by `bundle.ts` and handed in through the debugger, because the page's policy lets no other script in.
 */
import { createPlans } from './plans.ts'
import * as notes from './notes.ts'
import * as printing from './printing.ts'
import * as programme from './programme.ts'
import * as rules from './rules.ts'
import * as storage from './storage.ts'
import * as vault from './vault.ts'
import * as watching from './watching.ts'

const bench = {
  ...storage,
  ...rules,
  ...vault,
  ...notes,
  ...watching,
  ...printing,
  create: programme.create,
  recordsOf: programme.recordsOf,
  bytesOf: programme.bytesOf,
  createPlans,
}
export type PageBench = typeof bench

declare global {
  var bench: PageBench
}
globalThis.bench = bench
