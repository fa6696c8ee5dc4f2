import { date, id, name, text, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const forumKinds = [
  'leadership-forum',
  'design-team',
  'collaborative',
  'prototyping-lab',
  'community-of-practice',
  'group-development',
] as const
export type ForumKind = (typeof forumKinds)[number]

export const forumKindLabels: Readonly<Record<ForumKind, string>> = {
  'leadership-forum': 'Leadership forum',
  'design-team': 'Design team',
  collaborative: 'Collaborative',
  'prototyping-lab': 'Prototyping lab',
  'community-of-practice': 'Community of practice',
  'group-development': 'Group development',
}

export const forums = defineTable({
  name: 'forums',
  prefix: 'forum',
  noun: 'forum',
  fields: {
    name,
    kind: z.enum(forumKinds),
    /** What this forum is for, in a sentence or two. */
    purpose: text,
    placeId: id.nullable(),
    archived: z.boolean(),
  },
  links: { placeId: { to: ['places'], onRemove: 'clear' } },
})

export type Forum = RecordOf<typeof forums>

export const forumRoles = ['convener', 'facilitator', 'scribe', 'member', 'sponsor'] as const
export type ForumRole = (typeof forumRoles)[number]

export const forumRoleLabels: Readonly<Record<ForumRole, string>> = {
  convener: 'Convener',
  facilitator: 'Facilitator',
  scribe: 'Scribe',
  member: 'Member',
  sponsor: 'Sponsor',
}

/** A person's part in one forum, for a time. */
export const memberships = defineTable({
  name: 'memberships',
  prefix: 'membership',
  noun: 'membership',
  fields: {
    forumId: id,
    personId: id,
    role: z.enum(forumRoles),
    from: date.nullable(),
    to: date.nullable(),
  },
  links: {
    forumId: { to: ['forums'], onRemove: 'remove' },
    personId: { to: ['people'], onRemove: 'remove' },
  },
})

export type Membership = RecordOf<typeof memberships>
