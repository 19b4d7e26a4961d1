import { assign } from '../../../src/application/enquiry/assign.js';
import { type Council } from '../../../src/domain/council/council.js';
import { type Bringer, type Envelope, type ReadMail } from '../../../src/domain/intake/mail.js';
import { type MethodResult } from '../../../src/domain/intake/sender/authentication-results.js';
import { type Person } from '../../../src/domain/people/person.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { ToldSenderCheck } from '../../support/builders-mail.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { RecordingLog } from '../../support/mail-log.js';
import { MailInHand } from './mail-in-hand.js';

type Fields = Readonly<Record<string, readonly string[]>>;
type Asked = Pick<Person, 'email' | 'name'>;

const mx = 'mx.example.gov.uk';
const mailServer: Bringer = { kind: 'mail-server' };
const mailbox: Bringer = { kind: 'mailbox' };
const peer: Bringer = { kind: 'peer', address: '198.51.100.7', greeting: 'out.members.example' };
const domainOf = ({ email }: Asked): string => email.slice(email.indexOf('@') + 1);
const dmarc = (domain: string, result = 'pass'): readonly MethodResult[] => [{ method: 'dmarc', result, properties: new Map([['header.from', domain]]) }];

/** A way for mail to come in, and what makes a sender proven on it. */
interface Way {
  readonly council: Partial<Council>;
  readonly broughtBy: Bringer;
  readonly fields: (domain: string) => Fields;
  readonly found: (domain: string) => readonly MethodResult[];
  readonly proof: string | null;
}
const way = (broughtBy: Bringer, proof: string | null, rest: Partial<Way> = {}): Way => ({ council: {}, broughtBy, fields: () => ({}), found: () => [], proof, ...rest });
const says = (domain: string): Fields => ({ 'authentication-results': [`${mx}; dmarc=pass header.from=${domain}`] });
const saysNameless = (domain: string): Fields => ({ 'authentication-results': [`dmarc=pass action=none header.from=${domain}`] });
const office = { authservId: 'microsoft365', mailbox: 'enquiries@office.example' };
const markedInternal = (): Fields => ({ 'x-ms-exchange-organization-authas': ['Internal'] });

const ownCheck = way(peer, 'own-check', { found: dmarc });
const proven: readonly [string, Way][] = [
  ['a relay that is trusted', way({ kind: 'trusted-relay' }, 'relay')],
  ['what the council’s mail server wrote', way(mailServer, 'authentication-results', { council: { authservId: mx }, fields: says })],
  ['what the server of the mailbox wrote that we fetch', way(mailbox, 'authentication-results', { council: { authservId: mx }, fields: says })],
  ['what Microsoft 365 wrote on the mail that we fetch', way(mailbox, 'authentication-results', { council: { authservId: 'microsoft365' }, fields: saysNameless })],
  ['our own check', ownCheck],
];
const unproven: readonly [string, Way][] = [
  ['nobody knows where it is from', way({ kind: 'nobody' }, null, { council: { authservId: mx }, fields: says, found: dmarc })],
  ['the council’s file believes no server', way(mailServer, null, { fields: says, found: dmarc })],
  ['the server that wrote is another', way(mailServer, null, { council: { authservId: 'mx.other.example' }, fields: says })],
  ['whoever came to our door wrote it', way(peer, null, { council: { authservId: mx }, fields: says })],
  ['our check found another domain', way(peer, null, { found: () => dmarc('evil.test') })],
  ['our check failed it', way(peer, null, { found: (domain) => dmarc(domain, 'fail') })],
  ['it only looks like the tenant’s own', way(mailbox, null, { council: { authservId: mx }, fields: markedInternal })],
  ['a program handed in what Microsoft 365 could have written', way(mailServer, null, { council: { authservId: 'microsoft365' }, fields: saysNameless })],
];

describe.each(['memory', 'sqlite'] as const)('the proof of a sender, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;
  let mail: MailInHand;
  let check: ToldSenderCheck;
  let log: RecordingLog;

  /** Ada's enquiry, which Oscar has. */
  const begin = async (council: Partial<Council>): Promise<void> => {
    persistence = await openPersistence(implementation);
    [check, log] = [new ToldSenderCheck(), new RecordingLog()];
    service = await serviceOn(persistence.ports, { senderCheck: check, log }, council);
    mail = new MailInHand(service);
    await mail.send(people.ada, {});
    service.clock.forward(1);
    const asked = { actor: actor(people.clerk), council: service.council, reference: 'HR-0001', at: null, key: null, expectedVersion: null };
    await service.useCases.actOnEnquiry.run(assign, { ...asked, command: { officer: people.oscar.id } });
    await mail.letters();
  };
  afterEach(() => persistence.close());

  const send = async (by: Way, from: Asked, what: Partial<ReadMail>, around: Partial<Envelope> = {}): Promise<string> => {
    check.finds = by.found(domainOf(from));
    const headers = new Map(Object.entries(by.fields(domainOf(from))));
    const { id } = await mail.send(from, { headers, ...what }, { broughtBy: by.broughtBy, returnPath: from.email, ...around });
    const line = (await mail.inbox()).find(({ key }) => key === id);
    return `${line?.state} ${line?.reason} ${line?.senderVerified ? 'verified' : 'not verified'}`;
  };
  const toToken = async (): Promise<Partial<Envelope>> => ({ recipients: [`enquiries+${(await mail.enquiry()).threadToken}@houghton-regis.example`] });
  const forwarded = `---------- Forwarded message ---------\nFrom: ${people.ben.email}\nDate: Mon, 11 May 2026 at 08:30\nSubject: The lamp\nTo: Oscar\n\nThe lamp is out.`;
  const aCall = 'LOG Cllr Ben Ames, phone, Mon 08:30: the gate is broken.';

  /** What hangs on the proof, as one reads it. */
  const became = async (by: Way): Promise<readonly string[]> => [
    await send(by, people.ben, { subject: 'The lamp' }),
    await send(by, people.ada, { subject: 'Again: HR-0001' }),
    await send(by, people.oscar, { text: 'I shall look.' }, await toToken()),
    await send(by, people.oscar, { subject: 'A call', text: aCall }),
    await send(by, people.oscar, { subject: 'Fwd: The lamp', text: forwarded }),
  ];

  it.each(proven)('is %s: all that hangs on it is done', async (_, by) => {
    await begin(by.council);
    expect(await became(by)).toEqual(['enquiry from-a-member verified', 'appended from-a-party verified', 'appended officer-acted verified', 'enquiry officer-logged verified', 'enquiry officer-logged verified']);
    const letters = await mail.letters();
    expect(letters.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['receipt', 'new-enquiry', 'follow-up', 'contact']));
    expect(JSON.stringify(letters)).not.toContain('not verified');
    expect(log.lines.at(-1)).toContain(`"senderProof":"${by.proof}"`);
  });

  it.each(unproven)('is wanting where %s: mail is taken in, and nothing that hangs on it is done', async (_, by) => {
    await begin(by.council);
    const waits = (reason: string): string => `needs-attention ${reason} not verified`;
    expect(await became(by)).toEqual(['enquiry from-a-member not verified', waits('number-alone'), waits('officer-not-verified'), waits('officer-mail'), waits('officer-mail')]);
    const letters = await mail.letters();
    expect(letters.map(({ kind, to }) => `${kind} ${to.address}`).toSorted()).toEqual([`new-enquiry ${people.clerk.email}`, `receipt ${people.ben.email}`]);
    expect(JSON.stringify(letters)).toContain('not verified');
    expect(log.lines.at(-1)).toContain('"senderProof":null');
  });

  it('within the council’s own Microsoft 365 is Exchange’s mark, for its own domain', async () => {
    await begin(office);
    const within = way(mailbox, 'own-tenant', { fields: markedInternal });
    const recipients = [`enquiries+${(await mail.enquiry()).threadToken}@office.example`];
    expect(await send(within, people.oscar, { text: 'I shall look.' }, { recipients })).toBe('appended officer-acted verified');
    expect(log.lines.at(-1)).toContain('"senderProof":"own-tenant"');
    expect(await send(within, people.ben, {})).toBe('enquiry from-a-member not verified');
  });

  it.each([mailServer, peer, { kind: 'nobody' } as const])('is not Exchange’s mark on what %p brought', async (bringer) => {
    await begin(office);
    const recipients = [`enquiries+${(await mail.enquiry()).threadToken}@office.example`];
    expect(await send(way(bringer, null, { fields: markedInternal }), people.oscar, { text: 'I shall look.' }, { recipients })).toBe('needs-attention officer-not-verified not verified');
  });

  it('is asked of the server that came to the door', async () => {
    await begin({});
    await send(ownCheck, people.ben, {});
    expect(check.asked).toEqual([{ address: '198.51.100.7', greeting: 'out.members.example', returnPath: people.ben.email }]);
  });

  it.each<[name: string, what: Partial<ReadMail>, around: Partial<Envelope>]>([
    ['a bounce', {}, { returnPath: '' }],
    ['two From fields', { fromHeaders: 2 }, {}],
    ['two senders', { from: [people.ada, people.ben].map(({ email, name }) => ({ address: email, name })) }, {}],
    ['no sender', { from: [] }, {}],
  ])('is not asked for %s', async (_, what, around) => {
    await begin({});
    await send(ownCheck, people.ada, what, around);
    expect(check.asked).toEqual([]);
    expect((await mail.inbox())[0]?.senderVerified).toBe(false);
  });

  it('is not asked for a file that is judged', async () => {
    await begin({ authservId: mx });
    const raw = Buffer.from(JSON.stringify({ messageId: 'x@y', inReplyTo: [], references: [], from: [{ address: people.ada.email, name: '' }], fromHeaders: 1, subject: 'x', text: 'x', headers: [['authentication-results', [`${mx}; dmarc=pass header.from=members.example`]]], attachments: [], calendarMethods: [] }));
    const judged = await service.useCases.judgeFiles.run(actor(people.clerk), service.council, [{ name: 'a.eml', read: () => Promise.resolve({ ok: true, value: raw }) }]);
    expect(judged).toMatchObject({ value: [{ state: 'enquiry', senderVerified: false }] });
    expect(check.asked).toEqual([]);
  });
});
