import * as base64 from 'nodemailer/lib/base64';
import { foldLines, hasLongerLines, isPlainText } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';
import { type Letter } from '../../application/outbox/letter.js';
import { type RenderedLetter } from './letter-templates.js';

/** What stands in a mail's header, under the names by which nodemailer's composer takes it. */
export interface MailFields {
  readonly from: Letter['from'];
  readonly to: Letter['to'];
  readonly replyTo: Letter['from'];
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly subject: string;
  readonly messageId: string;
  readonly date: Date;
  readonly headers: Record<string, string>;
}

/** In the composer's order. */
const fieldNames = {
  ...{ from: 'From', to: 'To', replyTo: 'Reply-To', inReplyTo: 'In-Reply-To', references: 'References' },
  ...{ subject: 'Subject', messageId: 'Message-ID', date: 'Date' },
} as const;
type Field = keyof typeof fieldNames;

/** RFC 2045 §6.7, RFC 5322 §2.1.1. */
const longestLine = 76;

/** Nodemailer's own encoding of a field; its types are older than it. */
const encoder = new MimeNode() as MimeNode & { encodeHeaderValue(name: string, value: MailFields[Field]): string };

/**
 * A mail of a text and the same in HTML, byte for byte what the composer makes of it, by nodemailer's own encodings. The
 * composer leads each part through several streams, which for a text in hand costs many times what encoding it does.
 */
export function twoPartMail(baseBoundary: string, fields: MailFields, { text, html }: RenderedLetter): Buffer {
  const boundary = `--_NmP-${baseBoundary}-Part_1`;
  const type = `MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary="${boundary}"\r\n\r\n`;
  const parts = [partOf('text/plain', text), partOf('text/html', html)].map((part) => `--${boundary}\r\n${part}\r\n`);
  return Buffer.from(`${headOf(fields)}${type}${parts.join('')}--${boundary}--\r\n`);
}

function headOf(fields: MailFields): string {
  const marks = Object.entries(fields.headers).map(([name, value]) => lineOf(name, value));
  return [...marks, ...(Object.keys(fieldNames) as Field[]).map((field) => lineOf(fieldNames[field], fields[field]))].join('');
}

/** A field that says nothing is left out. */
function lineOf(name: string, value: MailFields[Field]): string {
  const encoded = value === undefined ? '' : encoder.encodeHeaderValue(name, value);
  return encoded.trim() === '' ? '' : `${foldLines(`${name}: ${encoded}`, longestLine)}\r\n`;
}

function partOf(type: 'text/plain' | 'text/html', content: string): string {
  const { encoding, body } = encoded(content);
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
}

/** Quoted-printable can be read as it stands where most of a text is Latin; where it is not, base64 is a third of its size. */
function encoded(content: string): { readonly encoding: string; readonly body: string } {
  const isPlain = isPlainText(content);
  if (isPlain && !hasLongerLines(content, longestLine)) return { encoding: '7bit', body: content };
  if (isPlain || isMostlyLatin(content)) return { encoding: 'quoted-printable', body: quotedPrintable.wrap(quotedPrintable.encode(content)) };
  return { encoding: 'base64', body: base64.wrap(base64.encode(content)) };
}

/** As nodemailer's composer judges it; counted where it stands, for a list of each of its letters cost as much as the rest of the mail. */
function isMostlyLatin(content: string): boolean {
  let [latin, toBeEncoded] = [0, 0];
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (isLatinLetter(code)) latin += 1;
    else if (code > 0x7f || (code < 0x20 && !isLayout(code))) toBeEncoded += 1;
  }
  return latin > toBeEncoded;
}

/** A to Z, whichever case: in ASCII they differ by one bit. */
function isLatinLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Tab, line feed, carriage return. */
function isLayout(code: number): boolean {
  return code === 0x09 || code === 0x0a || code === 0x0d;
}
