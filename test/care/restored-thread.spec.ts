import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { install, type Installation, mailbox, members } from '../crash/installation.js';
import { freshDatabaseFor, type FreshInstallation } from '../support/engines.js';
import { MailSink, type SunkMail } from '../support/mail-sink.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { careCli } from './care-cli.js';
import { pictureOf } from './picture.js';

interface Picture {
  readonly lines: readonly { readonly reference: string; readonly subject: string; readonly members: readonly string[] }[];
  readonly details: readonly { readonly reference: string; readonly facts: readonly { readonly kind: string }[] }[];
}

const [anna = '', bert = ''] = members;

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

  it('is put with no enquiry that has only the number in common', async () => {
    const first = await freshPlace();
    const live = await install(first, sink.url);
    service = new ServiceProcess(live.environment);
    await service.start();
    await send(live, anna, { subject: 'Before the backup' });
    const file = join(first.dataDir, 'old.backup');
    expect((await careCli(live.environment, 'backup', file)).code).toBe(0);
    const lost = ['Lost one', 'Lost two', 'Lost three'];
    for (const subject of lost) await send(live, anna, { subject });
    const receipts = await Promise.all(lost.map((subject) => receiptOf(sink, subject)));
    await service.stop();

    const restored = await restoredFrom(file, live);
    service = new ServiceProcess(restored.environment);
    await service.start();
    // The first has its number from an enquiry of the same councillor: even there, the old mail is about another matter.
    await send(restored, anna, { subject: 'New one' });
    for (const subject of ['New two', 'New three']) await send(restored, bert, { subject });
    const before = (await pictureOf(restored)) as Picture;
    expect(before.lines.map(({ reference }) => reference).sort()).toEqual(['HR-0001', 'HR-0002', 'HR-0003', 'HR-0004']);

    for (const receipt of receipts) {
      const [token, id, subject] = [field(receipt, 'Reply-To'), field(receipt, 'Message-ID'), `Re: ${field(receipt, 'Subject')}`];
      const address = /[^\s<>]+\+[0-9a-f]{32}@[^\s<>]+/.exec(token)?.[0] ?? '';
      expect(address).not.toBe('');
      await send(restored, anna, { subject: 'By token alone', to: address });
      await send(restored, anna, { subject: 'By In-Reply-To alone', inReplyTo: id });
      if (receipt !== receipts[0]) await send(restored, anna, { subject });
      await send(restored, anna, { subject, to: address, inReplyTo: id });
      await send(restored, bert, { subject: 'Forwarded to a colleague', to: address, inReplyTo: id });
    }
    const after = (await pictureOf(restored)) as Picture;
    const newOnes = (picture: Picture) => {
      const references = picture.lines.filter(({ subject }) => subject.startsWith('New ')).map(({ reference }) => reference);
      // The signs count a councillor's other enquiries, of which some are opened in between.
      return picture.details.filter(({ reference }) => references.includes(reference)).map((detail) => ({ ...detail, office: null }));
    };
    expect(newOnes(after)).toHaveLength(3);
    expect(newOnes(after)).toEqual(newOnes(before));
    const appended = after.details.filter(({ facts }) => facts.some(({ kind }) => kind === 'appended'));
    expect(appended).toEqual([]);
  }, 120_000);

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
  { subject, to = mailbox, inReplyTo }: { subject: string; to?: string; inReplyTo?: string },
): Promise<void> {
  const smtp = createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true });
  await smtp.sendMail({ from, to, subject, text: `About: ${subject}`, ...(inReplyTo !== undefined && { inReplyTo, references: inReplyTo }) });
  smtp.close();
}

async function receiptOf(sink: MailSink, subject: string): Promise<SunkMail> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = sink.mails.find((mail) => mail.to.includes(anna) && field(mail, 'Subject').endsWith(`Received: ${subject}`));
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error(`No receipt for ${subject} came.`);
}

function field({ raw }: SunkMail, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}
