import { headerOf, type Envelope, type ReadMail } from '../mail.js';

/**
 * Header standards alone miss one bounce in five and half the out-of-office mail; wording alone would take a councillor's
 * complaint of "undeliverable" leaflets for one. So the rules weigh signs, and these are what several of them ask.
 */

/** RFC 5321 §4.5.5, at the door or as an earlier delivery wrote it down (§4.4). */
export function hasNoReturnPath(mail: ReadMail, { returnPath }: Envelope): boolean {
  return returnPath === '' || /^<(?:mailer-daemon(?:@[^>]*)?)?>$/i.test(headerOf(mail, 'return-path') ?? '');
}

const daemon = /^(?:mailer|mail|e?mailer|maildelivery|mdaemon|smtpd?)daemon$|^mdaemon$|^maildeliverysystem$|^maildeliverysubsystem$/;

/** RFC 2142 §5 and custom: nobody writes letters as MAILER-DAEMON. Some give it no domain, so that it is no address. */
export function isMailerDaemon(mail: ReadMail): boolean {
  const names = mail.from.map(({ address }) => address);
  const unaddressed = mail.from.length === 0 ? wordsOfFrom(mail) : [];
  return [...names, ...unaddressed].some((name) => daemon.test(account(name)));
}

const offices = new Set(['postmaster', 'maildelivery', 'mailadministrator', 'mailsystem', 'bounce', 'bounces', 'ndr']);
const officeName = /^(?:mail delivery|mail administrator|system administrator|internet mail delivery|postmaster|delivery subsystem|mail system)/i;

/** An account or a name that mail servers use; people do too, so that it is a sign and no proof. */
export function isOfAMailServer(mail: ReadMail): boolean {
  return mail.from.some(({ address, name }) => offices.has(account(address)) || /^microsoftexchange[0-9a-f]{20,}@/.test(address) || officeName.test(name));
}

/** What stands before the @, without what one writes between words. */
function account(address: string): string {
  return (address.split('@')[0] ?? '').toLowerCase().replace(/[-_. ]/g, '');
}

function wordsOfFrom(mail: ReadMail): readonly string[] {
  const from = headerOf(mail, 'from') ?? '';
  return [from.replace(/<.*/s, '').replace(/"/g, '').trim(), ...(/<([^<>]*)>/.exec(from)?.slice(1) ?? [])];
}

/** Whether its subject begins with one of these, in whatever letters, marks of spam filters left aside. */
export function subjectBegins(mail: ReadMail, beginning: RegExp): boolean {
  return beginning.test(mail.subject.normalize('NFC').replace(/^(?:\s*(?:\[(?:spam|external|ext)\]|\*+spam\*+))+/i, '').trim());
}
