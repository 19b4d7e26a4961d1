import { type MailboxAddress, parseMailboxAddress, tokenisedAddress } from '../../../src/domain/intake/mailbox-address.js';

const token = '0123456789abcdef0123456789abcdef';
const mailbox = 'enquiries@houghton-regis.example';

describe('an address of ours', () => {
  it.each<[name: string, address: string, parsed: MailboxAddress | null]>([
    ['plain', mailbox, { mailbox, token: null }],
    ['in capitals', 'Enquiries@Houghton-Regis.EXAMPLE', { mailbox, token: null }],
    ['with a token', `enquiries+${token}@houghton-regis.example`, { mailbox, token }],
    ['with a token in capitals', `ENQUIRIES+${token.toUpperCase()}@houghton-regis.example`, { mailbox, token }],
    ['with a tag that is too short', 'enquiries+abc@houghton-regis.example', { mailbox, token: null }],
    ['with a tag that is too long', `enquiries+${token}0@houghton-regis.example`, { mailbox, token: null }],
    ['with a tag that is not hexadecimal', `enquiries+${'g'.repeat(32)}@houghton-regis.example`, { mailbox, token: null }],
    ['with a second plus', `enquiries+x+${token}@houghton-regis.example`, { mailbox, token: null }],
    ['with an empty tag', 'enquiries+@houghton-regis.example', { mailbox, token: null }],
    ['with an @ in its local part', '"a@b"@houghton-regis.example', { mailbox: '"a@b"@houghton-regis.example', token: null }],
    ['without an @', 'enquiries', null],
    ['without a local part', '@houghton-regis.example', null],
    ['without a domain', 'enquiries@', null],
    ['empty', '', null],
  ])('%s', (_name, address, parsed) => {
    expect(parseMailboxAddress(address)).toEqual(parsed);
  });

  it('comes back from the form with a token', () => {
    expect(parseMailboxAddress(tokenisedAddress(mailbox, token))).toEqual({ mailbox, token });
  });
});
