import { letterWriters } from './a-letter.js';

const long = 'x'.repeat(1_000_000);

describe('what a letter quotes', () => {
  it.each([
    ['receipt', 4_000, '\n[…] The rest is kept with your enquiry.'],
    ['new-enquiry', 20_000, '\n[…] The rest is kept with the enquiry.'],
    ['assigned', 20_000, '\n[…] The rest is kept with the enquiry.'],
  ] as const)('in a %s is cut after %d characters, and says so', (kind, most, ending) => {
    const quotedOf = (text: string): string => letterWriters[kind]({ text, senderVerified: true }).view.quoted?.text ?? '';
    expect(quotedOf(long)).toBe(`${'x'.repeat(most)}${ending}`);
    expect(quotedOf('x'.repeat(most))).toBe('x'.repeat(most));
  });
});
