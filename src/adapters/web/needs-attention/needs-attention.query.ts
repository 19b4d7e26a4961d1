import { type AttentionCursor } from '../../../application/intake/read-needs-attention.js';
import { parseInstant } from '../../../domain/calendar/instant.js';
import { senderStandings } from '../../../domain/intake/sender-standing.js';

/** Where the lists of a page begin; null: at the start. What cannot be read asks for nothing: an old bookmark still opens the list. */
export function attentionAfter({ messages, mail }: Readonly<Record<string, unknown>>): AttentionCursor | null {
  const after = { messages: messageIn(messages), undelivered: mailIn(mail) };
  return after.messages === null && after.undelivered === null ? null : after;
}

/** What is left out of the address is at its end. */
export function nextAttention(page: string, { messages, undelivered }: AttentionCursor): string {
  const search = new URLSearchParams({
    ...(messages !== null && { messages: `${messages.senderStanding}~${messages.receivedAt}~${messages.key}` }),
    ...(undelivered !== null && { mail: `${undelivered.queuedAt}~${undelivered.id}` }),
  });
  return `${page}?${search.toString()}`;
}

function messageIn(text: unknown): AttentionCursor['messages'] {
  const [said, instant, key] = partsOf(text);
  const [senderStanding, receivedAt] = [senderStandings.find((one) => one === said), parseInstant(instant ?? '')];
  return senderStanding === undefined || !receivedAt.ok || key === undefined ? null : { senderStanding, receivedAt: receivedAt.value, key };
}

function mailIn(text: unknown): AttentionCursor['undelivered'] {
  const [instant, id] = partsOf(text);
  const queuedAt = parseInstant(instant ?? '');
  return !queuedAt.ok || id === undefined ? null : { queuedAt: queuedAt.value, id };
}

function partsOf(text: unknown): readonly string[] {
  return typeof text === 'string' && /^[!-~]{1,200}$/.test(text) ? text.split('~', 3) : [];
}
