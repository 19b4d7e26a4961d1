import { type RowsFor } from '../refusal-row.js';

export const agendaRefusals: RowsFor<'agenda-item-stage' | 'item-for-held-meeting' | 'papers-before-item'> = {
  'agenda-item-stage': {
    status: 409,
    title: 'This does not follow from how the agenda item stands',
    level: 'info',
    detail: ({ act, stage }) => (stage === null ? `No agenda item was asked for, so the act "${act}" has nothing to be done on.` : `The act "${act}" cannot be done on an agenda item whose stage is "${stage}".${act === 'request-item' ? ' Withdraw that item first, or log another enquiry for the second.' : ''}`),
  },
  'item-for-held-meeting': {
    status: 422,
    title: 'The meeting has begun, or was held',
    level: 'info',
    detail: () => 'An item is asked for before its meeting begins.',
    faults: ({ title, heldOn }) => [{ field: 'meeting', found: `“${title}” on ${heldOn}`, wanted: 'a meeting that is still to come' }],
  },
  'papers-before-item': {
    status: 422,
    title: 'The item had not been asked for yet',
    level: 'info',
    detail: () => 'Papers come with their item, or after it.',
    faults: ({ at, askedAt }, names) => [{ field: names.at ?? 'at', found: at, wanted: `${askedAt} or later` }],
  },
};
