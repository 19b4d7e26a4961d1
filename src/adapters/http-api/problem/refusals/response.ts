import { type RowsFor } from '../refusal-row.js';

/** How an enquiry is answered otherwise, with which other one, and when it is open again. */
export const responseRefusals: RowsFor<'two-ends' | 'no-such-body' | 'no-such-ground' | 'no-such-policy' | 'cannot-join' | 'no-enquiry-to-join' | 'nothing-said-since'> = {
  'two-ends': {
    status: 422,
    title: 'A response has one end',
    level: 'info',
    detail: () => 'It is either redirected to another body or refused on a ground.',
    faults: ({ refusedOn }) => [{ field: 'refusedOn', found: refusedOn, wanted: 'nothing, where redirectedTo is given' }],
  },
  'no-such-body': {
    status: 422,
    title: 'There is no such body',
    level: 'info',
    detail: () => 'A response is redirected to a body of the council’s book (GET bodies).',
    faults: ({ body, known }) => [{ field: 'redirectedTo', found: body, wanted: oneOf(known, 'the book has none') }],
  },
  'no-such-ground': {
    status: 422,
    title: 'There is no such ground',
    level: 'info',
    detail: () => 'A request is refused on a ground of the council’s protocol (GET refusal-grounds).',
    faults: ({ ground, known }) => [{ field: 'refusedOn', found: ground, wanted: oneOf(known, 'the protocol has none') }],
  },
  'no-such-policy': {
    status: 422,
    title: 'There is no such policy',
    level: 'info',
    detail: () => 'An answer follows a policy of the council’s file (GET policies).',
    faults: ({ policy, known }) => [{ field: 'policy', found: policy, wanted: oneOf(known, 'the file has none') }],
  },
  'cannot-join': {
    status: 409,
    title: 'The enquiry cannot be joined to that one',
    level: 'info',
    detail: () => 'Enquiries that ask the same are joined to one of them, which is still to be answered.',
    faults: ({ reference, because }) => [{ field: 'reference', ...joinFaults[because], found: `${reference}, ${joinFaults[because].found}` }],
  },
  'nothing-said-since': {
    status: 422,
    title: 'The member said nothing of this kind since the end',
    level: 'info',
    detail: () => 'An enquiry is opened again for what its member wrote or said after it was answered or closed.',
    faults: ({ fact, known }) => [{ field: 'fact', found: fact, wanted: oneOf(known, 'the member has not written since') }],
  },
  'no-enquiry-to-join': {
    status: 422,
    title: 'The council has no such enquiry',
    level: 'info',
    detail: () => 'No enquiry of the council has this reference.',
    faults: ({ reference }) => [{ field: 'reference', found: reference, wanted: 'the reference of an enquiry of the council' }],
  },
};

const joinFaults = {
  itself: { found: 'the enquiry itself', wanted: 'another enquiry' },
  'joined-itself': { found: 'which is joined to another', wanted: 'the enquiry that it is joined to' },
  'others-are-joined-to-this': { found: 'to which others would have to follow', wanted: 'nothing: others are joined to this enquiry' },
  answered: { found: 'which is answered or closed', wanted: 'an enquiry that is still to be answered' },
} as const;

function oneOf(known: readonly string[], none: string): string {
  return known.length === 0 ? `nothing: ${none}` : `one of ${known.join(', ')}`;
}
