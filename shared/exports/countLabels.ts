/** The label of a count, as reports give it, and how it reads of one. */
const singulars: Readonly<Record<string, string>> = {
  'people shown by role and organisation': 'person shown by role and organisation',
  'people shown by their initials': 'person shown by their initials',
  'confidential items left out': 'confidential item left out',
  'e-mail addresses left out': 'e-mail address left out',
  'telephone numbers left out': 'telephone number left out',
  'updates left out': 'update left out',
  'requests for help left out': 'request for help left out',
  'facilitator’s notes left out': 'facilitator’s note left out',
  'texts with a word that may be somebody’s first name or surname: please read them':
    'text with a word that may be somebody’s first name or surname: please read it',
  'reasons left out': 'reason left out',
  'observations left out': 'observation left out',
  'small numbers of people left out': 'small number of people left out',
  'notes left out': 'note left out',
  'objections left out': 'objection left out',
  'commitments promised elsewhere, left out': 'commitment promised elsewhere, left out',
  commitments: 'commitment',
  decisions: 'decision',
  prototypes: 'prototype',
  'learning cards': 'learning card',
  measures: 'measure',
  observations: 'observation',
  promises: 'promise',
  owners: 'owner',
  forums: 'forum',
  people: 'person',
  organisations: 'organisation',
  statements: 'statement',
  clauses: 'clause',
  rounds: 'round',
  blocks: 'block',
  lines: 'line',
  files: 'file',
  'sessions held': 'session held',
  'minutes planned': 'minute planned',
  'risks and issues': 'risk or issue',
}

/** The label of a count as it reads after the number: "2 decisions", "1 decision". */
export function labelAfter({ label, count }: { readonly label: string; readonly count: number }): string {
  return count === 1 ? (singulars[label] ?? label) : label
}
