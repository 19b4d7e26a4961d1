import { splitReply } from '../../../../src/domain/intake/reply/reply-text.js';
import * as client from './clients.js';

const text = 'Thank you.\n\nThe lamp is mended.';
const split = (mail: string) => splitReply(mail);

describe('what is set off from what was written', () => {
  it.each(Object.entries(client).filter(([name]) => /^(?:outlook|gmail|apple|ios|thunderbird$|samsung|yahoo)/.test(name)))('%s', (_, below) => {
    const { written, quoted } = split(text + below);
    expect(written).toBe(text);
    expect(quoted).toContain('When will it be mended?');
  });

  it('is the signature below its mark, the line about the device, and the disclaimer', () => {
    const { written, signature } = split(`${text}\n\nSent from my iPhone${client.signature}`);
    expect([written, signature]).toEqual([text, 'Sent from my iPhone\n-- \nJane Smith\nDeputy Clerk, Houghton Regis Town Council\n01582 708540']);
    expect(split(text + client.disclaimer).written).toBe(text);
  });

  it('is the quotation above, where the writer posts below', () => {
    expect(split(`${client.thunderbirdAbove}${text}`).written).toBe(text);
  });
});

describe('what stays written, in doubt', () => {
  it.each([
    'From: 9am\nTo: 5pm\nthe hall is free.',
    'On 4 May 2026 the contractor wrote:\n\nWe come on Monday.\n\nSo they will.',
    'The contractor wrote:\nWe come on Monday.',
    'Monday\n--\nTuesday\n\nWednesday is free.\n'.repeat(8).trim(),
    'Weight limit:\n> 3 tonnes',
    '> Is it mended?\n\nYes, on Monday.',
    'It is mended.\n\nKind regards\n\nJane Smith\nDeputy Clerk',
    'The report is confidential and privileged, and its attachments too.',
    'This email is confidential to you as the intended recipient only.',
    'Sent from our office on Monday, by the mail of that day, to all of you.',
    `Please see my answers below in red.${client.outlookDesktop.trimEnd()}`,
  ])('%j', (mail) => {
    expect(split(mail)).toEqual({ written: mail, quoted: '', signature: '', unsure: false });
  });

  it('is what stands below an attribution and nothing else, but for sure it is not', () => {
    const attribution = 'On 21 May 2026, at 10:00, Ada Hill <ada@members.example> wrote:';
    expect(split(`${attribution}\n\n${text}`)).toEqual({ written: text, quoted: attribution, signature: '', unsure: true });
  });

  it('is nothing above a block of headers, or above an attribution below the line about the device', () => {
    expect(split(client.outlookWeb).written).toBe('');
    expect(split(client.iosUnmarked)).toMatchObject({ written: '', unsure: false, signature: 'Sent from my iPad' });
  });
});
