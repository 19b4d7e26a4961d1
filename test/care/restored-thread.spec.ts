import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { install, type Installation, mailbox, members } from '../crash/installation.js';
import { freshDatabaseFor, type FreshInstallation } from '../support/engines.js';
import { fieldOf, MailSink, type SunkMail } from '../support/mail-sink.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { careCli } from './care-cli.js';
import { pictureOf } from './picture.js';

interface Picture {
  readonly lines: readonly { readonly reference: string; readonly subject: string; readonly members: readonly string[] }[];
  readonly details: readonly { readonly reference: string; readonly facts: readonly { readonly kind: string }[] }[];
}

const [anna = '', bert = ''] = members;
const numbers = Array.from({ length: 25 }, (_, index) => index + 1);

/**
 * Numbers are used again after a restore: what was NQ-0002 to one councillor is another's matter now. Mail from before
 * must never reach it, by token, by In-Reply-To or by the number in its subject.
 */
describe('mail from before a restore', () => {
  const places: FreshInstallation[] = [];
  let sink: MailSink;
  let service: ServiceProcess;

  beforeAll(async () => (sink = await MailSink.listen()));
  afterAll(async () => {
    await service.kill();
    await sink.close();
    for (const place of places) await place.dispose();
  });

  it('is put with no enquiry that has only the number in common: a hundred replies and more', async () => {
    const first = await freshPlace();
    const live = await install(first, sink.url);
    service = new ServiceProcess(live.environment);
    await service.start();
    await send(live, anna, { subject: 'Before the backup' });
    const file = join(first.dataDir, 'old.backup');
    expect((await careCli(live.environment, 'backup', file)).code).toBe(0);
    const lost = numbers.map((number) => `Lost ${number}`);
    for (const subject of lost) await send(live, anna, { subject });
    const receipts = await Promise.all(lost.map((subject) => receiptOf(sink, subject)));
    await service.stop();

    const restored = await restoredFrom(file, live);
    service = new ServiceProcess(restored.environment);
    await service.start();
    // Every other has its number from an enquiry of the same councillor: even there, the old mail is about another matter.
    for (const number of numbers) await send(restored, number % 2 === 0 ? anna : bert, { subject: `New ${number}` });
    const before = (await pictureOf(restored)) as Picture;
    expect(before.lines).toHaveLength(numbers.length + 1);
    expect(before.lines.map(({ reference }) => reference)).toEqual(expect.arrayContaining(receipts.map(numberOf)));

    for (const receipt of receipts) {
      const { to, id, subject } = threadOf(receipt);
      await Promise.all([
        send(restored, anna, { subject: 'By token alone', to }),
        send(restored, anna, { subject: 'By In-Reply-To alone', inReplyTo: id }),
        send(restored, anna, { subject: 'By References alone', references: [id, '<another@members.example>'] }),
        send(restored, anna, { subject }),
      ]);
    }
    for (const receipt of receipts.slice(0, 3)) {
      const { to, id, subject } = threadOf(receipt);
      await send(restored, anna, { subject, to, inReplyTo: id, references: [id] });
      await send(restored, bert, { subject: 'Forwarded to a colleague', to, inReplyTo: id });
    }
    const after = (await pictureOf(restored)) as Picture;
    const newOnes = (picture: Picture) => {
      const references = picture.lines.filter(({ subject }) => subject.startsWith('New ')).map(({ reference }) => reference);
      // The signs count a councillor's other enquiries, of which some are opened in between.
      return picture.details.filter(({ reference }) => references.includes(reference)).map((detail) => ({ ...detail, office: null }));
    };
    expect(newOnes(after)).toHaveLength(numbers.length);
    expect(newOnes(after)).toEqual(newOnes(before));
    const appended = after.details.filter(({ facts }) => facts.some(({ kind }) => kind === 'appended'));
    expect(appended).toEqual([]);
  }, 180_000);

  async function freshPlace(): Promise<FreshInstallation> {
    const place = await freshDatabaseFor('sqlite');
    places.push(place);
    return place;
  }

  async function restoredFrom(file: string, live: Installation): Promise<Installation> {
    const { dataDir } = await freshPlace();
    const [port, smtpPort] = [await freePort(), await freePort()];
    const environment = { ...live.environment, DATA_DIR: dataDir, PORT: String(port), SMTP_IN_PORT: String(smtpPort) };
    expect((await careCli(environment, 'restore', file)).code).toBe(0);
    expect((await careCli(environment, 'mail', 'on')).out).toMatch(/^Outgoing mail is on\./);
    return { ...live, environment, smtpPort, api: live.api.replace(/:\d+\//, `:${port}/`) };
  }
});

async function send(
  { smtpPort }: Installation,
  from: string,
  { subject, to = mailbox, ...thread }: { subject: string; to?: string; inReplyTo?: string; references?: string[] },
): Promise<void> {
  const smtp = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  await smtp.sendMail({ from, to, subject, text: `About: ${subject}`, ...thread });
  smtp.close();
}

async function receiptOf(sink: MailSink, subject: string): Promise<SunkMail> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = sink.mails.find((mail) => mail.to.includes(anna) && fieldOf(mail, 'Subject').endsWith(`Received: ${subject}`));
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error(`No receipt for ${subject} came.`);
}

/** What of a mail leads back to its enquiry: address, Message-ID, and the subject that a reply has. */
function threadOf(receipt: SunkMail): { readonly to: string; readonly id: string; readonly subject: string } {
  const [to] = /[^\s<>]+\+[0-9a-f]{32}@[^\s<>]+/.exec(fieldOf(receipt, 'Reply-To')) ?? [];
  if (to === undefined) throw new Error('A receipt has no token in its Reply-To.');
  return { to, id: fieldOf(receipt, 'Message-ID'), subject: `Re: ${fieldOf(receipt, 'Subject')}` };
}

function numberOf(receipt: SunkMail): string {
  return /\[(.*?)\]/.exec(fieldOf(receipt, 'Subject'))?.[1] ?? '';
}
