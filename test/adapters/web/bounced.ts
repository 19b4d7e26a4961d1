import { type Council } from '../../../src/domain/council/council.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { envelope } from '../../support/builders-mail.js';
import { type Staged } from './staged.js';

let bounces = 0;

/** The newest mail of this kind to an address comes back: its server knows nobody there. */
export async function bounced({ web }: Staged, council: Council, kind: Letter['kind'], address: string): Promise<void> {
  const mail = web.letters.findLast((letter) => letter.kind === kind && letter.to.address === address);
  bounces += 1;
  const report = [
    ...['From: mailer-daemon@mx.example', `To: ${council.mailbox}`, 'Subject: Returned mail', `Message-ID: <bounce-${bounces}@mx.example>`, 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/report; report-type=delivery-status; boundary=b', '', '--b', 'Content-Type: message/delivery-status', ''],
    ...['Reporting-MTA: dns; mx.example', '', `Final-Recipient: rfc822; ${address}`, 'Action: failed', 'Status: 5.1.1', ''],
    ...['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${mail?.key}@test>`, '', '--b--', ''],
  ];
  const raw = Buffer.from(report.join('\r\n'));
  await web.useCases.receiveMessage.run({ council, raw, envelope: envelope({ returnPath: '', recipients: [council.mailbox] }) });
}
