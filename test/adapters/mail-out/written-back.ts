import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { MailparserReader } from '../../../src/adapters/mail-in/mailparser-reader.js';
import { TemplateMailWriter } from '../../../src/adapters/mail-out/template-mail-writer.js';
import { type Letter } from '../../../src/application/outbox/letter.js';
import { type WrittenMail } from '../../../src/application/ports/mail-writer.js';
import { type ReadMail } from '../../../src/domain/intake/mail.js';
import { headersOf } from './headers-of.js';

export const templates = join(__dirname, '..', '..', '..', 'templates', 'email');
export const secret = '0123456789abcdef0123456789abcdef';
const writer = new TemplateMailWriter(templates, secret);
const reader = new MailparserReader();

/** A letter, written and read back. */
export interface WrittenBack {
  readonly mail: WrittenMail;
  readonly read: ReadMail;
  readonly text: string;
  readonly html: string;
  /** Each header field's name, in lower case, as often as it stands there. */
  readonly fields: readonly string[];
}

export async function writtenBack(letter: Letter): Promise<WrittenBack> {
  const [mail] = await writer.write([letter]);
  if (mail === undefined) throw new Error('Nothing was written.');
  const bytes = Buffer.from(mail.mime);
  const [read, parsed] = [await reader.read(bytes), await simpleParser(bytes)];
  if (!read.ok) throw new Error(read.refusal.detail);
  return { mail, read: read.value, text: parsed.text ?? '', html: parsed.html || '', fields: headersOf(bytes) };
}
