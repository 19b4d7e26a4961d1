import { type Fact } from '../../../domain/enquiry/fact.js';
import { type Person } from '../../../domain/people/person.js';
import { type GroupNoticeRule, type GroupWork } from '../../../domain/protocol/protocol.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { type Letter, type LetterView } from '../letter.js';
import { clauseWords } from '../owed-words.js';
import { toAsk } from './notified.js';
import { noticeTo } from './notice-to.js';
import { toldOfNotice } from './told-of-notice.js';

/** What was done for the group, without the full stop. */
export const groupWorkDone: Readonly<Record<GroupWork, (group: string) => string>> = {
  report: (group) => `A report was made for the group “${group}”`,
  advice: (group) => `Advice was given to the group “${group}”`,
};

/** To each of the others, that it exists and not what it says; and to those who asked, that the others know. */
export function groupReportTold(file: EnquiryFile, fact: Fact, sender: string, { members, rule }: { readonly members: readonly Person[]; readonly rule: GroupNoticeRule }): readonly Letter[] {
  const { happening } = fact;
  if (happening.kind !== 'group-report') return [];
  const { group, what, recipients } = happening;
  const [done, under] = [groupWorkDone[what](group), clauseWords(rule.clause, file.council, file.protocol)];
  const on = titled(fact);
  const view = { lines: [`${done}${on}. You are told that it exists (${under}).`], quoted: null, next: rule.copies ? [toHaveACopy] : [toAsk] };
  const others = rule.nonAligned ? 'the other groups and the councillors of no group' : 'the other groups';
  const onAsking = rule.copies ? ' Whoever asks is given a copy.' : '';
  const shared = `${done}${on}, and each of ${others} is told that it exists and what it is on, not what it says (${under}).${onAsking}`;
  const readers = members.filter(({ id }) => recipients.includes(id));
  return [
    ...readers.map((reader) => noticeTo(reader, file, fact.recordedAt, { fact: fact.id, sender, subject: `${done}${on}`, view })),
    ...toldOfNotice(file, fact, sender, { lines: [shared], quoted: null }),
  ];
}

const toHaveACopy = 'You may have a copy: answer this message to ask for one.';

/** The copy to whoever asked for it; and to those who asked for the report, that one was given, by role alone. */
export function copySupplied(file: EnquiryFile, fact: Fact, sender: string, { reader, rule }: { readonly reader: Person; readonly rule: GroupNoticeRule }): readonly Letter[] {
  const { happening } = fact;
  const report = happening.kind === 'copy-supplied' ? file.state.history.find(({ origin }) => origin === happening.report) : undefined;
  if (report?.happening.kind !== 'group-report') return [];
  const { group, what } = report.happening;
  const [done, under] = [`${groupWorkDone[what](group)}${titled(report)}`, clauseWords(rule.clause, file.council, file.protocol)];
  const view = { lines: [`${done}. This is the copy that you asked for (${under}).`], quoted: copyOf(report), next: [toAsk] };
  return [
    noticeTo(reader, file, fact.recordedAt, { fact: fact.id, sender, subject: `Copy: ${done.charAt(0).toLowerCase()}${done.slice(1)}`, view }),
    ...toldOfNotice(file, fact, sender, { lines: [`${done}. A councillor asked for a copy and was given it (${under}).`], quoted: null }),
  ];
}

/** Recorded before it was asked for, it has none. */
function titled({ words: { subject } }: Pick<Fact, 'words'>): string {
  return subject === undefined ? '' : `: “${subject}”`;
}

/** The facts and options, and what is recommended with the reason for it. */
function copyOf({ words: { text = '', recommendation, reason = '' } }: Pick<Fact, 'words'>): LetterView['quoted'] {
  const more = recommendation === undefined ? '' : `\n\nWhat is recommended:\n${recommendation}\n\nWhy the public interest calls for a recommendation:\n${reason}`;
  return { label: 'Facts and options', text: `${text}${more}` };
}
