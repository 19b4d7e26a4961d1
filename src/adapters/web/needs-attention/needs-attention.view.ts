import { type NeedsAttention } from '../../../application/intake/read-needs-attention.js';
import { troubleText } from '../../../application/outbox/letters/undelivered.js';
import { type OutboxLine } from '../../../application/ports/outbox-read-model.js';
import { type InboxLine } from '../../../application/ports/read-models.js';
import { reasonWords } from '../../../domain/intake/verdict.js';
import { type FormView } from '../form/form.view.js';
import { momentWords } from '../moment-words.js';
import { layoutView } from '../visit/layout.view.js';
import { type Visit } from '../visit/visit.js';
import { nextAttention } from './needs-attention.query.js';

export interface NeedsAttentionMatter {
  readonly waiting: NeedsAttention;
  readonly form: FormView;
  readonly done: string;
  /** It is not the first page. */
  readonly isLater: boolean;
}

export function needsAttentionView(visit: Visit, { waiting: { count, messages, undelivered, next }, form, done, isLater }: NeedsAttentionMatter) {
  const [{ zone }, list] = [visit.council, `${visit.base}/needs-attention`];
  return {
    ...{ layout: layoutView(visit), count, first: isLater ? list : null, next: next === null ? null : nextAttention(list, next), form, done: doneWords[done] ?? null },
    messages: messages.map((line) => ({ ...messageLine(line, zone), href: `${list}/messages/${encodeURIComponent(line.key)}` })),
    undelivered: undelivered.map((line) => ({ ...mailLine(line, zone), href: line.enquiry === null ? null : `${visit.base}/enquiries/${encodeURIComponent(line.enquiry)}`, action: `${list}/mails/${encodeURIComponent(line.id)}` })),
  };
}

function messageLine(line: InboxLine, zone: string) {
  return { title: titleOf(line.subject), people: senderWords(line, zone), why: reasonWords[line.reason] };
}

function mailLine(line: OutboxLine, zone: string) {
  const { subject, to, queuedAt } = line;
  return { title: titleOf(subject), people: `To ${to}, written ${momentWords(queuedAt, zone)}`, why: troubleText(line) };
}

export function senderWords({ from, receivedAt }: InboxLine, zone: string): string {
  return `From ${from === '' ? 'nobody who is named' : from}, ${momentWords(receivedAt, zone)}`;
}

export function titleOf(subject: string): string {
  return subject.trim() === '' ? 'No subject' : subject;
}

const doneWords: Readonly<Record<string, string>> = {
  'no-enquiry': 'The message is removed.',
  'send-again': 'The mail is sent again.',
  'taken-care-of': 'The mail is taken off this list.',
};
