import { type AddressObject, type EmailAddress, type Headers } from 'mailparser';
import { type MailReader, type Unreadable } from '../../application/ports/mail-reader.js';
import { type MailAddress, type ReadMail } from '../../domain/intake/mail.js';
import { ok, refused, type Result } from '../../domain/result.js';
import { labelsOf } from './attachment-labels.js';
import { bodyText } from './body-text.js';
import { oneLine } from './clean-text.js';
import { reportIn } from './delivery-report.js';
import { countOf, headerMap, messageIds, ownMessageId } from './header-fields.js';
import { ParseFailure, type ParsedMail, parseMail } from './parse-mail.js';
import { repaired } from './repair.js';
import { withoutTraceFields } from './trace-fields.js';

/** RFC 5322 §2.1.1: the longest line. */
const longestSubject = 998;
/** RFC 5321 §4.5.3.1: 64 before the @, 255 after it. */
const longestAddress = 320;
const longestName = 200;
const mostSenders = 20;
const mostRecipients = 500;

export class MailparserReader implements MailReader {
  /** `limitMs`: how long one reading may take before the message counts as unreadable. */
  constructor(private readonly limitMs = 30_000) {}

  async read(raw: Uint8Array): Promise<Result<ReadMail, Unreadable>> {
    try {
      const bytes = repaired(raw);
      const parsed = await parseMail(bytes, { htmlToText: false, limitMs: this.limitMs });
      const [text, attachments] = await Promise.all([bodyText(bytes, parsed, this.limitMs), labelsOf(parsed.files)]);
      return ok(readMail(parsed, text, attachments));
    } catch (error) {
      return refused({ code: 'unreadable', detail: error instanceof ParseFailure ? error.code : 'broken' });
    }
  }

  withoutTrace(raw: Uint8Array): Uint8Array {
    return withoutTraceFields(raw);
  }
}

function readMail(parsed: ParsedMail, text: string, attachments: ReadMail['attachments']): ReadMail {
  const { headers, lines, calendarMethods } = parsed;
  const fields = headerMap(lines);
  const subject = headers.get('subject');
  return {
    messageId: ownMessageId(fields.get('message-id')),
    inReplyTo: messageIds(fields.get('in-reply-to')),
    references: messageIds(fields.get('references')),
    from: addressesIn(headers, 'from').slice(0, mostSenders),
    to: [...addressesIn(headers, 'to'), ...addressesIn(headers, 'cc')].slice(0, mostRecipients),
    fromHeaders: countOf(lines, 'from'),
    subject: typeof subject === 'string' ? oneLine(subject, longestSubject) : '',
    text,
    headers: fields,
    attachments,
    calendarMethods,
    report: reportIn(parsed.files, text),
  };
}

function addressesIn(headers: Headers, field: 'from' | 'to' | 'cc'): readonly MailAddress[] {
  const found = headers.get(field);
  const fields = (Array.isArray(found) ? found : [found]).filter(holdsAddresses);
  return fields
    .flatMap(({ value }) => flattened(value))
    .map(({ address, name }) => ({
      address: oneLine(address ?? '', longestAddress).toLowerCase(),
      name: oneLine(name, longestName),
    }))
    .filter(({ address }) => address.includes('@'));
}

/** The parser types each field as all that any field can be. */
function holdsAddresses(field: unknown): field is AddressObject {
  return typeof field === 'object' && field !== null && 'html' in field;
}

/** A group ("Officers: a@…, b@…;") stands for those in it. */
function flattened(addresses: readonly EmailAddress[]): readonly EmailAddress[] {
  return addresses.flatMap((address) => (address.group ? flattened(address.group) : [address]));
}
