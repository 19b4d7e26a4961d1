import { MailauthCheck } from '../../../../src/adapters/mail-in/sender-check/mailauth-check.js';
import { type SendingServer } from '../../../../src/application/ports/sender-check.js';
import { type MethodResult } from '../../../../src/domain/intake/sender/authentication-results.js';
import { provesSender } from '../../../../src/domain/intake/sender/proves-sender.js';
import { hasDmarc, permits, signedAs, signs, TableDns } from '../../../support/mail-dns.js';

const address = '198.51.100.7';
const sender = 'example.org';
const server = (returnPath: string): SendingServer => ({ address, greeting: 'out.example.org', returnPath });
const mailFrom = (from: string, lines = ''): Buffer => Buffer.from(`${lines}From: ${from}\r\nTo: <enquiries@houghton-regis.example>\r\nSubject: The bench\r\nMessage-ID: <a@x>\r\n\r\nWho mends it?\r\n`);
const ada = mailFrom('Ada <ada@example.org>');
const check = (dns: TableDns, raw: Uint8Array, returnPath = 'ada@elsewhere.test', author = 'ada@example.org'): Promise<readonly MethodResult[]> => new MailauthCheck(dns.resolve).results(raw, server(returnPath), author);
const proves = async (dns: TableDns, raw: Uint8Array, returnPath?: string, author?: string): Promise<boolean> => provesSender(await check(dns, raw, returnPath, author), sender);

describe('a message that we are the first to receive', () => {
  it.each<[name: string, dns: TableDns, signer: string | null, returnPath: string]>([
    ['signed by its own domain', new TableDns(signs(sender), hasDmarc(sender)), sender, 'ada@elsewhere.test'],
    ['signed by its own domain, which has no DMARC', new TableDns(signs(sender)), sender, 'ada@elsewhere.test'],
    ['signed by a name below its own', new TableDns(signs('mail.example.org'), hasDmarc(sender)), 'mail.example.org', 'ada@elsewhere.test'],
    ['permitted by its own domain', new TableDns(permits(sender, address), hasDmarc(sender)), null, 'ada@example.org'],
    ['permitted by its own domain, which has no DMARC', new TableDns(permits(sender, address)), null, 'ada@example.org'],
    ['signed where the domain is strict', new TableDns(signs(sender), hasDmarc(sender, 'p=reject; adkim=s; aspf=s')), sender, 'ada@elsewhere.test'],
  ])('is its sender’s: %s', async (_, dns, signer, returnPath) => {
    expect(await proves(dns, signer === null ? ada : await signedAs(signer, ada), returnPath)).toBe(true);
  });

  it.each<[name: string, dns: TableDns, raw: () => Promise<Uint8Array> | Uint8Array, returnPath: string]>([
    ['nothing is known of it', new TableDns(), () => ada, 'ada@example.org'],
    ['its signature was made over other words', new TableDns(signs(sender)), async () => Buffer.from((await signedAs(sender, ada)).toString().replace('Who mends', 'I mend')), 'a@b.test'],
    ['its signature was made by another key', new TableDns({ [`s._domainkey.${sender}`]: 'v=DKIM1; p=' }), () => signedAs(sender, ada), 'a@b.test'],
    ['another domain signed it', new TableDns(signs('evil.test')), () => signedAs('evil.test', ada), 'a@evil.test'],
    ['another domain signed and permitted it', new TableDns(signs('evil.test'), permits('evil.test', address), hasDmarc('evil.test')), () => signedAs('evil.test', ada), 'a@evil.test'],
    ['a neighbour signed it', new TableDns(signs('evilexample.org')), () => signedAs('evilexample.org', ada), 'a@evilexample.org'],
    ['a name below signed it where the domain is strict', new TableDns(signs('mail.example.org'), hasDmarc(sender, 'p=none; adkim=s')), () => signedAs('mail.example.org', ada), 'a@b.test'],
    ['a name below permitted it where the domain is strict', new TableDns(permits('mail.example.org', address), hasDmarc(sender, 'p=none; aspf=s')), () => ada, 'a@mail.example.org'],
    ['it is permitted from elsewhere', new TableDns(permits(sender, '198.51.100.8')), () => ada, 'ada@example.org'],
    ['only the greeting is permitted', new TableDns(permits('out.example.org', address)), () => ada, 'ada@elsewhere.test'],
    ['the signature leaves its From out', new TableDns(signs(sender)), () => signedAs(sender, ada, { headerList: 'Subject:To' }), 'a@b.test'],
    ['the signature covers the beginning of its words alone', new TableDns(signs(sender), hasDmarc(sender)), () => signedAs(sender, ada, { maxBodyLength: 4 }), 'a@b.test'],
    ['the signature is made by SHA-1', new TableDns(signs(sender)), () => signedAs(sender, ada, { algorithm: 'rsa-sha1' }), 'a@b.test'],
    ['it has two From fields', new TableDns(signs(sender), permits(sender, address)), () => signedAs(sender, mailFrom('ada@example.org', 'From: ben@example.org\r\n')), 'ada@example.org'],
    ['another From field stands above', new TableDns(signs('evil.test'), permits('evil.test', address)), () => signedAs('evil.test', mailFrom('<ada@example.org>', 'From: <a@evil.test>\r\n')), 'a@evil.test'],
    ['its header has no end', new TableDns(signs(sender)), () => Buffer.from('From: ada@example.org'), 'ada@example.org'],
  ])('is nobody’s where %s', async (_, dns, raw, returnPath) => {
    expect(await proves(dns, await raw(), returnPath)).toBe(false);
  });

  it.each<[name: string, above: string, proven: boolean]>([
    ['is what it was, with a field of a relay’s', 'X-Relay: mx\r\n', true],
    ['has a bare CR, a line end to some', 'X-A: 1\rFrom: clerk@example.org\r\n', false],
    ['has a line that ends with CR CR LF, a blank one to some', 'X-A: 1\r\r\n', false],
    ['has a NUL, the end of a text to some', 'X-A: 1\0\r\n', false],
    ['has one line that ends with LF alone', 'X-A: 1\nX-B: 2\r\n', false],
    ['has to be mended before it is read', 'X-A: =?utf-8?q?caf\u00e9?=\r\n', false],
  ])('with a header that can be read one way alone: where it %s', async (_, above, proven) => {
    const raw = Buffer.concat([Buffer.from(above, 'latin1'), await signedAs(sender, ada)]);
    expect(await proves(new TableDns(signs(sender), hasDmarc(sender)), raw)).toBe(proven);
  });

  it('is its sender’s too where all its lines end with LF', async () => {
    const raw = Buffer.from((await signedAs(sender, ada)).toString().replaceAll('\r\n', '\n'));
    expect(await proves(new TableDns(signs(sender)), raw)).toBe(true);
  });

  it.each([
    ['clerk@example.org', false],
    ['ada@mail.example.org', false],
    ['', false],
    ['ADA@Example.org', true],
  ])('is not its sender’s where its From was read as another: as %j %p', async (author, proven) => {
    expect(await proves(new TableDns(signs(sender)), await signedAs(sender, ada), 'a@b.test', author)).toBe(proven);
  });

  it('is its sender’s in whichever alphabet the domain is written', async () => {
    const raw = await signedAs('xn--bcher-kva.example', mailFrom('Ada <ada@xn--bcher-kva.example>'));
    const results = await check(new TableDns(signs('xn--bcher-kva.example')), raw, 'a@b.test', 'ada@bücher.example');
    expect(provesSender(results, 'xn--bcher-kva.example')).toBe(true);
  });

  it('has the From that was judged said with the verdict, for whoever reads the message otherwise', async () => {
    const dns = new TableDns(signs('evil.test'), hasDmarc('evil.test'));
    const raw = await signedAs('evil.test', mailFrom('a@evil.test'));
    expect(await check(dns, raw, 'a@evil.test', 'a@evil.test')).toContainEqual({ method: 'dmarc', result: 'pass', properties: new Map([['header.from', 'evil.test']]) });
    expect(await proves(dns, raw, 'a@evil.test', 'a@evil.test')).toBe(false);
  });

  it('is not asked about by more signatures than honest mail has', async () => {
    const dns = new TableDns(signs(sender));
    const many = async (count: number): Promise<Uint8Array> => Buffer.concat([...Array<Buffer>(count).fill(Buffer.from('DKIM-Signature: v=1; a=rsa-sha256; d=evil.test; s=x; h=from; bh=x; b=x\r\n')), await signedAs(sender, ada)]);
    expect(await proves(dns, await many(7))).toBe(true);
    dns.asked.length = 0;
    expect(await check(dns, await many(8))).toEqual([]);
    expect(dns.asked).toEqual([]);
  });

  it('asks DNS no more than so often, whatever the sender’s records say', async () => {
    const names = Array.from({ length: 200 }, (_, index) => index);
    const branching = Object.fromEntries(names.map((index) => [`n${index}.evil.test`, `v=spf1 ${[1, 2, 3].map((step) => `include:n${index * 3 + step}.evil.test`).join(' ')} -all`]));
    const dns = new TableDns(branching, { 'evil.test': `v=spf1 ${names.map((index) => `include:n${index}.evil.test`).join(' ')} -all` });
    await check(dns, ada, 'a@evil.test');
    expect(dns.asked.length).toBeLessThan(20);
    const few = new TableDns(signs(sender));
    await new MailauthCheck(few.resolve, { mostQuestions: 1, time: 1_000 }).results(await signedAs(sender, ada), server('a@b.test'), 'ada@example.org');
    expect(few.asked).toHaveLength(1);
  });

  it('tells the sender’s name servers nothing of us', async () => {
    const dns = new TableDns({ 'evil.test': 'v=spf1 exists:%{r}.evil.test -all' });
    await check(dns, ada, 'a@evil.test');
    expect(dns.asked).toContain('unknown.evil.test A');
  });

  it('leaves nothing behind that the next would be judged by', async () => {
    const arc = 'ARC-Seal: i=1; a=rsa-sha256; d=x; s=x; cv=none; b=x\r\nARC-Message-Signature: i=1; a=rsa-sha256; d=x; s=x; bh=x; b=x\r\n';
    for (const key of ['spf=pass __proto__.polluted=1', '__proto__.polluted=1']) {
      await check(new TableDns(), mailFrom('ada@example.org', `${arc}ARC-Authentication-Results: i=1; mx;\r\n ${key}\r\n`));
    }
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
