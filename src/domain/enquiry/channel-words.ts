import { type Channel } from './fact.js';

/** "Received by telephone": page, mail and list say the same. */
export const channelWords: Readonly<Record<Channel, string>> = {
  email: 'by email',
  telephone: 'by telephone',
  meeting: 'at a meeting',
  letter: 'by letter',
  'in-person': 'in person',
  message: 'by message',
};
