import { paths } from '#renderer/paths.ts'

/** Where each screen of the coaching log is. Addresses hold ids only: nothing in them names anybody. */
export const coachingPaths = {
  log: paths.coaching,
  newSession: paths.coachingNew,
  coachees: `${paths.coaching}/coachees`,
  coachee: (id: string) => `${paths.coaching}/coachees/${id}`,
  /** A coachee's page with one session unfolded. */
  session: (coacheeId: string, id: string) => `${paths.coaching}/coachees/${coacheeId}/${id}`,
  practice: `${paths.coaching}/practice`,
  hours: `${paths.coaching}/hours`,
  themes: `${paths.coaching}/themes`,
  vault: paths.coachingVault,
} as const
