import { type NeedsAttention } from '../../../application/intake/read-needs-attention.js';
import { troubleText } from '../../../application/outbox/letters/undelivered.js';
import { type OutboxLine } from '../../../application/ports/outbox-read-model.js';
import { type InboxLine } from '../../../application/ports/read-models.js';
import { reasonWords } from '../../../domain/intake/verdict.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';

export function needsAttentionView(visit: Visit, { count, messages, undelivered }: NeedsAttention) {
  const { zone } = visit.council;
  const more = count - messages.length - undelivered.length;
  return {
    ...{ layout: layoutView(visit), count, more: more > 0 ? more : null },
    messages: messages.map((line) => messageView(line, zone)),
    undelivered: undelivered.map((line) => mailView(line, zone)),
  };
}

function messageView({ subject, from, receivedAt, reason }: InboxLine, zone: string) {
  return { title: titleOf(subject), people: `From ${from === '' ? 'nobody who is named' : from}, ${momentWords(receivedAt, zone)}`, why: reasonWords[reason] };
}

function mailView(line: OutboxLine, zone: string) {
  const { subject, to, queuedAt } = line;
  return { title: titleOf(subject), people: `To ${to}, written ${momentWords(queuedAt, zone)}`, why: troubleText(line) };
}

function titleOf(subject: string): string {
  return subject.trim() === '' ? 'No subject' : subject;
}
