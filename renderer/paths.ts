/** Where each screen is. Screens link through here, so that an address is written once. */
export const paths = {
  home: '/',
  forums: '/forums',
  forum: (id: string) => `/forums/${id}`,
  session: (id: string) => `/sessions/${id}`,
  /** The session while it is held: the whole window. */
  run: (id: string) => `/sessions/${id}/run`,
  /** A session's screen with one block brought into view. */
  block: (sessionId: string, blockId: string) => `/sessions/${sessionId}/${blockId}`,
  minutes: (sessionId: string) => `/sessions/${sessionId}/minutes`,
  commitments: '/commitments',
  commitment: (id: string) => `/commitments/${id}`,
  decisions: '/decisions',
  decision: (id: string) => `/decisions/${id}`,
  prototypes: '/prototypes',
  prototype: (id: string) => `/prototypes/${id}`,
  measures: '/measures',
  measure: (id: string) => `/measures/${id}`,
  purposes: '/purpose',
  /** A purpose statement with one of its parts in view: wall, words, compare, endorse, coverage. */
  purpose: (id: string, part = 'words') => `/purpose/${id}/${part}`,
  people: '/people',
  person: (id: string) => `/people/${id}`,
  organisations: '/organisations',
  organisation: (id: string) => `/organisations/${id}`,
  coaching: '/coaching',
  /** The coaching log with the form for a new session open. */
  coachingNew: '/coaching/new',
  /** Keys, copies, proof and removal of the coaching vault. */
  coachingVault: '/coaching/vault',
  methods: '/methods',
  method: (id: string) => `/methods/${id}`,
  templates: '/templates',
  template: (id: string) => `/templates/${id}`,
  pulses: '/pulse',
  /** The pulse of whoever was asked in one round. */
  pulse: (id: string) => `/pulse/${id}`,
  reports: '/reports',
  /** One report, ready for a forum, a session or a purpose where `about` is its id. */
  report: (name: string, about: string | null = null) => `/reports/${name}${about === null ? '' : `/${about}`}`,
  settings: '/settings',
} as const
