import { lazy } from 'react'
import { HomeScreen } from '../features/home/index.ts'

/** Run mode has the whole window: no sidebar stands beside it. */
export const runPath = '/sessions/:sessionId/run'

/** Every screen and its address. Each but the first is loaded when it is first opened. */
export const routes = [
  { path: '/', screen: HomeScreen },
  {
    path: '/forums',
    screen: lazy(async () => ({ default: (await import('../features/forums/index.ts')).ForumsScreen })),
  },
  {
    path: '/forums/:forumId',
    screen: lazy(async () => ({ default: (await import('../features/forums/index.ts')).ForumScreen })),
  },
  {
    path: '/sessions/:sessionId/minutes',
    screen: lazy(async () => ({ default: (await import('../features/minutes/index.ts')).MinutesScreen })),
  },
  {
    path: runPath,
    screen: lazy(async () => ({ default: (await import('../features/run/index.ts')).RunScreen })),
  },
  {
    path: '/sessions/:sessionId/:blockId?',
    screen: lazy(async () => ({ default: (await import('../features/sessions/index.ts')).SessionScreen })),
  },
  {
    path: '/commitments/:commitmentId?',
    screen: lazy(async () => ({ default: (await import('../features/commitments/index.ts')).CommitmentsScreen })),
  },
  {
    path: '/decisions/:decisionId?',
    screen: lazy(async () => ({ default: (await import('../features/decisions/index.ts')).DecisionsScreen })),
  },
  {
    path: '/prototypes',
    screen: lazy(async () => ({ default: (await import('../features/prototypes/index.ts')).PrototypesScreen })),
  },
  {
    path: '/prototypes/:prototypeId',
    screen: lazy(async () => ({ default: (await import('../features/prototypes/index.ts')).PrototypeScreen })),
  },
  {
    path: '/measures',
    screen: lazy(async () => ({ default: (await import('../features/measures/index.ts')).MeasuresScreen })),
  },
  {
    path: '/measures/:measureId',
    screen: lazy(async () => ({ default: (await import('../features/measures/index.ts')).MeasureScreen })),
  },
  {
    path: '/purpose/:statementId?/:tab?',
    screen: lazy(async () => ({ default: (await import('../features/purposes/index.ts')).PurposeScreen })),
  },
  {
    path: '/people/:personId?',
    screen: lazy(async () => ({ default: (await import('../features/people/index.ts')).PeopleScreen })),
  },
  {
    path: '/organisations/:organisationId?',
    screen: lazy(async () => ({ default: (await import('../features/people/index.ts')).OrganisationsScreen })),
  },
  {
    path: '/coaching/*?',
    screen: lazy(async () => ({ default: (await import('../features/coaching/index.ts')).CoachingScreen })),
  },
  {
    path: '/methods/:methodId?',
    screen: lazy(async () => ({ default: (await import('../features/methods/index.ts')).MethodsScreen })),
  },
  {
    path: '/templates/:templateId?',
    screen: lazy(async () => ({ default: (await import('../features/methods/index.ts')).TemplatesScreen })),
  },
  {
    path: '/pulse/:pulseId?',
    screen: lazy(async () => ({ default: (await import('../features/pulse/index.ts')).PulseScreen })),
  },
  {
    path: '/reports/:report?/:about?',
    screen: lazy(async () => ({ default: (await import('../features/reports/index.ts')).ReportsScreen })),
  },
  {
    path: '/settings',
    screen: lazy(async () => ({ default: (await import('../features/settings/index.ts')).SettingsScreen })),
  },
] as const

/** Screens that need no programme. */
export const freeRoutes = routes.filter(({ path }) => path === '/coaching/*?' || path === '/settings')
