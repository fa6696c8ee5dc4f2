import type { Template } from '../methods.ts'
import { forumTemplates } from './forums.ts'
import { occasionTemplates } from './occasions.ts'

/** The session templates that come with the app. */
export const libraryTemplates: readonly Template[] = [...forumTemplates, ...occasionTemplates]
