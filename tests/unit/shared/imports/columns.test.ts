import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '#renderer/features/imports/decode.ts'
import { readCsv } from '#shared/imports/csv.ts'
import { readGrid } from '#shared/imports/grid.ts'
import { guessFields, guessMapping, guessPasted, headingsOf, plainMapping } from '#shared/imports/columns.ts'
import { bringIn, commitmentsIn, emptyProgramme, onlyCommitment, previewOf, sheetOf } from './support.ts'

describe('what headings mean', () => {
  test('board action tracker A', () => {
    const headings = [
      'Ref',
      'Source (agenda title, item, date)',
      'Action',
      'Lead',
      'Due date',
      'Status',
      'Proposed to open/close',
    ]
    expect(guessFields(headings)).toEqual(['reference', null, 'action', 'owner', 'due', 'state', null])
  })

  test('programme action log', () => {
    const headings = [
      'ID',
      'Created',
      'Category',
      'Description',
      'Update',
      'Owner',
      'Due date',
      'Priority',
      'Days',
      'Closed',
    ]
    expect(guessFields(headings)).toEqual([
      ...['reference', 'promised', null, 'action', 'update', 'owner', 'due', null, null, 'completed'],
    ])
  })

  test.each([
    'Who’s leading',
    "Who's leading?",
    'Who is responsible',
    'Led by',
    'Named lead',
    'Assignee',
    'Action holder',
  ])('%s is the owner', (heading) => {
    expect(guessFields(['Ref', 'Action', heading])).toEqual(['reference', 'action', 'owner'])
  })

  test.each([
    [['Minute No', 'Item', 'Action agreed', 'By whom', 'By when', 'Outcome'], 'reference - action owner due state'],
    [['Cyfeirnod / Ref', 'Gweithred / Action', 'Arweinydd\nLead', 'Dyddiad (Due Date)'], 'reference action owner due'],
    [['Cyfeirnod', 'Gweithred', 'Arweinydd', 'Dyddiad cwblhau', 'Statws'], 'reference action owner due state'],
    [['Item', 'What needs doing', 'Who’s doing it', 'When by', 'Done?'], 'reference action owner due completed'],
    [['No', 'Action Required', 'Officer', 'Target Date'], 'reference action owner due'],
    [['No', 'Action', 'Lead / Timescale'], 'reference action -'],
    [['No', 'Action', 'Responsible and by when'], 'reference action -'],
    [['Item', 'Action / Owner', 'Deadline / Status'], 'reference action -'],
    [['Ref', 'Action', 'Action\nOwner'], 'reference action owner'],
    [['ID', 'Task', 'Assigned To', 'Date Assigned'], 'reference action owner promised'],
    [['Action', 'Owner', 'Completion date', 'Status'], 'action owner due state'],
    [['Action', 'Due', 'Completion date'], 'action due completed'],
    [['Action', 'Due', 'Complete (Y/N)', 'Date completed'], 'action due state completed'],
    [['ID', 'Task', 'Status', '% complete'], 'reference action state -'],
    [['Ref', 'Action', 'Lead', 'Progress'], 'reference action owner state'],
    [['Ref', 'Action', 'Status', 'Progress'], 'reference action state update'],
    [['Ref', 'Action', 'Completed', 'Progress'], 'reference action completed update'],
    [
      [
        'Rec. No.',
        'Date of Committee',
        'Recommendation',
        'Portfolio Holder',
        'Responsible Officer',
        'Implementation date',
      ],
      'reference promised action - owner due',
    ],
    [['Recommendation', 'Action', 'Exec Lead', 'Deadline'], '- action owner due'],
    [['Specific (what will be done)', 'Time-bound', 'Lead agency / lead person', 'BRAG'], 'action due owner rag'],
    [['Deliverable', 'SRO', 'Finish', 'Current status', 'Milestone RAG'], 'action owner due state rag'],
    [['Recommendation', 'Agreed implementation date', 'Revised implementation date'], 'action due newDue'],
    [['Recommendation', 'Responsible director', 'Implementation status'], 'action owner state'],
    [['Rec. No.', 'Recommendation', 'Status (B/R/A/G)', 'Narrative'], 'reference action rag update'],
    [['Action', 'Name', 'Date'], 'action owner promised'],
    [['#', 'What', 'Who', 'When'], 'reference action owner due'],
    [['Min no', 'Action', 'Clerk/Cllr', 'Update'], 'reference action owner state'],
    [['No.', 'CQC finding', 'Improvement action', 'Operational lead', 'Due'], 'reference - action owner due'],
    [['Audit ref', 'Corrective action', 'Management update', 'Status'], 'reference action update state'],
    [['Ref', 'Action', 'Organisation', 'Lead person'], 'reference action - owner'],
    [['Ref', 'Action', 'Organisation'], 'reference action owner'],
    [['Ref', 'Action', 'Open/Closed', 'Current position'], 'reference action state update'],
    [['Ref', 'Action', 'Sept update', 'Oct update'], 'reference action - -'],
    [['Name', 'Assign', 'Due', 'Status'], 'action owner due state'],
    // Two logs side by side: the second says nothing of the first.
    [['No.', 'Action', 'Owner', '', 'No.', 'Action', 'Closed'], 'reference action owner - - - -'],
    [['Ref', 'Action', '% complete'], 'reference action state'],
    // As Planner, Jira, Trello, Smartsheet, monday.com and SharePoint give their lists.
    [
      ['Task ID', 'Task Name', 'Bucket Name', 'Assigned To', 'Created By', 'Created Date', 'Due date', 'Description'],
      'reference action - owner - promised due -',
    ],
    [
      ['Summary', 'Issue key', 'Issue id', 'Status', 'Assignee', 'Created', 'Due date', 'Description', 'Comment'],
      'action reference - state owner promised due - update',
    ],
    [
      ['Card ID', 'Card Name', 'Members', 'Due Date', 'Comment Count', 'List Name', 'Due Complete'],
      'reference action owner due - state completed',
    ],
    [['Primary Column', 'Assigned To', 'End Date', 'Status', 'Health', 'Done'], 'action owner due state rag completed'],
    [['Name', 'Person', 'Status', 'Due date'], 'action owner state due'],
    [['Title', 'Assigned To', 'Due Date', 'Completed By', 'Modified By'], 'action owner due - -'],
  ])('%j', (headings, meant) => {
    expect(
      guessFields(headings)
        .map((field) => field ?? '-')
        .join(' '),
    ).toBe(meant)
  })

  test('our own export', async () => {
    const golden = readFileSync(join(import.meta.dirname, '../../../exports/golden/action-log-team.csv'), 'utf8')
    const sheet = await sheetOf(golden)
    const { headerRow, fields } = guessMapping(sheet, emptyProgramme())
    expect(
      headingsOf(sheet, headerRow).map((heading, column) => `${heading} → ${fields[column] ?? 'details'}`),
    ).toEqual([
      'Ref → reference',
      'Action → action',
      'Details → details',
      'Owner → owner',
      'For → receiver',
      'Session → details',
      'Agenda item → details',
      'Needed by → newDue',
      'First due → due',
      'Promised → promised',
      'Status → state',
      'Days late → details',
      'Closed → completed',
      'Help needed → help',
      'Latest update → update',
    ])
    const read = [...commitmentsIn(previewOf(sheet)).values()]
    expect(read.map(({ state, firstDue, due, closedOn }) => [state, firstDue, due, closedOn])).toEqual([
      ['kept', '2026-11-21', '2026-11-21', '2026-11-21'],
      ['released', null, null, '2026-11-12'],
      ['kept', '2026-10-30', '2026-11-06', '2026-11-09'],
      ['stuck', '2026-10-31', '2026-11-11', null],
      ['in-progress', '2026-11-13', '2026-12-04', null],
      ['promised', null, null, null],
    ])
  })

  test('case, spaces and punctuation do not matter; nothing is taken twice', () => {
    expect(guessFields(['STATUS/ COMMENT', 'Status update!', '__proto__', 'constructor', ''])).toEqual([
      'state',
      null,
      null,
      null,
      null,
    ])
    expect(guessFields(['Action to be taken by the group'])).toEqual(['action'])
  })
})

describe('what cells tell where no heading does', () => {
  test('the column with the most to say is the action, where others are known', async () => {
    const rows = 'Ref,Undertaking given,Owner\n1,Write to every landlord in the ward,FN\n2,Ask the board for a van,KD\n'
    expect(guessMapping(await sheetOf(rows), emptyProgramme()).fields).toEqual(['reference', 'action', 'owner'])
    const unknown = 'Site,Story\nNorth,It was a long and dreary night\nSouth,It was a fine and sunny morning\n'
    expect(guessMapping(await sheetOf(unknown), emptyProgramme()).fields).toEqual([null, null])
  })

  test('ticks and crosses say what is done, whatever stands above them', async () => {
    const rows = 'Action,Owner,✓\nSend it,FN,✓\nFetch it,KD,\nRing them,KD,✗\n'
    const sheet = await sheetOf(rows)
    expect(guessMapping(sheet, emptyProgramme()).fields).toEqual(['action', 'owner', 'completed'])
    expect([...commitmentsIn(previewOf(sheet)).values()].map(({ state }) => state)).toEqual([
      ...['kept', 'promised', 'promised'],
    ])
  })

  test('progress that is told in words for a state is the state', async () => {
    const rows =
      'Task Name,Progress,Completed Date\nSend it,Completed,1/5/26\nFetch it,In progress,\nRing,Not started,\n'
    const sheet = await sheetOf(rows)
    expect(guessMapping(sheet, emptyProgramme()).fields).toEqual(['action', 'state', 'completed'])
    const told = await sheetOf(
      'Action,Progress,Completed\nSend it,The letter is written,1/5/26\nFetch it,In progress,\n',
    )
    expect(guessMapping(told, emptyProgramme()).fields).toEqual(['action', 'update', 'completed'])
  })
})

describe('what cells tell beside known headings', () => {
  const fieldsOf = async (csv: string) =>
    guessMapping(await sheetOf(csv), emptyProgramme())
      .fields.map((field) => field ?? '-')
      .join(' ')

  test.each([
    // What it is about tells no row from another.
    ['Item,Action,Lead\nDamp and mould,Publish it,FN\nDamp and mould,Name it,KD\n', '- action owner'],
    ['Item,Action,Lead\nFinance,Publish it,FN\nSafety,Name it,KD\nAOB,Ask them,KD\n', '- action owner'],
    ['Item,Action,Lead\n4.1,Publish it,FN\n4.2,Name it,KD\n', 'reference action owner'],
    ['Item,Action,Lead\nA,Publish it,FN\nB,Name it,KD\n', 'reference action owner'],
    ['Action,Lead,Rating\nPublish it,FN,On track\nName it,KD,Off track\n', 'action owner state'],
    ['Action,Lead,Board item?\nPublish it,FN,Yes\nName it,KD,No\n', 'action owner -'],
    ['Action,Lead,By\nPublish it,FN,End Nov\nName it,KD,15 Jan\nFind it,KD,ASAP\n', 'action owner due'],
    ['Ref,Action,Agreed date,Revised date\n1,Publish it,1/5/26,1/6/26\n', 'reference action due newDue'],
    ['Ref,Action,Started\n1,Publish it,1/5/26\n', 'reference action -'],
    ['Ref,Action,Paper\n1,Publish it,4.2\n2,Name it,4.3\n', 'reference action -'],
  ])('%j', async (csv, meant) => expect(await fieldsOf(csv)).toBe(meant))

  test('rows pasted without headings have their numbers, owners and dates found', () => {
    const rows =
      '4.1\tMatters arising\t\t\n4.2\tSend the register\tTF\t12.11.26\n4.3\tWrite to them all\tMO, TF\t1.12.26\n'
    const { headerRow, fields } = guessPasted(readCsv(rows, '\t'), emptyProgramme())
    expect([headerRow, fields]).toEqual([-1, ['reference', 'action', 'owner', 'due']])
  })
})

describe('headings of their own further down', () => {
  test('over closed actions, in which a column means something else', async () => {
    const csv = [
      ...['Minute,Action to be taken,Responsible,Timescale,Outcome', '1,Send it,FN,1/12/26,'],
      ...[
        'COMPLETED ACTIONS,,,,',
        'Minute,Action taken,Responsible,Date completed,Outcome',
        '2,Ring them,KD,1/3/26,Rung',
      ],
    ]
    const preview = previewOf(await sheetOf(csv.join('\n')))
    expect(preview.counts).toMatchObject({ commitments: 2, header: 2, group: 1, problems: 0 })
    expect(commitmentsIn(preview).get(5)).toMatchObject({ action: 'Ring them', due: null, closedOn: '2026-03-01' })
    expect(commitmentsIn(preview).get(2)).toMatchObject({ due: '2026-12-01', closedOn: null })
  })

  test('over parts of one action; the next action is read as those before', async () => {
    const csv = [
      ...['Name,Subitems,Person,Status,Date', 'Draft it,,FN,Stuck,1/5/26', 'Subitems,Name,Owner,Status,Date'],
      ...[',Check it,KD,Done,2/5/26', 'Book it,,KD,Stuck,3/5/26'],
    ]
    const preview = previewOf(await sheetOf(csv.join('\n')))
    expect([...commitmentsIn(preview).values()].map(({ action, state }) => [action, state])).toEqual([
      ...[
        ['Draft it', 'stuck'],
        ['Check it', 'kept'],
        ['Book it', 'stuck'],
      ],
    ])
  })

  test('an action that is one word of the headings is an action', async () => {
    const preview = previewOf(await sheetOf('Ref,Action,Owner,Status\n1,Action,FN,Open\n2,Update,Owner,Open\n'))
    expect(preview.counts).toMatchObject({ commitments: 2, header: 1 })
  })
})

describe('finding the headings', () => {
  test('below titles, which are told as such', async () => {
    const preview = previewOf(
      await sheetOf('Our log\n,\n"Compiled 4 July 2012, by hand"\nRef,Action,Owner\n1,Send it,FN\n'),
    )
    expect(preview.rows.map((row) => (row.kind === 'skipped' ? row.reason : row.kind))).toEqual([
      ...['title', 'empty', 'title', 'header', 'commitment'],
    ])
    expect(preview.rows[4]?.understood[0]).toContain('4 July 2012, named above the table')
  })

  test('in two rows, the lower of which tells more', async () => {
    const preview = previewOf(
      await sheetOf(
        'Ref,Action,Lead,Due date,,Status\nRef,Action,Lead,Original,Revised,Status\n1,Send it,FN,1/5/26,1/7/26,\n',
      ),
    )
    expect(preview.counts).toMatchObject({ title: 1, header: 1, commitments: 1 })
    expect(commitmentsIn(preview).get(3)).toMatchObject({ firstDue: '2026-05-01', due: '2026-07-01' })
    const unknown = previewOf(await sheetOf('Ref,Action,Plan,\nRef,Action,First idea,Second idea\n1,Send it,x,y\n'))
    expect(commitmentsIn(unknown).get(3)?.details).toBe('First idea: x\nSecond idea: y')
  })

  test('headings repeated on a later page are not commitments', async () => {
    const preview = previewOf(await sheetOf('Ref,Action\n1,Send it\nREF,ACTION\n2,Fetch it\n'))
    expect(preview.counts).toMatchObject({ commitments: 2, header: 2 })
  })

  test('a mapping used before is used again for the same headings', async () => {
    const sheet = await sheetOf('Thing,Whom\nSend it,FN\n')
    const memory = emptyProgramme()
    const before = guessMapping(sheet, memory)
    expect(before.fields).toEqual([null, 'owner'])
    const logged = await sheetOf('Thing,Whom\nSend it,FN\n')
    const chosen = plainMapping(0, ['action', 'receiver'])
    const preview = previewOf(logged, { memory, mapping: chosen })
    bringIn(memory, logged, preview, null, chosen)
    expect(guessMapping(sheet, memory).fields).toEqual(['action', 'receiver'])
  })
})

describe('two logs side by side', () => {
  const csv = [
    ...['Open actions,,,,Closed actions,,,', 'No.,Action,Owner,,No.,Action,Closed'],
    ...['1,Send it,FN,,7,Ring them,1/5/26', '2,Book it,KD,,8,Thank them,2/5/26', ',,,,9,Ask them,'],
  ].join('\n')

  test('are a table each, and each says where the other stands', async () => {
    const [first, second, ...others] = await readGrid(new TextEncoder().encode(csv), decode)
    if (!first || !second) throw new Error('not two tables')
    expect(others).toEqual([])
    expect([first.part, second.part]).toEqual(['columns A to C', 'columns E to G'])
    const preview = previewOf(first)
    expect(preview.rows[1]).toMatchObject({
      kind: 'skipped',
      warnings: ['Another log stands beside this one, in columns E to G: choose it under “Sheet” to bring it in.'],
    })
    expect([...commitmentsIn(preview).values()].map(({ action, details }) => [action, details])).toEqual([
      ...[
        ['Send it', ''],
        ['Book it', ''],
      ],
    ])
    const closed = [...commitmentsIn(previewOf(second)).values()]
    expect(closed.map(({ reference, state, closedOn }) => [reference, state, closedOn])).toEqual([
      ...[
        ['7', 'kept', '2026-05-01'],
        ['8', 'kept', '2026-05-02'],
        ['9', 'kept', null],
      ],
    ])
  })

  test('a column without a heading that holds something parts nothing', async () => {
    const [, ...others] = await readGrid(new TextEncoder().encode(csv.replace('FN,,7', 'FN,see,7')), decode)
    expect(others).toEqual([])
  })
})

describe('what has no field of its own is kept', () => {
  test('unmapped columns stand in the details under their heading', async () => {
    const { commitment } = await onlyCommitment('Ref,Action,Priority,__proto__,\n1,Send it,High,odd,loose\n')
    expect(commitment.details).toBe('Priority: High\n__proto__: odd\nColumn 5: loose')
  })

  test('words in a date cell, and the heading of a group', async () => {
    const csv = 'Ref,Action,Due\nFinance,,\n1,Send it,TBC after the audit\n'
    const { commitment, warnings } = await onlyCommitment(csv)
    expect(commitment.details).toBe('Due: TBC after the audit\nUnder: Finance')
    expect(warnings).toEqual(['“TBC after the audit” is not a date.'])
  })
})
