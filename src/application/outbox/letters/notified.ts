import { type Fact } from '../../../domain/enquiry/fact.js';
import { addresseeWords, type NoticeTo } from '../../../domain/notice/notice.js';
import { type Person } from '../../../domain/people/person.js';
import { type ClauseId } from '../../../domain/protocol/protocol.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter } from '../letter.js';
import { clauseWords } from '../owed-words.js';
import { noticeTo } from './notice-to.js';
import { toldOfNotice } from './told-of-notice.js';

/** To each whom the notice is for, in a mail of their own; and to those who asked, that it was given. */
export function notified(file: EnquiryFile, fact: Fact, sender: string, members: readonly Person[]): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind !== 'notified') return [];
  const { to, recipients } = happening;
  const under = underWords(file, to);
  const quoted = { label: 'What was given', text: words.text ?? '' };
  const view = { lines: [whyTold(to, under)], quoted, next: [toAsk] };
  const readers = members.filter(({ id }) => recipients.includes(id));
  return [
    ...readers.map((reader) => noticeTo(reader, file, fact.recordedAt, { fact: fact.id, sender, subject: subjectOf(to), view })),
    ...toldOfNotice(file, fact, sender, { lines: [whyShared(to, under)], quoted: { ...quoted, label: 'What they were told' } }),
  ];
}

/** To readers who take no part in an enquiry. */
export const toAsk = 'Nothing is asked of you. To ask about it, answer this message: that is an enquiry of your own.';

function subjectOf(to: NoticeTo): string {
  return to.kind === 'chair' ? `For the chair of “${to.committee}”: what a councillor was told` : `For the members for the ward “${to.ward}”: a matter in your ward`;
}

function whyTold(to: NoticeTo, under: string): string {
  if (to.kind === 'ward') return `You are told of a matter in your ward, “${to.ward}” (${under}).`;
  return `A councillor was given information that may come up at a later meeting of “${to.committee}”, whose chair you are, so you are told what was given (${under}).`;
}

function whyShared(to: NoticeTo, under: string): string {
  const why = to.kind === 'chair' ? 'what you were told may come up at a later meeting' : 'it is a matter in their ward';
  return `The office told ${addresseeWords(to)}, because ${why} (${under}). Your own words were not passed on.`;
}

function underWords({ council, protocol }: EnquiryFile, { kind }: NoticeTo): string {
  const clause: ClauseId = protocol.rules.find((rule) => rule.kind === `${kind}-notice`)?.clause ?? '';
  return clauseWords(clause, council, protocol);
}
