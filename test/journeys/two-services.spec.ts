import { createTransport } from 'nodemailer';
import { environmentOn, importPeople } from '../crash/installation.js';
import { freshDatabaseFor, type FreshInstallation } from '../support/engines.js';
import { fieldOf, MailSink, type SunkMail } from '../support/mail-sink.js';
import { ServiceProcess } from '../support/service-process.js';

const mailboxOf = (council: string): string => `enquiries@${council}.example`;
const ada = 'ada@members.example';

/** Of each service the councils, and as whom each has a mailbox of the other service on its list: by mistake, or to ask and be asked. */
const services = [
  { 'houghton-regis': { member: 'ware' }, 'great-aycliffe': { clerk: 'nuthurst' } },
  { ware: { member: 'houghton-regis' }, nuthurst: { member: 'great-aycliffe' } },
] as const;

/** All that says that a machine wrote: some gateways take it off. */
const marks = /^(?:Auto-Submitted|X-Auto-Response-Suppress|X-Member-Enquiries-Loop|List-Id|Precedence):.*\r\n(?:[ \t].*\r\n)*/gim;

interface Living {
  readonly fresh: FreshInstallation;
  readonly smtpPort: number;
  readonly process: ServiceProcess;
}

describe('two services that answer each other', () => {
  const living = new Map<string, Living>();
  let relay: MailSink;
  let takesMarksOff = false;

  beforeAll(async () => {
    relay = await MailSink.listen(handOn);
    for (const councils of services) {
      const one = await begin(Object.entries(councils));
      for (const council of Object.keys(councils)) living.set(mailboxOf(council), one);
    }
  }, 180_000);
  afterAll(async () => {
    for (const { process, fresh } of new Set(living.values())) {
      await process.kill();
      await fresh.dispose();
    }
    await relay.close();
  });

  const begin = async (councils: readonly (readonly [string, { readonly member?: string; readonly clerk?: string }])[]): Promise<Living> => {
    const fresh = await freshDatabaseFor('sqlite');
    const { environment, smtpPort } = await environmentOn(fresh, relay.url);
    for (const [council, { member, clerk }] of councils) {
      await importPeople(environment, council, [
        ['officer', 'The Clerk', clerk === undefined ? `clerk@${council}.example` : mailboxOf(clerk), 'Clerk'],
        ['member', 'Cllr Ada Hill', ada, 'Member'],
        ...(member === undefined ? [] : [['member', 'Cllr Neighbour', mailboxOf(member), 'Member']]),
      ]);
    }
    const process = new ServiceProcess(environment);
    await process.start();
    return { fresh, smtpPort, process };
  };

  /** To the service whose mailbox it is for; everybody else reads and says nothing. */
  const handOn = async (mail: SunkMail): Promise<void> => {
    const [from = ''] = /[^\s<>]+@[^\s<>]+/.exec(fieldOf(mail, 'From')) ?? [];
    await send(from, mail.to[0] ?? '', takesMarksOff ? mail.raw.replace(marks, '') : mail.raw);
  };
  const send = async (from: string, to: string, raw: string): Promise<void> => {
    const service = living.get(to.replace(/\+[^@]*/, ''));
    if (service === undefined) return;
    const smtp = createTransport({ host: '127.0.0.1', port: service.smtpPort, ignoreTLS: true });
    await smtp.sendMail({ envelope: { from, to: [to] }, raw });
    smtp.close();
  };
  /** What went between the services and to others because of one mail, until nobody wrote any more. */
  const startedBy = async (from: string, council: string): Promise<readonly SunkMail[]> => {
    const before = relay.mails.length;
    const to = mailboxOf(council);
    await send(from, to, `From: ${from}\r\nTo: ${to}\r\nSubject: The bus shelter\r\nMessage-ID: <${before}@start.example>\r\n\r\nWho mends it?\r\n`);
    await relay.quiet(3_000);
    return relay.mails.slice(before);
  };
  const between = (mails: readonly SunkMail[]): readonly string[] => mails.filter(({ to: [to = ''] }) => living.has(to)).map((mail) => `${fieldOf(mail, 'Subject')}: ${fieldOf(mail, 'Auto-Submitted')}`);

  it.each<[from: string, council: string, off: boolean, between: readonly string[]]>([
    [mailboxOf('ware'), 'houghton-regis', false, ['[HR-0001] Received: The bus shelter: auto-replied']],
    [ada, 'great-aycliffe', false, ['[GA-0001] New enquiry: The bus shelter: auto-generated']],
    [mailboxOf('ware'), 'houghton-regis', true, ['[HR-0002] Received: The bus shelter: auto-replied', '[WA-0001] Received: [HR-0002] Received: The bus shelter: auto-replied']],
    [
      ...([ada, 'great-aycliffe', true] as const),
      ['[GA-0002] New enquiry: The bus shelter: auto-generated', '[NU-0001] Received: [GA-0002] New enquiry: The bus shelter: auto-replied', '[GA-0002] Sent on. Was it the answer? The bus shelter: auto-replied'],
    ],
  ])('fall silent after one answer of each: %s writes to %s (the marks of a machine taken off: %p)', async (from, council, off, expected) => {
    takesMarksOff = off;
    expect(between(await startedBy(from, council))).toEqual(expected);
  }, 180_000);
});
