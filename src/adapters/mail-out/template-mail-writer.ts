import { createHmac } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type Letter } from '../../application/outbox/letter.js';
import { type MailWriter, type WrittenMail } from '../../application/ports/mail-writer.js';
import { loopHeader } from '../../domain/intake/screen/own-loop.js';
import { invitationFile } from './invitation-file.js';
import { addressText, headerText, idsText } from './header-text.js';
import { letterPage, pictureId } from './letter-page.js';
import { LetterTemplates } from './letter-templates.js';
import { twoPartMail } from './two-part-mail.js';

const longestName = 120;
const longestSubject = 250;

/**
 * Writes letters by the templates of a folder, `<kind>.txt.njk` and `<kind>.html.njk`. `secret`: without it nobody can
 * work out a message's id, and so report as undelivered a mail that was not sent to them.
 */
export class TemplateMailWriter implements MailWriter {
  private readonly templates: LetterTemplates;

  constructor(
    folder: string,
    private readonly secret: string,
  ) {
    this.templates = new LetterTemplates(folder);
  }

  write(letters: readonly Letter[]): Promise<readonly WrittenMail[]> {
    return Promise.all(letters.map((letter) => this.writeOne(letter)));
  }

  private async writeOne(letter: Letter): Promise<WrittenMail> {
    const [from, to] = [mailboxOf(letter.from), mailboxOf(letter.to)];
    const subject = headerText(letter.subject, longestSubject);
    const id = this.idOf(letter);
    const messageId = `${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}`;
    const rendered = this.templates.render(letter.kind, letterPage(letter));
    const fields = {
      ...{ from, to, replyTo: { name: from.name, address: addressText(letter.replyTo) }, subject },
      ...{ date: new Date(letter.at), messageId: `<${messageId}>`, headers: marksOf(letter) },
      ...threadOf(letter),
    };
    const parts = { ...picturesOf(letter), ...(letter.invitation && { icalEvent: invitationFile(letter.invitation, letter.at) }) };
    const isPlain = Object.keys(parts).length === 0;
    const mime = isPlain ? twoPartMail(id, fields, rendered) : await composed({ ...fields, ...rendered, ...parts, baseBoundary: id });
    return { messageId, from: from.address, to: to.address, subject, mime };
  }

  /** Of a letter that is written again, because its unit of work was, the same. */
  private idOf(letter: Letter): string {
    return createHmac('sha256', this.secret).update(`${letter.from.address}\n${letter.key}`).digest('hex').slice(0, 32);
  }
}

/** With what nodemailer's composer alone puts together. */
function composed(mail: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> {
  return new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}

function mailboxOf({ name, address }: Letter['from']): Letter['from'] {
  return { name: headerText(name, longestName), address: addressText(address) };
}

function threadOf({ inReplyTo }: Letter): { inReplyTo?: string; references?: string } {
  const ids = idsText(inReplyTo);
  return ids === '' ? {} : { inReplyTo: ids, references: ids };
}

/** Within the mail, never fetched: nobody learns that it was opened. */
function picturesOf({ view: { picture } }: Letter) {
  if (picture === undefined) return {};
  const content = Buffer.from(picture.png);
  return { attachments: [{ content, cid: pictureId, filename: 'weeks.png', contentType: 'image/png', contentDisposition: 'inline' as const }] };
}

/** RFC 3834 tells others not to answer automatic mail; Exchange goes by a header of its own. */
function marksOf({ automatic, loopMark, listId }: Letter): Record<string, string> {
  const list = listId === undefined ? {} : { 'List-ID': `<${addressText(listId)}>` };
  const marks = { [loopHeader]: headerText(loopMark, 200), 'Content-Language': 'en-GB', ...list };
  return automatic === null ? marks : { ...marks, 'Auto-Submitted': automatic, 'X-Auto-Response-Suppress': 'All' };
}
