import { type AttachmentLabel } from '../../src/domain/intake/mail.js';
import { type Expected } from './mail-corpus.js';

/** Where we read sender or subject otherwise, and why that is our reading. */
export const readOtherwise: Readonly<Record<string, string>> = {
  'mikel/mail:spec/fixtures/emails/rfc2822/example10.eml': 'from: the comment within the address is not part of it',
  'mikel/mail:spec/fixtures/emails/rfc2822/example13.eml': 'from: an address broken by comments is none, and a person looks',
  'stalwartlabs/mail-parser:resources/eml/thirdparty/007.eml': 'from: a name without an @ is no address, and a person looks',
  'mikel/mail:spec/fixtures/emails/rfc2822/example14.eml': 'subject: a tab is shown as a space',
  'Webklex/php-imap:tests/messages/imap_mime_header_decode_returns_false.eml': 'subject: an encoded word of broken UTF-8 is decoded as far as it goes',
};

/** Where we read attachments otherwise than the suite that the message is from, and why that is our reading. */
export const attachedOtherwise: Readonly<Record<string, string>> = {
  'mikel/mail:spec/fixtures/emails/attachment_emails/attachment_message_rfc822.eml': 'what a forwarded message holds is its own and is not counted with ours',
  'Webklex/php-imap:tests/messages/attachment_long_filename.eml': 'two ways to write one name: the parser takes the other',
  'Webklex/php-imap:tests/messages/attachment_no_disposition.eml': 'a text without a name is text, not an attachment with a made-up name',
  'Webklex/php-imap:tests/messages/embedded_email_without_content_disposition.eml': 'no name is made up for what has none',
  'Webklex/php-imap:tests/messages/example_bounce.eml': 'no name is made up for what has none',
  'Webklex/php-imap:tests/messages/inline_attachment.eml': 'no name is made up for what has none',
  'Webklex/php-imap:tests/messages/pec.eml': 'a message that lies inline is shown as text; what it holds is counted',
  'php-mime-mail-parser/php-mime-mail-parser:tests/mails/m0020': 'no name is made up for what has none',
  'stalwartlabs/mail-parser:resources/eml/legacy/016.eml': 'the name is decoded; the suite keeps a broken letter',
  'stalwartlabs/mail-parser:resources/eml/legacy/023.eml': 'the name is decoded; the suite keeps a broken letter',
  'stalwartlabs/mail-parser:resources/eml/legacy/026.eml': 'the name is decoded; the suite keeps a broken letter',
  'stalwartlabs/mail-parser:resources/eml/rfc/001.eml': 'each body that lies elsewhere (RFC 2046 §5.2.3) counts, the one without a name too',
  'stalwartlabs/mail-parser:resources/eml/rfc/004.eml': 'the messages of a digest are shown as text',
  'stalwartlabs/mail-parser:resources/eml/rfc/007.eml': 'inline texts without names are text (two suites disagree on this message)',
  'stalwartlabs/mail-parser:resources/eml/thirdparty/002.eml': 'texts without names are text',
  'stalwartlabs/mail-parser:resources/eml/thirdparty/007.eml': 'the messages of a digest are shown as text',
  'stalwartlabs/mail-parser:resources/eml/thirdparty/015.eml': 'three messages are attached under names, and three are counted',
  ...Object.fromEntries(
    ['001', '002', '003', '004', '006', '007', '008', '009', '016', '017', '020', '021'].map((number) => [
      `stalwartlabs/mail-parser:resources/eml/malformed/${number}.eml`,
      'boundaries that never end: what the suite counts as an attachment is the broken rest, which we show as text or not at all; the raw message is kept',
    ]),
  ),
};

/** Ordinary by the manifest, which says nothing of them, and automatic by what they are. */
export const saidToBeOrdinary: Readonly<Record<string, string>> = {
  'mikel/mail:spec/fixtures/emails/multipart_report_emails/multi_address_bounce1.eml': 'a bounce',
  'nodemailer/mailparser:test/fixtures/delivery-status.eml': 'a bounce',
  'postalsys/postal-mime:test/fixtures/bounce.eml': 'a bounce',
  'apache/james-mime4j:core/src/test/resources/mimetools-testmsgs/badbound.msg': 'a bounce',
  'postalsys/postal-mime:test/fixtures/arf.eml': 'a feedback report',
  'sisimai/set-of-emails:maildir/not/rb-issue-368-bug.eml': 'a postmaster’s notice, Auto-Submitted; no bounce to its suite, as it names no recipient',
};

/** No person wrote it for a council to answer, so we write to nobody because of it. */
export function isOfAMachine({ is_bounce, is_auto_reply, not_an_enquiry, is_feedback_report }: Expected): boolean {
  return [is_bounce, is_auto_reply, not_an_enquiry, is_feedback_report].includes(true);
}

export function subjectAgrees({ subject }: Expected, found: string): boolean {
  return subject === undefined || subject === found;
}

export function sendersAgree({ from }: Expected, found: readonly string[]): boolean {
  return from === undefined || [from].flat().join().toLowerCase() === found.join();
}

export function attachmentsAgree(expected: Expected, found: readonly AttachmentLabel[]): boolean {
  const names = found.map(({ name }) => name).toSorted();
  return Object.entries(expected).every(([key, wanted]) => {
    if (!key.startsWith('attachment_')) return true;
    if (key.startsWith('attachment_count')) return found.length === wanted;
    const wantedNames = wanted as readonly string[];
    return key.includes('include') ? wantedNames.every((name) => names.includes(name)) : wantedNames.toSorted().join() === names.join();
  });
}
