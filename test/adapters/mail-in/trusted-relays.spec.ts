import { TrustedRelays } from '../../../src/adapters/mail-in/trusted-relays.js';

const relays = new TrustedRelays(['192.0.2.25', '2001:db8::25', '::ffff:192.0.2.26']);

describe('a trusted relay', () => {
  it.each<[address: string, isTrusted: boolean]>([
    ['192.0.2.25', true],
    ['::ffff:192.0.2.25', true],
    ['::FFFF:C000:219', true],
    ['192.0.2.26', true],
    ['2001:db8::25', true],
    ['2001:DB8:0:0:0:0:0:25', true],
    ['192.0.2.2', false],
    ['192.0.2.250', false],
    ['2001:db8::26', false],
    ['127.0.0.1', false],
    ['', false],
    ['relay.example', false],
  ])('%s: %s', (address, isTrusted) => {
    expect(relays.has(address)).toBe(isTrusted);
  });

  it('is nobody, where none is named', () => {
    expect(new TrustedRelays([]).has('127.0.0.1')).toBe(false);
  });
});
