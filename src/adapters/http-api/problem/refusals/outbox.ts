import { absent, type RowsFor } from '../refusal-row.js';

export const outboxRefusals: RowsFor<'no-such-mail' | 'mail-not-in-trouble'> = {
  'no-such-mail': absent,
  'mail-not-in-trouble': {
    status: 409,
    title: 'Nothing is to be decided of this mail',
    level: 'info',
    detail: ({ trouble }) => (trouble === 'delayed' ? 'It is still being tried; it is sent again by itself.' : 'It is on its way or was taken, or somebody decided of it before.'),
    faults: ({ mail }) => [{ field: 'mail', found: mail, wanted: 'a mail that was given up or came back: GET outbox?trouble=failed, or bounced' }],
  },
};
