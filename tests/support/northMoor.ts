import { catalog } from '#shared/catalog.ts'
import { blankCommitment, type commitments, type updates } from '#shared/commitments/commitments.ts'
import { usualRagScale } from '#shared/commitments/rag.ts'
import { plainBrand } from '#shared/programme/programme.ts'
import { Memory } from '#shared/records/memory.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import type { AnyRecord, NewRecord, RecordSet } from '#shared/records/table.ts'

const common = { createdAt: '2026-03-02T09:00:00.000Z', deletedAt: null }

/** The day the small programme is looked at. */
export const northMoorToday = '2026-11-23'

/** A small programme by hand, for tests that compare words: two forums, three sessions, commitments in every state. */
export function northMoor(extra: Partial<Record<string, readonly AnyRecord[]>> = {}): RecordSet {
  const records: Record<string, readonly AnyRecord[]> = {
    programmes: [
      {
        ...common,
        id: 'programme-001',
        name: 'Living Well — North Moor',
        purpose: 'One open front door, no wrong door.',
        rag: usualRagScale,
        ...plainBrand,
      },
    ],
    organisations: [
      organisation('001', 'North Moor Mental Health Trust', 'MHT', 'nhs'),
      organisation('002', 'Borough Council', 'NMBC', 'council'),
      organisation('003', 'Moor Minds Together', '', 'lived-experience'),
    ],
    people: [
      person('001', 'Rowan Price', 'RP', 'Service director', 'organisation-001'),
      person('002', 'Joy Tanner', 'JT', 'Head of housing', 'organisation-002'),
      person('003', 'Dr Sal O’Connor', '', 'Peer lead', 'organisation-003'),
      person('004', 'Anwen Hughes', 'AH', '', null),
    ],
    forums: [
      forum(
        '001',
        'System Leadership Forum',
        'leadership-forum',
        'To hold the whole, and unblock what one of us cannot.',
      ),
      forum('002', 'Front Door Design Team', 'design-team', ''),
    ],
    sessions: [
      session('001', 'forum-001', 'What we heard in October', '2026-10-14'),
      session('002', 'forum-001', 'From referral to open door', '2026-11-12'),
      session('003', 'forum-002', 'Sketching the first conversation', '2026-11-05'),
    ],
    blocks: [
      block('001', 'session-001', 'a0', 'Carers’ stories', 'explore'),
      block('002', 'session-002', 'a0', 'Who opens the door?', 'decide'),
      block('003', 'session-003', 'a0', 'First sketch', 'act'),
    ],
    commitments: [
      commitment('001', {
        reference: '1.1',
        action: 'Write the open-access front-door protocol',
        giverIds: ['person-001'],
        receiverId: 'forum-001',
        state: 'in-progress',
        firstDue: '2026-11-13',
        due: '2026-12-04',
        blockId: 'block-002',
        sessionId: 'session-002',
        details: 'Two pages at most, in plain words.\nRowan to ask carers to read it first.',
      }),
      commitment('002', {
        reference: '1.2',
        action: 'Release 0.4 WTE pharmacist to the neighbourhood team',
        giverIds: ['organisation-001', 'person-002'],
        receiverId: 'organisation-002',
        state: 'stuck',
        firstDue: '2026-10-31',
        due: '2026-11-11',
        helpNeeded: 'Finance sign-off: could Anwen Hughes write to anwen.hughes@example.org?',
        sessionId: 'session-002',
      }),
      commitment('003', {
        reference: '1.3',
        action: 'Publish what we heard in October',
        giverIds: ['person-002'],
        state: 'kept',
        promisedOn: '2026-10-14',
        firstDue: '2026-11-21',
        due: '2026-11-21',
        closedOn: '2026-11-21',
        sessionId: 'session-001',
        blockId: 'block-001',
      }),
      commitment('004', {
        reference: '1.4',
        action: 'Agree a single consent form',
        giverIds: ['person-003'],
        receiverId: 'person-001',
        state: 'kept',
        promisedOn: '2026-10-14',
        firstDue: '2026-10-30',
        due: '2026-11-06',
        closedOn: '2026-11-09',
        sessionId: 'session-001',
      }),
      commitment('005', {
        reference: '1.5',
        action: 'Joint newsletter for all partners',
        giverIds: ['forum-001'],
        state: 'released',
        promisedOn: '2026-10-14',
        closedOn: '2026-11-12',
        sessionId: 'session-001',
      }),
      commitment('006', {
        action: 'Invite two carers to the design team — “nothing about us without us”',
        giverIds: ['person-004', 'person-003'],
        state: 'promised',
        promisedOn: '2026-11-05',
        firstDue: '2026-12-15',
        due: '2026-12-15',
        forumId: 'forum-002',
        sessionId: 'session-003',
        blockId: 'block-003',
      }),
      commitment('007', { action: 'Map who holds housing budgets', giverIds: [], state: 'promised' }),
    ],
    updates: [
      update('001', 'commitment-001', {
        kind: 'redate',
        on: '2026-11-12',
        text: 'Legal wording came back late.',
        dueBefore: '2026-11-13',
        dueAfter: '2026-12-04',
      }),
      update('002', 'commitment-002', {
        kind: 'state',
        on: '2026-11-18',
        text: 'Joy Tanner asked the ICB again.',
        stateBefore: 'promised',
        stateAfter: 'stuck',
      }),
      update('003', 'commitment-002', { on: '2026-11-02', text: 'No reply yet.' }),
    ],
    ...extra,
  }
  return records
}

/** Records as the open programme holds them. */
export function inMemory(records: RecordSet): Memory {
  const memory = new Memory(catalog)
  for (const [table, rows] of Object.entries(records)) memory.load(table, rows)
  return memory
}

export function organisation(number: string, name: string, shortName: string, sector: string): AnyRecord {
  return { ...common, id: `organisation-${number}`, name, shortName, sector, placeId: null, notes: '' }
}

export function person(
  number: string,
  name: string,
  initials: string,
  role: string,
  organisationId: string | null,
): AnyRecord {
  const email = `person${number}@example.org`
  return { ...common, id: `person-${number}`, name, initials, role, organisationId, email, phone: '', notes: '' }
}

export function commitment(number: string, fields: Partial<NewRecord<typeof commitments>>): AnyRecord {
  return {
    ...common,
    ...blankCommitment,
    id: `commitment-${number}`,
    action: 'Something',
    details: '',
    reference: '',
    giverIds: [],
    receiverId: null,
    state: 'promised',
    promisedOn: '2026-11-12',
    firstDue: null,
    due: null,
    closedOn: null,
    helpNeeded: '',
    forumId: 'forum-001',
    sessionId: null,
    blockId: null,
    decisionId: null,
    renewedOn: null,
    confidential: false,
    importId: null,
    ...fields,
  }
}

export function update(number: string, commitmentId: string, fields: Partial<NewRecord<typeof updates>>): AnyRecord {
  return {
    ...common,
    id: `update-${number}`,
    commitmentId,
    kind: 'note',
    on: '2026-11-12',
    text: '',
    dueBefore: null,
    dueAfter: null,
    stateBefore: null,
    stateAfter: null,
    ...fields,
  }
}

function forum(number: string, name: string, kind: string, purpose: string): AnyRecord {
  return { ...common, id: `forum-${number}`, name, kind, purpose, placeId: null, archived: false }
}

function session(number: string, forumId: string, title: string, date: string): AnyRecord {
  return {
    ...common,
    id: `session-${number}`,
    forumId,
    title,
    date,
    start: '09:30',
    minutes: 180,
    timeZone: 'Europe/London',
    venue: 'St Aidan’s Hall',
    purpose: '',
    state: 'held',
    days: 1,
    sequence: 0,
  }
}

function block(number: string, sessionId: string, order: string, title: string, kind: string): AnyRecord {
  return {
    ...common,
    id: `block-${number}`,
    sessionId,
    order,
    title,
    kind,
    minutes: 30,
    ...blankBlock,
  }
}
