import { type RowsFor } from '../refusal-row.js';

export const messageRefusals: RowsFor<'no-such-message' | 'message-placed'> = {
  'no-such-message': {
    code: 'not-found',
    status: 404,
    title: 'There is no such thing here',
    level: 'info',
    detail: () => 'It does not exist, or you take no part in it.',
  },
  'message-placed': {
    status: 409,
    title: 'It was decided what the message is',
    level: 'info',
    detail: () => 'What opened an enquiry, or was put with one, is corrected on the enquiry.',
    faults: ({ state }) => [{ field: 'message', found: state, wanted: 'a message in needs-attention, automatic or bounce' }],
  },
};
