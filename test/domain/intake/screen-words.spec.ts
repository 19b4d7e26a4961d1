import { type Envelope, type MailAddress, type ReadMail } from '../../../src/domain/intake/mail.js';
import { screen } from '../../../src/domain/intake/screen/screen.js';
import { type VerdictReason } from '../../../src/domain/intake/verdict.js';
import { attachmentLabel } from '../../support/builders-mail.js';
import { envelope, readMail } from '../../support/mail-read.js';

interface Sample {
  readonly subject?: string;
  readonly from?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly part?: string;
  readonly method?: string;
  readonly returnPath?: string | null;
}

function verdictOn({ from, subject, text, headers = {}, part, method, returnPath = 'ada@members.example' }: Sample): VerdictReason | null {
  const address = from === undefined ? {} : { from: addressIn(from), headers: new Map([['from', [from]]]) };
  const mail: ReadMail = readMail({
    ...address,
    ...(subject === undefined ? {} : { subject }),
    ...(text === undefined ? {} : { text }),
    ...(part === undefined ? {} : { attachments: [attachmentLabel({ type: part })] }),
    calendarMethods: method === undefined ? [] : [method],
  });
  const all = new Map([...mail.headers, ...Object.entries(headers).map(([name, value]) => [name, [value]] as const)]);
  const around: Envelope = envelope({ returnPath });
  return screen({ ...mail, headers: all }, around, 'mark')?.reason ?? null;
}

function addressIn(from: string): readonly MailAddress[] {
  const [, name = '', address = ''] = /^(.*?) *<(.*)>$/.exec(from) ?? [undefined, '', from];
  return address.includes('@') ? [{ address: address.toLowerCase(), name }] : [];
}

const notDelivered = 'Your message could not be delivered to one or more recipients.\n550 5.1.1 <ben@members.example>: user unknown\n';

describe('a bounce that is in no standard form', () => {
  it.each<[name: string, sample: Sample]>([
    ['from MAILER-DAEMON, whatever it says', { from: 'MAILER-DAEMON@mx.example', subject: 'Hello' }],
    ['from a daemon with a dash', { from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>', subject: 'Delivery Status Notification (Delay)' }],
    ['from MAILER-DAEMON without a domain', { from: 'MAILER-DAEMON <>', subject: 'Mail delivery failed' }],
    ['from MAILER-DAEMON in angle brackets', { from: 'Mail Delivery Subsystem <MAILER-DAEMON>', subject: 'Returned mail: see transcript for details' }],
    ['with X-Failed-Recipients', { subject: 'Mail delivery failed: returning message to sender', headers: { 'x-failed-recipients': 'ben@members.example' } }],
    ['from a postmaster, by its subject', { from: 'postmaster@office.example', subject: 'Undeliverable: The bench', text: 'See attached.' }],
    ['from a postmaster, by its text', { from: 'post_master@office.example', subject: 'Re: The bench', text: notDelivered }],
    ['from a postmaster, by what it brings back', { from: 'postmaster@office.example', subject: 'Notice', text: 'See attached.', part: 'message/delivery-status' }],
    ['from a postmaster, with nothing to say', { from: 'postmaster@office.example', subject: 'Re: The bench', text: ' \n' }],
    ['from Exchange’s own account', { from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@office.example>', subject: 'Non remis : Le banc', text: 'x' }],
    ['from nobody known, by subject and text', { subject: 'Undeliverable Message', from: 'system@mms.example', text: notDelivered }],
    ['from nobody known, by no return path and its text', { subject: 'Mail', from: 'no-reply@mms.example', text: notDelivered, returnPath: '' }],
    ['from nobody known, by a written return path and its subject', { subject: 'failure notice', from: 'a@b.example', headers: { 'return-path': '<>' } }],
    ['in German', { from: 'postmaster@amt.example', subject: 'Unzustellbar: Die Bank', text: 'x' }],
    ['in Dutch', { from: 'postmaster@gemeente.example', subject: 'Onbestelbaar: De bank', text: 'x' }],
    ['marked by a filter', { from: 'postmaster@office.example', subject: '[EXTERNAL] Undeliverable: The bench', text: 'x' }],
    ['as Amazon tells it', { from: 'no-reply@sns.amazonaws.com', subject: 'AWS Notification Message', text: '{"notificationType":"Bounce","bounce":{}}' }],
  ])('%s', (_, sample) => {
    expect(verdictOn(sample)).toBe('mail-server-notice');
  });
});

describe('an automatic reply that carries no Auto-Submitted', () => {
  it.each<[name: string, sample: Sample]>([
    ['Automatic reply: Nyaan', { subject: 'Automatic reply: The bench' }],
    ['in capitals', { subject: 'AUTOMATIC REPLY: The bench' }],
    ['Out of Office AutoReply', { subject: 'Out of Office AutoReply: The bench' }],
    ['Out of office, with a space before the colon', { subject: 'Out of office : The bench' }],
    ['German', { subject: 'Abwesenheitsnotiz: Die Bank' }],
    ['German, Outlook', { subject: 'Automatische Antwort: Die Bank' }],
    ['French', { subject: 'Réponse automatique : Le banc' }],
    ['French, its accents written apart', { subject: 'Re\u0301ponse automatique: Le banc' }],
    ['Spanish', { subject: 'Respuesta automática: El banco' }],
    ['Swedish', { subject: 'Autosvar: Bänken' }],
    ['Welsh', { subject: 'Ateb awtomatig: Y fainc' }],
    ['Japanese, with a wide colon', { subject: '自動応答：ベンチ' }],
    ['by X-Autoreply', { headers: { 'x-autoreply': 'yes' } }],
    ['by X-Autorespond, which holds the subject', { headers: { 'x-autorespond': 'The bench' } }],
    ['by Apple', { headers: { 'x-apple-action': 'VACATION' } }],
    ['by Precedence', { headers: { precedence: 'auto_reply' } }],
    ['by a rule of Exchange', { headers: { 'x-ms-exchange-generated-message-source': 'Mailbox Rules Agent' } }],
    ['by wording, where Exchange asks not to be answered', { subject: 'Out of office until Monday', headers: { 'x-auto-response-suppress': 'All' } }],
    ['by wording, where there is no return path', { subject: 'On annual leave', returnPath: '' }],
    ['by wording, from an address that takes no mail', { subject: 'Thank you for contacting us', from: 'no-reply@office.example' }],
  ])('%s', (_, sample) => {
    expect(verdictOn(sample)).toBe('auto-reply');
  });
});

describe('other mail that a program wrote', () => {
  it.each<[name: string, sample: Sample, reason: VerdictReason]>([
    ['an answer to an invitation', { subject: 'Accepted: Site visit', method: 'reply' }, 'calendar-reply'],
    ['a counter-proposal', { subject: 'New Time Proposed: Site visit', method: 'counter' }, 'calendar-reply'],
    ['an answer from Outlook', { subject: 'Declined: Site visit', headers: { 'content-class': 'urn:content-classes:calendarmessage' } }, 'calendar-reply'],
    ['a read receipt without its form', { subject: 'Read: The bench', part: 'message/disposition-notification' }, 'read-receipt'],
    ['a complaint as Microsoft tells it', { subject: 'complaint about message from 192.0.2.1', headers: { 'x-hmxmroriginalrecipient': 'a@b.example' } }, 'feedback-report'],
  ])('%s', (_, sample, reason) => {
    expect(verdictOn(sample)).toBe(reason);
  });
});

describe('what a person wrote stays a person’s', () => {
  it.each<[name: string, sample: Sample]>([
    ['of undeliverable leaflets', { subject: 'Undeliverable leaflets in Park Road' }],
    ['of mail that is not delivered', { subject: 'Mail delivery in Park Road is a disgrace', text: 'Our post was not delivered on Monday.' }],
    ['with a subject like a bounce’s, and words of their own', { subject: 'Delivery failure', text: 'The coal for the hall did not come. Who is on it?' }],
    ['telling of a bounce', { subject: 'My mail came back: undeliverable', text: notDelivered }],
    ['bringing a bounce along', { subject: 'FW: Undeliverable: The bench', text: notDelivered, part: 'message/rfc822' }],
    ['bringing a bounce’s report along', { subject: 'This came back', text: notDelivered, part: 'message/delivery-status' }],
    ['answering an automatic reply', { subject: 'Re: Automatic reply: The bench' }],
    ['passing an automatic reply on', { subject: 'Fwd: Out of office: The bench' }],
    ['with the words in the middle', { subject: 'Is an automatic reply: enough?' }],
    ['out of office hours', { subject: 'Out of office hours the gate is locked' }],
    ['of an officer on leave', { subject: 'On annual leave, but who covers?' }],
    ['of automatic doors', { subject: 'Automatic doors at the hall' }],
    ['of the automatic answering machine', { subject: 'Automatic response times at the crossing' }],
    ['of returned mail', { subject: 'Post returned to sender at the hall', text: 'Letters were returned to the sender.' }],
    ['of a full mailbox', { subject: 'Your mailbox is full', text: 'When I wrote last week I was told that your mailbox is full.' }],
    ['from a programme that asks not to be answered', { headers: { 'x-auto-response-suppress': 'OOF' } }],
    ['with X-Autoreply: no', { headers: { 'x-autoreply': 'no' } }],
    ['sending an invitation', { subject: 'Site visit', method: 'request' }],
    ['cancelling one', { subject: 'Cancelled: Site visit', method: 'cancel' }],
    ['who accepted something', { subject: 'Accepted: my resignation' }],
    ['who read something', { subject: 'Read: the minutes of March' }],
    ['from a postmaster, with something to say', { from: 'postmaster@office.example', subject: 'Your new mailbox', text: 'It is ready for the council.' }],
    ['from a Mr Daemon', { from: 'Matt Daemon <daemon@members.example>', subject: 'The bench' }],
    ['with nothing but an attachment', { subject: 'Bench', text: '', part: 'image/jpeg' }],
  ])('%s', (_, sample) => {
    expect(verdictOn(sample)).toBeNull();
  });
});
