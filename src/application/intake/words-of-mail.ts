import { type ReadMail } from '../../domain/intake/mail.js';

/** Characters. The whole text is kept with the message; what stands on the enquiry is read again with each act on it. */
const mostText = 100_000;

/** What a mail says, as it stands on an enquiry. null: it could not be read, so only its subject is known. */
export function wordsOf(mail: Pick<ReadMail, 'subject' | 'text'> | null, subject = mail?.subject ?? ''): { readonly subject: string; readonly text: string } {
  const text = mail?.text ?? 'The message could not be read. Its source is kept.';
  return { subject: subject || 'No subject', text: text.length <= mostText ? text : `${text.slice(0, mostText)}\n[…] The rest is in the message itself.` };
}
