import { type Council } from '../../../src/domain/council/council.js';
import { mailOf, multipart, type Part, textPart } from '../../support/mail-source.js';
import { type Staged } from './staged.js';

let mails = 0;

/** A mail to the council's mailbox, from a sender whom a trusted relay vouches for; its key in the inbox. */
export async function mailFrom({ web }: Staged, council: Council, sender: string, parts: readonly Part[], fields: Readonly<Record<string, string>> = {}, text = 'See below.'): Promise<string> {
  mails += 1;
  const raw = mailOf(multipart('mixed', textPart(text), ...parts), { From: sender, 'Message-ID': `<mail-${mails}@houghton.example>`, ...fields });
  const envelope = { returnPath: sender, recipients: [council.mailbox], broughtBy: { kind: 'trusted-relay' } } as const;
  const { id } = await web.useCases.receiveMessage.run({ council, raw, envelope });
  return id;
}
