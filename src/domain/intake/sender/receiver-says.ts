import { type ReadMail } from '../mail.js';
import { type AuthenticationResults, readAuthenticationResults } from './authentication-results.js';
import { provesSender } from './proves-sender.js';

/** In a council's file, in place of a name: Microsoft 365 writes its results without one. */
export const microsoft365 = 'microsoft365';

/**
 * Whether the server that received a message proved its sender. Each server puts its field on top, so the topmost alone
 * counts, and only under the name that the council's file believes: anything below may be the sender's own forgery
 * (RFC 8601 §5). Microsoft 365's field has no name, so one that has is not its own.
 */
export function receiverProves({ headers }: Pick<ReadMail, 'headers'>, sender: string, believed: string): boolean {
  const field = topmost(headers);
  return field !== null && field.authservId === (believed === microsoft365 ? null : believed) && provesSender(field.results, sender);
}

const judging: readonly string[] = ['spf', 'dkim', 'dmarc'];

/**
 * Mail within a Microsoft 365 tenant passes no SPF or DKIM: Exchange marks it as its own, and takes that mark off what
 * comes from outside. Believed for the mailbox's own domain alone, where nothing else was found out about the sender, and
 * not for what somebody's rule sent on, which keeps the From that it came with.
 */
export function tenantProves({ headers }: Pick<ReadMail, 'headers'>, sender: string, mailboxDomain: string | null): boolean {
  const [mark, another] = headers.get('x-ms-exchange-organization-authas') ?? [];
  if (sender !== mailboxDomain || mark?.toLowerCase() !== 'internal' || another !== undefined || headers.has('resent-from')) return false;
  if (!headers.has('authentication-results')) return true;
  const field = topmost(headers);
  return field !== null && field.results.every(({ method, result }) => !judging.includes(method) || result === 'none');
}

function topmost(headers: ReadMail['headers']): AuthenticationResults | null {
  const [first] = headers.get('authentication-results') ?? [];
  return first === undefined ? null : readAuthenticationResults(first);
}
