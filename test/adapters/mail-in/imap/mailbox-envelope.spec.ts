import { envelopeIn } from '../../../../src/adapters/mail-in/imap/mailbox-envelope.js';

const mailbox = 'enquiries@houghton-regis.example';
const token = '0123456789abcdef0123456789abcdef';
const tokenised = `enquiries+${token}@houghton-regis.example`;
const read = (...lines: readonly string[]): ReturnType<typeof envelopeIn> => envelopeIn(Buffer.from([...lines, '', 'To: body@elsewhere.example'].join('\r\n')), mailbox);

describe('the envelope of a message that lies in a mailbox', () => {
  it('has the return path that the last server wrote', () => {
    expect(read('Return-Path: <Ada@members.example>', 'Return-Path: <forged@members.example>').returnPath).toBe('Ada@members.example');
  });

  it.each([
    ['Return-Path: <>', ''],
    ['Return-Path:', null],
    ['Return-Path: nobody', null],
    ['Subject: Return-Path', null],
  ])('has, where the header says %p, the return path %p', (line, returnPath) => {
    expect(read(line).returnPath).toBe(returnPath);
  });

  it.each([
    ['Delivered-To', [`Delivered-To: ${tokenised}`]],
    ['X-Original-To', [`x-original-to: ${tokenised.toUpperCase()}`]],
    ['To, among others and folded', [`To: Clerk <clerk@houghton-regis.example>,`, `\t"Enquiries, the" <${tokenised}>`]],
    ['Cc', [`Cc: ${tokenised}, bob@members.example`]],
  ])('finds the council’s address with its token in %s', (_, lines) => {
    expect(read(...lines).recipients).toEqual([tokenised]);
  });

  it('has each address once, and none that is somebody else’s', () => {
    expect(read(`To: ${mailbox}, other@houghton-regis.example`, `Cc: ${mailbox}, ${tokenised}`).recipients).toEqual([mailbox, tokenised]);
  });

  it('came to the mailbox at least, as a blind copy does', () => {
    expect(read('To: undisclosed-recipients:;').recipients).toEqual([mailbox]);
    expect(envelopeIn(Buffer.from(''), mailbox).recipients).toEqual([mailbox]);
  });

  it('comes from the council’s mailbox', () => {
    expect(read('Subject: x').broughtBy).toEqual({ kind: 'mailbox' });
  });

  it('is read in time, whatever the header', () => {
    const began = performance.now();
    read(`To: ${'a@'.repeat(200_000)}`, `Cc: ${'<'.repeat(200_000)}`);
    read(...Array.from({ length: 50_000 }, () => ' x'));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
