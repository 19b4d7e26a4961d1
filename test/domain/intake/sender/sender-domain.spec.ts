import { domainName, domainOf, isAligned } from '../../../../src/domain/intake/sender/domain-name.js';
import { senderDomain } from '../../../../src/domain/intake/sender/sender-domain.js';
import { readMail } from '../../../support/mail-read.js';

const from = (...addresses: readonly string[]) => ({ from: addresses.map((address) => ({ address, name: '' })) });

describe('the domain that a From names', () => {
  it.each([
    ['example.org', 'example.org'],
    ['Example.ORG.', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['_spf.example.org', '_spf.example.org'],
  ])('%s is %s', (text, name) => {
    expect(domainName(text)).toBe(name);
  });

  it.each(['', 'org', 'none', '.example.org', 'example..org', 'example.org/x', 'a@example.org', 'example.org:80', '[192.0.2.1]', 'exa mple.org', 'ex%61mple.org', 'example。org', `${'a.'.repeat(130)}org`])('%j is none', (text) => {
    expect(domainName(text)).toBeNull();
  });

  it('follows the last @', () => {
    expect(domainOf('"a@evil.example"@example.org')).toBe('example.org');
  });

  it('is that of the one address there is', () => {
    expect(senderDomain(readMail(from('ada@example.org')))).toBe('example.org');
    expect(senderDomain(readMail(from('ada@example.org', 'ben@example.org')))).toBeNull();
    expect(senderDomain(readMail({ ...from('ada@example.org'), fromHeaders: 2 }))).toBeNull();
    expect(senderDomain(readMail(from()))).toBeNull();
  });

  it.each([
    ['example.org', 'example.org', true],
    ['mail.example.org', 'example.org', true],
    ['example.org', 'parish.example.org', true],
    ['a.example.org', 'b.example.org', false],
    ['evilexample.org', 'example.org', false],
    ['example.org.evil.test', 'example.org', false],
    ['example.organic', 'example.org', false],
  ])('%s, proven, speaks for %s: %s', (proven, claimed, aligned) => {
    expect(isAligned(proven, claimed)).toBe(aligned);
  });
});
