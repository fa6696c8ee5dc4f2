import type { Template } from '../methods.ts'
import { block, follow, room, template } from './written.ts'

/** Sessions for an occasion, whatever the forum. */
export const occasionTemplates: readonly Template[] = [
  template({
    id: 'first-gathering',
    title: 'First gathering',
    purpose:
      'People from many organisations meet for the first time. They leave knowing one another, what brings them, and how they want to work.',
    forumKind: null,
    minutes: 180,
    blocks: [
      block('connect', 10, 'Welcome', {
        says: 'Why we asked you here, and what will and will not be decided today.',
        notes: 'Three minutes from the convener, no slides. Doors, toilets, quiet room, photographs.',
        least: 5,
      }),
      follow('things-in-common', 15, null, { droppable: true }),
      follow('something-i-carry', 30, 'Something I carry', { least: 20 }),
      follow('impromptu-pairs', 15, 'What brings you, what do you bring?'),
      follow('proper-break', 20, 'Tea and cake'),
      follow('1-2-4-all', 25, 'What is ours to do together?', { least: 15 }),
      follow('working-agreement', 25, null),
      follow('who-is-missing', 20, null),
      follow('commitment-round', 10, 'One invitation each', {
        says: 'Whom will you bring next time, and how will you ask them?',
        least: 6,
      }),
      follow('check-out', 10, 'One word on the way out', { least: 5 }),
    ],
  }),
  template({
    id: 'shared-purpose-workshop',
    title: 'Shared-purpose workshop',
    purpose:
      'From “why I am in this” to a first draft that everybody can see themselves in, clause by clause, with how far each can go along.',
    forumKind: null,
    minutes: 240,
    blocks: [
      follow('check-in', 15, null),
      follow('appreciative-interview', 45, 'When it worked as it should'),
      follow('proper-break', 15, 'Break'),
      follow('purpose-statements', 50, null),
      follow('walk-and-talk', 20, 'Walk with a sentence', {
        says: 'Take one sentence from the wall for a walk. What would your neighbours say to it?',
        droppable: true,
      }),
      block('decide', 40, 'Clause by clause', {
        says: 'Small groups turn clusters into clauses; we read them to one another and mend them.',
        notes:
          'One clause a group. A clause says who will be able to do what. Read aloud twice; change words, not ideas.',
        materials: 'Clusters from before, one large sheet for each clause.',
        least: 25,
      }),
      follow('gradients-of-agreement', 25, 'How far can you go along?', {
        says: 'For each clause: from 1 to 5, for yourself, and what would bring you one step up.',
      }),
      follow('commitment-round', 15, 'Who will show it to whom'),
      follow('check-out', 10, null, { least: 5 }),
    ],
  }),
  template({
    id: 'story-and-insight',
    title: 'Story circle and insight session',
    purpose:
      'People tell, others listen; then the group finds what the stories say, without taking them away from their tellers.',
    forumKind: null,
    minutes: 180,
    blocks: [
      follow('check-in', 15, 'Arriving gently', { says: 'Your name, and what would help you to listen today.' }),
      block('connect', 10, 'What happens to a story told here', {
        says: 'What may be kept, by whom and for how long. You can change your mind afterwards.',
        notes: 'Go through the consent card aloud. Introduce whoever can step out with people. Nobody has to tell.',
        materials: 'Consent cards.',
      }),
      follow('story-circle', 60, null, { least: 40 }),
      follow('proper-break', 20, 'Tea, slowly'),
      follow('insight-clustering', 45, 'What do the stories tell us?'),
      follow('what-so-what-now-what', 20, 'What now?', { droppable: true }),
      follow('check-out', 10, 'Leaving: what stays here', {
        says: 'One word each, and what we will tell the tellers about what became of it.',
        least: 6,
      }),
    ],
  }),
  template({
    id: 'learning-review',
    title: 'Learning review',
    purpose:
      'After a test, a project or a difficult month: what we meant, what happened, why, and what we do next, without blame.',
    forumKind: null,
    minutes: 120,
    blocks: [
      follow('check-in', 10, null, { least: 6 }),
      follow('learning-review', 55, 'What did we mean to do, and what happened?'),
      follow('proper-break', 10, 'Break'),
      follow('learning-card', 20, 'Learning cards'),
      follow('commitment-round', 15, 'Next time we will'),
      follow('check-out', 10, null, { least: 5 }),
    ],
  }),
  template({
    id: 'two-day-gathering',
    title: 'Two-day gathering',
    purpose:
      'A day to meet and to see, a night to sleep on it, a day to choose and to promise. For a group that does not meet often.',
    forumKind: null,
    days: 2,
    minutes: 330,
    blocks: [
      follow('check-in', 20, null),
      follow('river-of-life', 50, 'How we came here'),
      follow('proper-break', 20, 'Break'),
      follow('empathy-walk', 60, null),
      block('break', 60, 'Lunch'),
      block('explore', 60, 'Two rooms', {
        says: 'Half of us listen to stories, half of us map one journey. Back together for tea.',
        rooms: [
          room('Stories', [follow('story-circle', 60, null, { least: 40 })]),
          room('Journey', [follow('journey-map', 60, null)]),
        ],
      }),
      follow('proper-break', 20, 'Tea'),
      follow('what-so-what-now-what', 25, null, { droppable: true }),
      follow('check-out', 15, 'Closing the day'),
      follow('check-in', 15, 'What the night brought', { day: 1, says: 'One sentence: what did you wake up with?' }),
      follow('insight-clustering', 50, null, { day: 1 }),
      follow('proper-break', 20, 'Break', { day: 1 }),
      follow('open-space', 90, null, { day: 1 }),
      block('break', 60, 'Lunch', { day: 1 }),
      follow('pre-mortem', 30, null, { day: 1, droppable: true }),
      follow('consent-round', 25, 'What we take on', { day: 1 }),
      follow('commitment-round', 20, null, { day: 1 }),
      follow('check-out', 15, null, { day: 1 }),
    ],
  }),
]
