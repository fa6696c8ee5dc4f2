import type { Method } from '../methods.ts'
import { fromLibrary } from '../written.ts'
import { actMethods } from './act.ts'
import { connectMethods } from './connect.ts'
import { decideMethods } from './decide.ts'
import { exploreMethods } from './explore.ts'
import { listenMethods } from './listen.ts'
import { reviewMethods } from './review.ts'

/** The methods that come with the app. They cannot be changed; people make their own from a copy. */
export const library: readonly Method[] = [
  ...connectMethods,
  ...listenMethods,
  ...exploreMethods,
  ...decideMethods,
  ...actMethods,
  ...reviewMethods,
].map(fromLibrary)
