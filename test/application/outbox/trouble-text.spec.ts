import { troubleText } from '../../../src/application/outbox/letters/undelivered.js';
import { type Trouble } from '../../../src/application/ports/outbox-store.js';

describe('what became of a mail, as a page says it', () => {
  it.each<[trouble: Trouble, mayHaveArrived: boolean, words: string, bounceProven?: boolean]>([
    ['failed', false, 'It was given up and is not tried again.'],
    ['failed', true, 'It was given up and is not tried again. No answer came to one of the tries: it may have arrived.'],
    ['delayed', true, 'It does not go; it is tried again until five days are over. No answer came to one of the tries: it may have arrived.'],
    ['bounced', true, 'A mail server took it, and sent it back later.', true],
    ['bounced', true, 'A mail server took it, and sent it back later. So a message says; nothing proves who wrote that.'],
  ])('%s, of which a try may have arrived: %s', (trouble, mayHaveArrived, words, bounceProven = false) => {
    expect(troubleText({ trouble, mayHaveArrived, bounceProven })).toBe(words);
  });
});
