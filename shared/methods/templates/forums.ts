import type { Template } from '../methods.ts'
import { block, follow, room, template } from './written.ts'

/** A session for each kind of forum, in its usual shape. */
export const forumTemplates: readonly Template[] = [
  template({
    id: 'leadership-forum',
    title: 'Leadership forum',
    purpose:
      'Leaders of several organisations meet as people first, hear one true story, decide one thing and go home with one promise each.',
    forumKind: 'leadership-forum',
    minutes: 180,
    blocks: [
      follow('check-in', 15, 'Check-in: one story from your week', {
        says: 'Pairs, then one sentence each to the circle.',
      }),
      follow('where-we-said', 15, null),
      follow('story-circle', 40, 'A story from someone who lives with it', {
        says: 'One person tells; we listen. What is said here is used as its teller agrees.',
        least: 30,
      }),
      follow('1-2-4-all', 20, 'What does this ask of us?'),
      follow('proper-break', 15, 'Break'),
      follow('perspectives-round', 30, 'The proposal, from every side', { least: 20, droppable: true }),
      follow('gradients-of-agreement', 20, 'Decide'),
      follow('commitment-round', 15, 'Commitments: who will do what for whom by when'),
      follow('check-out', 10, null, { least: 5 }),
    ],
  }),
  template({
    id: 'design-team',
    title: 'Design team session',
    purpose:
      'A working team looks at one real journey, has more ideas than it needs, chooses one, and makes it small enough to try.',
    forumKind: 'design-team',
    minutes: 150,
    blocks: [
      follow('check-in', 10, 'Hello', { says: 'Your name, and something you noticed since last time.', least: 5 }),
      follow('where-we-said', 10, 'What we said we would do'),
      follow('journey-map', 45, 'One real journey on the wall'),
      follow('proper-break', 15, 'Tea'),
      follow('silent-brainwriting', 20, 'Ideas, in silence'),
      follow('dotmocracy', 10, 'Which one first?', { droppable: true }),
      follow('test-card', 25, 'Make it small enough to try'),
      follow('commitment-round', 15, 'Before we meet again', { least: 8 }),
    ],
  }),
  template({
    id: 'collaborative-assembly',
    title: 'Collaborative assembly',
    purpose:
      'Many organisations without a boss between them: people set the agenda, trade offers and asks, and decide what belongs to all.',
    forumKind: 'collaborative',
    minutes: 180,
    blocks: [
      follow('impromptu-pairs', 20, 'Arriving, in pairs'),
      follow('where-we-said', 10, 'Offers and asks: what came of them'),
      follow('open-space', 60, 'Open space: bring what is on your mind'),
      follow('proper-break', 20, 'Soup'),
      follow('consent-round', 30, 'What belongs to all of us'),
      follow('offers-and-asks', 30, null, { least: 15 }),
      follow('check-out', 10, 'One word each', { least: 5 }),
    ],
  }),
  template({
    id: 'prototyping-lab',
    title: 'Prototyping lab',
    purpose:
      'Build roughly, try on real people, learn before lunch. Nothing made here is meant to last; what it teaches is.',
    forumKind: 'prototyping-lab',
    minutes: 180,
    blocks: [
      follow('check-in', 10, 'Hello, and something you broke', { least: 5 }),
      follow('learning-card', 20, 'What the last test taught us'),
      follow('paper-prototype', 40, null),
      follow('gallery-walk', 15, 'Try one another’s', { droppable: true }),
      follow('proper-break', 15, 'Break'),
      follow('prototype-clinic', 35, 'Clinic: two prototypes, one question each', { least: 25 }),
      follow('test-card', 30, 'The next test, smaller'),
      follow('commitment-round', 10, 'Who tries what, and on which day', { least: 6 }),
      follow('check-out', 5, null, { least: 3 }),
    ],
  }),
  template({
    id: 'community-of-practice',
    title: 'Community of practice',
    purpose:
      'People who do the same work in different places help one another with real cases, and write down one thing worth keeping.',
    forumKind: 'community-of-practice',
    minutes: 120,
    blocks: [
      follow('check-in', 15, 'Arriving', { says: 'Something from your practice since we last met: a sentence each.' }),
      follow('where-we-said', 5, 'What we said we would try', { least: 5 }),
      follow('troika', 35, 'Troika: bring something you are stuck with'),
      follow('proper-break', 10, 'Tea'),
      follow('fishbowl', 30, 'Fishbowl: how do you do it where you are?', { droppable: true }),
      follow('what-so-what-now-what', 20, 'What is worth keeping?'),
      follow('check-out', 5, null, { least: 3 }),
    ],
  }),
  template({
    id: 'group-development',
    title: 'Group development',
    purpose: 'A group looks at itself: how it listens, disagrees and keeps its word. Slow on purpose.',
    forumKind: 'group-development',
    minutes: 120,
    blocks: [
      follow('check-in', 15, null),
      follow('line-up', 15, 'Line-up: where do you stand?'),
      follow('retrospective', 35, 'Wind and anchors', { least: 25 }),
      follow('walk-and-talk', 15, 'Walk and talk', { droppable: true }),
      follow('working-agreement', 20, 'Our agreement: keep, change, let go', { least: 12 }),
      follow('commitment-round', 10, 'One experiment each', { least: 6 }),
      follow('check-out', 10, null, { least: 5 }),
    ],
  }),
  template({
    id: 'half-day-lab',
    title: 'Half-day lab with two breakout rooms',
    purpose: 'Two groups work on two halves of one question at the same time, come back together, compare, and choose.',
    forumKind: 'prototyping-lab',
    minutes: 180,
    blocks: [
      follow('check-in', 15, null),
      block('explore', 15, 'The question, and who is in which room', {
        says: 'One question, two halves. Choose the room where you are most use.',
        notes: 'Name the two halves. Keep the rooms within two people of one another. Say when we are back together.',
        least: 8,
      }),
      block('explore', 50, 'Two rooms', {
        says: 'Two rooms work at the same time; we are back together at the end.',
        notes: 'Look in on both rooms after ten minutes and again at half-time. Warn them five minutes before the end.',
        rooms: [
          room('Room 1', [
            follow('journey-map', 40, 'What happens now'),
            block('explore', 10, 'Three things to tell the others', { says: 'One sentence each, on a card.' }),
          ]),
          room('Room 2', [
            follow('silent-brainwriting', 25, 'What could happen instead'),
            follow('paper-prototype', 25, 'Make one of them in paper'),
          ]),
        ],
      }),
      follow('proper-break', 15, 'Break'),
      follow('gallery-walk', 25, 'Visit the other room', {
        says: 'Walk round, read, leave a note: question, idea, thanks.',
      }),
      follow('gradients-of-agreement', 25, 'What do we try first?'),
      follow('commitment-round', 20, 'Who does what by when'),
      follow('check-out', 10, null, { least: 5 }),
    ],
  }),
]
