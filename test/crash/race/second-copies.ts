import { fieldOf, type SunkMail } from '../../support/mail-sink.js';

/** Mails that came more than once: a replica was killed between the server's 250 and its own mark. */
export function secondCopiesOf(mails: readonly SunkMail[]): number {
  return mails.length - new Set(mails.map((mail) => `${mail.to.join()} ${fieldOf(mail, 'Message-ID')}`)).size;
}
