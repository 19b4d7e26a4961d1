import { reportIn } from '../../../src/adapters/mail-in/delivery-report.js';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { notDelivered } from '../../../src/domain/intake/delivery-report.js';
import { readMail } from '../../support/builders-mail.js';

const part = (type: string, text: string) => ({ type, content: Buffer.from(text) });
const status = (action: string) => part('message/delivery-status', `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ada@members.example\r\nAction: ${action}\r\nStatus: 5.1.1\r\n`);
const original = part('message/rfc822', 'Received: from a\r\n by b\r\nMessage-ID: <abc@houghton-regis.example>\r\nSubject: Received\r\n\r\nMessage-ID in words: no field\r\n');

describe('what a message reports of another', () => {
  it.each<[name: string, files: Parameters<typeof reportIn>[0], text: string, report: ReturnType<typeof reportIn>]>([
    ['nothing', [part('text/plain', 'Message-ID: <a@b>')], 'A letter.', null],
    ['that it failed, with the message', [status('failed'), original], '', { action: 'failed', of: ['abc@houghton-regis.example'] }],
    ['that it is late, in whatever letters', [status('DELAYED')], '', { action: 'delayed', of: [] }],
    ['an action that is none', [status('perhaps')], '', { action: null, of: [] }],
    ['the header alone', [part('Text/RFC822-Headers', 'message-id:\r\n <abc@houghton-regis.example>\r\n')], '', { action: null, of: ['abc@houghton-regis.example'] }],
    ['what is quoted in its text', [], '  > Message-Id: <abc@houghton-regis.example>\r\nbye', { action: null, of: ['abc@houghton-regis.example'] }],
    ['one message once', [original, original], 'Message-ID: <abc@houghton-regis.example>', { action: null, of: ['abc@houghton-regis.example'] }],
  ])('%s', (_name, files, text, report) => {
    expect(reportIn(files, text)).toEqual(report);
  });

  it('is of a hundred messages at most, over all its parts', () => {
    const parts = Array.from({ length: 30 }, (_, of) => part('text/rfc822-headers', Array.from({ length: 50 }, (_one, at) => `Message-ID: <${of}.${at}@mx.example>\r\n`).join('')));
    const report = reportIn(parts, 'Message-ID: <quoted@mx.example>');
    expect([report?.of.length, report?.of[0], report?.of.at(-1)]).toEqual([100, '0.0@mx.example', '1.49@mx.example']);
  });

  it('is read from a bounce whose original went through many servers', async () => {
    const received = Array.from({ length: 200 }, (_, hop) => `Received: from mx${hop}.example by mx${hop + 1}.example with ESMTP`).join('\r\n');
    const bounce = [
      'From: MAILER-DAEMON@mx.example', 'To: enquiries@houghton-regis.example', 'Subject: Returned mail', 'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
      '--b', 'Content-Type: text/plain', '', 'It was not delivered.',
      '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; ada@members.example', 'Action: failed', 'Status: 5.1.1',
      '--b', 'Content-Type: text/rfc822-headers', '', received, 'Message-ID: <abc@houghton-regis.example>', '', '--b--', '',
    ].join('\r\n');
    const read = await new MailparserReader().read(Buffer.from(bounce));
    expect(read.ok && read.value.report).toEqual({ action: 'failed', of: ['abc@houghton-regis.example'] });
  });
});

describe('what did not arrive', () => {
  const of = ['abc@houghton-regis.example'];

  it.each(['delivered', 'relayed', 'expanded', 'delayed'] as const)('is nothing where the server says %s', (action) => {
    expect(notDelivered(readMail({ subject: 'Undeliverable', report: { action, of } }), 'delivery-report')).toEqual([]);
  });

  it.each(['read-receipt', 'feedback-report', 'auto-reply'] as const)('is nothing in a message that is here for another reason: %s', (reason) => {
    expect(notDelivered(readMail({ report: { action: 'failed', of } }), reason)).toEqual([]);
  });

  it('is what the message names, in any of its ways, each once', () => {
    const mail = readMail({ subject: 'failure notice', inReplyTo: ['abc@houghton-regis.example'], references: ['def@houghton-regis.example'], report: { action: null, of } });
    expect(notDelivered(mail, 'mail-server-notice')).toEqual(['abc@houghton-regis.example', 'def@houghton-regis.example']);
    expect(notDelivered({ ...mail, report: null }, 'mail-server-notice')).toEqual(['abc@houghton-regis.example', 'def@houghton-regis.example']);
  });
});
