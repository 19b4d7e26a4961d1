import { type DNSResolver } from 'mailauth';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { MailauthCheck } from '../../../src/adapters/mail-in/sender-check/mailauth-check.js';
import { type SmtpDoor } from '../../../src/adapters/mail-in/smtp-door.js';
import { SmtpConversation } from '../../support/mail-conversation.js';
import { hasDmarc, permits, signedAs, signs, TableDns } from '../../support/mail-dns.js';
import { mailSource } from '../../support/mail-source.js';
import { memoryPersistence } from '../../support/memory.js';
import { serviceOn, type TestService } from '../../support/builders-service.js';
import { houghton, openDoor } from './open-door.js';

const domain = 'members.example';
const ada = mailSource({ From: 'Ada Hill <ada@members.example>' });
/** Of the peer that these tests are, who is taken for a server on the internet: the thread would not ask about this machine. */
const here = '127.0.0.1';
const never: DNSResolver = () => new Promise(() => undefined);

describe('the SMTP door, where it is the first to receive a mail', () => {
  let door: SmtpDoor;
  afterEach(() => door.stop());

  /** What the council has of the mail, once the door has answered. */
  const sent = async (dns: DNSResolver, raw: Uint8Array, council = {}): Promise<string> => {
    const senderCheck = new MailauthCheck(dns, { mostQuestions: 60, time: 300 });
    const service: TestService = await serviceOn(memoryPersistence(), { reader: new MailparserReader(), senderCheck }, council);
    const open = await openDoor({ councils: service.ports.councils, receive: service.useCases.receiveMessage });
    door = open.door;
    const client = await SmtpConversation.open(open.url);
    await client.begin(houghton);
    client.write(Buffer.from(raw));
    const answer = await client.say('\r\n.');
    const [line] = await service.ports.inbox.list(service.council.slug, null, 10);
    return `${answer.slice(0, 3)} ${line?.state} ${line?.senderVerified ? 'verified' : 'not verified'}`;
  };
  const tables = new TableDns(permits(domain, here));

  it('proves the sender by signature and DMARC', async () => {
    expect(await sent(new TableDns(signs(domain), hasDmarc(domain)).resolve, await signedAs(domain, ada))).toBe('250 enquiry verified');
  });

  it('proves the sender by the server that sent it', async () => {
    expect(await sent(new TableDns(permits(domain, here)).resolve, ada)).toBe('250 enquiry verified');
  });

  it.each<[name: string, dns: DNSResolver, raw: () => Promise<Uint8Array> | Uint8Array]>([
    ['DNS knows nothing', new TableDns().resolve, () => signedAs(domain, ada)],
    ['DNS never answers', never, () => signedAs(domain, ada)],
    ['the signature is another’s', new TableDns(signs('evil.test'), hasDmarc('evil.test')).resolve, () => signedAs('evil.test', ada)],
    ['it was changed on the way', new TableDns(signs(domain)).resolve, async () => Buffer.from((await signedAs(domain, ada)).toString().replace('mended', 'removed'))],
    ['it brings its own results', new TableDns().resolve, () => Buffer.concat([Buffer.from('Authentication-Results: mx.houghton-regis.example; dmarc=pass header.from=members.example\r\n'), ada])],
  ])('takes the mail in all the same, with the sender not verified, where %s', async (_, dns, raw) => {
    expect(await sent(dns, await raw(), { authservId: 'mx.houghton-regis.example' })).toBe('250 enquiry not verified');
  });

  it('proves no forgery on whose end a signed mail of the domain hangs', async () => {
    const forged = '\r\rX-A: 1\rFrom: Ada Hill <ada@members.example>\rTo: enquiries@houghton-regis.example\rSubject: The lamp\rMessage-ID: <forged@x>\r\rMend it.\r\r-- \r\r\n';
    const signed = await signedAs(domain, mailSource({ From: 'Reception <reception@members.example>' }));
    expect(await sent(new TableDns(signs(domain), hasDmarc(domain)).resolve, Buffer.concat([Buffer.from(forged), signed]))).toBe('250 needs-attention not verified');
  });

  it('asks nothing about a bounce', async () => {
    const service = await serviceOn(memoryPersistence(), { reader: new MailparserReader(), senderCheck: new MailauthCheck(tables.resolve) });
    const open = await openDoor({ councils: service.ports.councils, receive: service.useCases.receiveMessage });
    door = open.door;
    const client = await SmtpConversation.open(open.url);
    await client.say('MAIL FROM:<>');
    await client.say(`RCPT TO:<${houghton}>`);
    await client.say('DATA');
    client.write(ada);
    expect(await client.say('\r\n.')).toMatch(/^250/);
    expect(tables.asked).toEqual([]);
  });
});
