import { type Council } from '../../../src/domain/council/council.js';
import { envelope } from '../../support/builders-mail.js';
import { twoCouncils } from './running-web.js';
import { type Staged, staged } from './staged.js';
import { textOf, Visitor } from './visitor.js';

const warning = 'Mail to the clerk (clerk@houghton.example) does not arrive.';

describe('mail that does not reach the clerk', () => {
  let stage: Staged;
  beforeAll(async () => {
    stage = await staged();
  });
  afterAll(() => stage.web.stop());

  /** The notice of a new enquiry comes back. */
  async function bounced(council: Council): Promise<void> {
    await stage.log();
    const notice = stage.web.letters.findLast(({ kind, to }) => kind === 'new-enquiry' && to.address === 'clerk@houghton.example');
    const report = [
      ...['From: mailer-daemon@mx.example', `To: ${council.mailbox}`, 'Subject: Returned mail', 'Message-ID: <bounce@mx.example>', 'MIME-Version: 1.0'],
      ...['Content-Type: multipart/report; report-type=delivery-status; boundary=b', '', '--b', 'Content-Type: message/delivery-status', ''],
      ...['Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; clerk@houghton.example', 'Action: failed', 'Status: 5.1.1', ''],
      ...['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${notice?.key}@test>`, '', '--b--', ''],
    ];
    const raw = Buffer.from(report.join('\r\n'));
    await stage.web.useCases.receiveMessage.run({ council, raw, envelope: envelope({ returnPath: '', recipients: [council.mailbox] }) });
  }

  it('is shown on the list to those who run the office, and to nobody else', async () => {
    const olive = await Visitor.signedIn(stage.web, 'olive@houghton.example');
    const home = async (visitor: Visitor) => textOf((await visitor.get('')).html);
    expect(await home(stage.clerk)).not.toContain('does not arrive');
    for (const council of twoCouncils.slice(0, 1)) await bounced(council);
    expect(await home(stage.clerk)).toContain(warning);
    expect(await home(olive)).not.toContain('does not arrive');
    expect(await stage.web.useCases.clerksMail.concerns()).toEqual(['mail-does-not-reach-a-clerk']);
  });
});
