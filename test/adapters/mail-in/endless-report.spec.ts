import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { implementations, openPersistence } from '../../contracts/implementations.js';
import { serviceOn } from '../../support/builders-service.js';
import { SmtpConversation } from '../../support/mail-conversation.js';
import { houghton, openDoor } from './open-door.js';

/** More Message-IDs than a statement of SQLite may have parameters. */
const report = [
  'From: MAILER-DAEMON@mx.example', `To: ${houghton}`, 'Subject: Returned mail', 'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
  ...Array.from({ length: 340 }, (_, part) => ['--b', 'Content-Type: text/rfc822-headers', '', ...Array.from({ length: 100 }, (_one, at) => `Message-ID: <${part}.${at}@mx.example>`), '']).flat(),
  '--b--', '',
].join('\r\n');

describe.each(implementations)('a report on more messages than anybody sends, on %s', (implementation) => {
  it('is taken in by the SMTP door as any other', async () => {
    const persistence = await openPersistence(implementation);
    const service = await serviceOn(persistence.ports, { reader: new MailparserReader() });
    const { door, url } = await openDoor({ maxBytes: 10_000_000, receive: service.useCases.receiveMessage });
    const client = await SmtpConversation.open(url);
    await client.begin(houghton);
    client.write(`${report}\r\n.\r\n`);
    expect(await client.reply()).toMatch(/^250 /);
    expect(await service.ports.inbox.list(service.council.slug, null, 5)).toMatchObject([{ state: 'bounce', reason: 'delivery-report' }]);
    await door.stop();
    await persistence.close();
  }, 180_000);
});
