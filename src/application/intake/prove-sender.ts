import { type ReadMail } from '../../domain/intake/mail.js';
import { domainOf } from '../../domain/intake/sender/domain-name.js';
import { provesSender } from '../../domain/intake/sender/proves-sender.js';
import { microsoft365, receiverProves, tenantProves } from '../../domain/intake/sender/receiver-says.js';
import { senderDomain } from '../../domain/intake/sender/sender-domain.js';
import { type SenderProof } from '../../domain/intake/sender/sender-proof.js';
import { type SenderCheck } from '../ports/sender-check.js';
import { type ArrivedMessage } from './message-in-hand.js';

/** null: nothing does. `mail`: null where it could not be read. */
export async function proveSender(check: SenderCheck, { council, raw, envelope }: ArrivedMessage, mail: ReadMail | null): Promise<SenderProof | null> {
  const { broughtBy, returnPath } = envelope;
  if (broughtBy.kind === 'trusted-relay') return 'relay';
  const sender = mail === null ? null : senderDomain(mail);
  if (mail === null || sender === null) return null;
  if (broughtBy.kind === 'mail-server' || broughtBy.kind === 'mailbox') return provenByMailServer({ council, envelope }, mail, sender);
  // A bounce proves nobody, and nobody asks.
  if (broughtBy.kind !== 'peer' || returnPath === null || returnPath === '') return null;
  const { address, greeting } = broughtBy;
  const results = await check.results(raw, { address, greeting, returnPath }, mail.from[0]?.address ?? '');
  return provesSender(results, sender) ? 'own-check' : null;
}

function provenByMailServer({ council, envelope }: Pick<ArrivedMessage, 'council' | 'envelope'>, mail: ReadMail, sender: string): SenderProof | null {
  const { authservId, mailbox } = council;
  // Its words bear no name. Only Exchange takes a stranger's off, so they count where it delivered: not on what a program hands in.
  if (authservId === null || (authservId === microsoft365 && envelope.broughtBy.kind !== 'mailbox')) return null;
  if (receiverProves(mail, sender, authservId)) return 'authentication-results';
  return authservId === microsoft365 && tenantProves(mail, sender, domainOf(mailbox)) ? 'own-tenant' : null;
}
