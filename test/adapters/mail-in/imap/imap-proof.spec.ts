import { describeOnDovecot } from '../../../support/describe-on-dovecot.js';
import { Dovecot } from '../../../support/dovecot.js';
import { mail, WatchedMailbox } from './watched-mailbox.js';

const mx = 'mx.houghton-regis.example';
const passed = `Authentication-Results: ${mx};\r\n\tspf=pass (${mx}: domain of\r\n ada@members.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=ada@members.example;\r\n\tdmarc=pass (p=none) header.from=members.example\r\n`;
const failed = `Authentication-Results: ${mx}; dmarc=fail header.from=members.example\r\n`;
const byMicrosoft = 'Authentication-Results: spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=members.example; dkim=none (message not signed)\r\n header.d=none;dmarc=bestguesspass action=none\r\n header.from=members.example;compauth=pass reason=109\r\n';
const received = `Received: from out.members.example by ${mx}; Mon, 11 May 2026 08:00:00 +0000\r\n`;

describeOnDovecot('a mailbox whose server proves senders', () => {
  let server: Dovecot;
  let mailbox: WatchedMailbox;

  beforeAll(async () => {
    server = await Dovecot.start();
  });
  afterAll(() => server.stop());
  afterEach(() => mailbox.close());

  it.each<[user: string, authservId: string | null, verified: Readonly<Record<string, string>>, not: Readonly<Record<string, string>>]>([
    [
      'named',
      mx,
      { 'proven': passed, 'proven above a forgery': passed + received + failed, 'proven below a Received field': received + passed },
      { 'without a word': '', 'refuted above a forgery': failed + received + passed, 'by another': passed.replaceAll(mx, 'mx.evil.test'), 'below another': `Authentication-Results: mx.evil.test; none\r\n${passed}`, 'without a name': byMicrosoft, 'two From': `From: <clerk@office.example>\r\n${passed}` },
    ],
    ['microsoft', 'microsoft365', { 'proven by Microsoft': byMicrosoft }, { 'by a name': passed, 'refuted by Microsoft': byMicrosoft.replace('bestguesspass', 'fail') }],
    ['nobody', null, {}, { 'proven by nobody we believe': passed }],
  ])('%s: only what its topmost field says counts', async (user, authservId, verified, not) => {
    mailbox = await WatchedMailbox.on(`${user}@houghton-regis.example`, { authservId });
    const client = await server.client(mailbox.user);
    const messages = Object.entries({ ...verified, ...not });
    for (const [subject, lines] of messages) await client.append('INBOX', mail(subject, { lines }));
    client.close();
    mailbox.open({ port: server.port });
    await mailbox.keeps(messages.length);
    const proven = (await mailbox.inbox()).filter(({ senderVerified }) => senderVerified).map(({ subject }) => subject);
    expect(proven.toSorted()).toEqual(Object.keys(verified).toSorted());
  });

  it('lets an officer of its tenant act by reply', async () => {
    mailbox = await WatchedMailbox.on('enquiries@office.example', { authservId: 'microsoft365', mailbox: 'enquiries@office.example' });
    const client = await server.client(mailbox.user);
    const lines = 'Authentication-Results: dkim=none (message not signed)\r\n header.d=none;dmarc=none action=none header.from=office.example;\r\nX-MS-Exchange-Organization-AuthAs: Internal\r\n';
    const words = { from: 'clerk@office.example', to: 'enquiries@office.example', text: 'LOG Cllr Ben Ames, phone, Mon 08:30: the gate is broken.' };
    await client.append('INBOX', mail('A call', { ...words, lines }));
    await client.append('INBOX', mail('A forged call', { ...words, lines: lines.replace('Internal', 'Anonymous') }));
    client.close();
    mailbox.open({ port: server.port });
    await mailbox.keeps(2);
    const became = (await mailbox.inbox()).map(({ subject, reason, senderVerified }) => `${subject}: ${reason} ${senderVerified}`);
    expect(became.toSorted()).toEqual(['A call: officer-logged true', 'A forged call: officer-mail false']);
  });
});
