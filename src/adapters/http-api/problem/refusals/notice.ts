import { type RowsFor } from '../refusal-row.js';

type NoticeCode = 'no-such-committee' | 'no-such-ward' | 'nobody-to-tell' | 'noted-already' | 'nothing-given-yet' | 'notice-still-owed';
type GroupCode = 'no-such-group' | 'groups-off' | 'work-not-covered' | 'recommendation-refused' | 'recommendation-needs-reason' | 'no-such-report' | 'copies-not-asked';

/** Who else of the council is told, and what is made for a political group. */
export const noticeRefusals: RowsFor<NoticeCode | GroupCode> = {
  'no-such-committee': {
    status: 422,
    title: 'Nobody chairs such a committee',
    level: 'info',
    detail: () => 'The list of people says who chairs which committee (GET people, chairs).',
    faults: ({ committee, known }, { chairOf = 'to.chairOf' }) => [{ field: chairOf, found: committee, wanted: oneOf(known, 'the list of people has no chair') }],
  },
  'no-such-ward': {
    status: 422,
    title: 'Nobody sits for such a ward',
    level: 'info',
    detail: () => 'The list of people says who sits for which ward (GET people, ward).',
    faults: ({ ward, known }, { ward: field = 'to.ward' }) => [{ field, found: ward, wanted: oneOf(known, 'the list of people has no ward') }],
  },
  'no-such-group': {
    status: 422,
    title: 'There is no such group',
    level: 'info',
    detail: () => 'The list of people says who belongs to which political group (GET people, group).',
    faults: ({ group, known }, { group: field = 'group' }) => [{ field, found: group, wanted: oneOf(known, 'the list of people has no group') }],
  },
  'nobody-to-tell': {
    status: 422,
    title: 'There is nobody to tell',
    level: 'info',
    detail: ({ whom }) => `A notice has a reader other than those who asked: there is none, which would be ${whom}.`,
  },
  'noted-already': {
    status: 409,
    title: 'This is noted already',
    level: 'info',
    detail: ({ whom }) => `It is noted already that ${whom} is to be told. Give the text to tell them.`,
    faults: () => [{ field: 'text', found: 'nothing', wanted: 'what they are told' }],
  },
  'nothing-given-yet': {
    status: 409,
    title: 'No information was given yet',
    level: 'info',
    detail: ({ whom }) => `What ${whom} is told is what a councillor was given: answer the enquiry first, or record the word that was given; or leave the text out, which notes that they are to be told later.`,
    faults: () => [{ field: 'text', found: 'what they are told', wanted: 'nothing yet' }],
  },
  'notice-still-owed': {
    status: 409,
    title: 'Somebody else is still to be told',
    level: 'info',
    detail: () => 'An enquiry is closed as answered only when nothing is owed: send the notice, or take back that it is due.',
    clauses: ({ owed }) => owed,
  },
  'groups-off': {
    status: 409,
    title: 'The council has no political groups',
    level: 'info',
    detail: () => 'By the council’s file it has none, so nothing is made for one. Where that is no longer so, its file says groups: present.',
    faults: ({ group }) => [{ field: 'group', found: group, wanted: 'nothing: the council has no groups' }],
  },
  'work-not-covered': {
    status: 422,
    title: 'The clause does not speak of this',
    level: 'info',
    detail: () => 'The protocol asks that the others are told of some of the work for a group.',
    faults: ({ what, covered }) => [{ field: 'what', found: what, wanted: oneOf(covered, 'the clause speaks of none') }],
    clauses: ({ clause }) => [clause],
  },
  'recommendation-refused': {
    status: 422,
    title: 'It recommends nothing',
    level: 'info',
    detail: () => 'By the protocol, what is made for a group gives facts and options, and recommends nothing.',
    faults: () => [{ field: 'recommendation', found: 'a recommendation', wanted: 'nothing' }],
    clauses: ({ clause }) => [clause],
  },
  'recommendation-needs-reason': {
    status: 422,
    title: 'A recommendation needs its reason',
    level: 'info',
    detail: () => 'By the protocol it recommends only where the public interest calls for that, and says why.',
    faults: () => [{ field: 'recommendation.publicInterestReason', found: 'nothing', wanted: 'why the public interest calls for it' }],
    clauses: ({ clause }) => [clause],
  },
  'no-such-report': {
    status: 422,
    title: 'The enquiry has no such report',
    level: 'info',
    detail: () => 'A copy is of a report for a group that is recorded on this enquiry; of several one is named.',
    faults: ({ report, known }) => [{ field: 'report', found: report ?? 'nothing', wanted: oneOf(known, 'none is recorded') }],
  },
  'copies-not-asked': {
    status: 409,
    title: 'The protocol asks for no copies',
    level: 'info',
    detail: () => 'By this protocol the other groups are told that there is a report, and no more.',
    clauses: ({ clause }) => [clause],
  },
};

function oneOf(known: readonly string[], none: string): string {
  return known.length === 0 ? `nothing: ${none}` : `one of ${known.join(', ')}`;
}
