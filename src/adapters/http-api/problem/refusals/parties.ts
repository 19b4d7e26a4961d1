import { type Fault } from '../problem.js';
import { type FieldNames, type RowsFor } from '../refusal-row.js';

/** Who is named, and what may be asked of them. */
export const partyRefusals: RowsFor<'no-such-person' | 'not-a-member-of-it' | 'already-theirs' | 'opened-by-office' | 'reply-before-request' | 'report-day-gone-by' | 'no-such-rule' | 'asked-by-several' | 'others-joined-here' | 'others-split-from-it' | 'law-owes-answer'> = {
  'no-such-person': {
    status: 422,
    title: 'There is no such person',
    level: 'info',
    detail: ({ wanted }) => (wanted === 'person' ? 'The council has nobody with this id.' : `The council has no active ${wanted} with this id.`),
    faults: ({ person, wanted }, names) => [unknownPerson(person, wanted, names)],
  },
  'not-a-member-of-it': {
    status: 422,
    title: 'This is no member of the enquiry',
    level: 'info',
    detail: () => 'It is one of the members who ask; an enquiry of several needs one named.',
    faults: ({ person, members }, names) => [
      { field: names.member ?? 'member', found: person ?? 'nothing', wanted: `one of ${members.join(', ')}` },
    ],
  },
  'already-theirs': {
    status: 409,
    title: 'The enquiry is theirs already',
    level: 'info',
    detail: () => 'A matter is handed over to another officer than the one who has it.',
    faults: ({ officer }) => [{ field: 'officer', found: officer, wanted: 'the id of another officer' }],
  },
  'opened-by-office': {
    status: 409,
    title: 'Nobody asked the office here',
    level: 'info',
    detail: () => 'The office opened it itself, to ask a member for something: there is nothing to answer or to promise.',
  },
  'asked-by-several': {
    status: 409,
    title: 'Several members asked this',
    level: 'info',
    detail: () => 'The others wait for their answer here: what one of them complains of is raised by itself, with POST complaints.',
    faults: ({ members }) => [{ field: 'reference', found: `an enquiry of ${members.length} members`, wanted: 'an enquiry of one member' }],
  },
  'others-joined-here': {
    status: 409,
    title: 'Others are answered with this enquiry',
    level: 'info',
    detail: () => 'Members of other enquiries wait for the answer to this one. Take back their joining first, by a correction.',
    faults: ({ references }) => [{ field: 'reference', found: `an enquiry that ${references.join(', ')} is joined to`, wanted: 'an enquiry that no other is joined to' }],
  },
  'law-owes-answer': {
    status: 409,
    title: 'The law has this answered',
    level: 'info',
    detail: () => 'It is a request for information, whose answer the law gives whatever else was said with it. Answer it first; take the conversion back, by a correction, where it was none; or raise what is complained of by itself, with POST complaints.',
    faults: () => [{ field: 'reference', found: 'a request for information that is not answered yet', wanted: 'an enquiry that is none, or that was answered' }],
  },
  'others-split-from-it': {
    status: 409,
    title: 'Other enquiries say the same',
    level: 'info',
    detail: () => 'A part that was split off and the whole have words in common, and whoever it is about may read them there. Close those as mistaken first, by a closure; they can be taken out after this one.',
    faults: ({ references }) => [{ field: 'reference', found: `an enquiry that has words in common with ${references.join(', ')}`, wanted: 'an enquiry whose parts and whole are taken out or closed as mistaken' }],
  },
  'reply-before-request': {
    status: 422,
    title: 'The reply lies before the request',
    level: 'info',
    detail: () => 'What a member said before they were asked does not answer what they were asked.',
    faults: ({ at, askedAt }, names) => [{ field: names.at ?? 'at', found: at, wanted: `${askedAt} or later` }],
  },
  'report-day-gone-by': {
    status: 422,
    title: 'The day of the report has gone by',
    level: 'info',
    detail: () => 'A report is asked for by a day that is still to come, or today.',
    faults: ({ dueOn, today }) => [{ field: 'dueOn', found: dueOn, wanted: `${today} or later` }],
  },
  'no-such-rule': {
    status: 409,
    title: 'The protocol has no rule for this',
    level: 'info',
    detail: ({ kind }) => `The council’s protocol asks for nothing like this: it would take a rule “${kind}” in the council’s file.`,
  },
};

function unknownPerson(found: string, wanted: 'member' | 'officer' | 'person', names: FieldNames): Fault {
  switch (wanted) {
    case 'member':
      return { field: names.member ?? 'members', found, wanted: 'the id of a member of the council' };
    case 'officer':
      return { field: 'officer', found, wanted: 'the id of an officer of the council' };
    case 'person':
      return { field: names.people ?? 'people', found, wanted: 'the ids of members and officers of the council' };
  }
}
