import { type EnquiryDetail, type MailOnEnquiry } from '../../../application/enquiry/read-enquiry.js';
import { type Council } from '../../../domain/council/council.js';
import { type DayMove, moveWords } from '../../../domain/enquiry/day-moves.js';
import { type Fact } from '../../../domain/enquiry/fact.js';
import { momentWords } from '../moment-words.js';
import { filesView } from './files.view.js';
import { happeningWords } from './happening-words.js';
import { whoWords } from './names.js';

/**
 * Every fact that the reader may see, in the order in which things happened: what was taken back is shown as such, never
 * left out. `path`: the address of the enquiry.
 */
export function timelineView(detail: EnquiryDetail, council: Council, path: string) {
  const { state, facts, mails, people } = detail;
  const { zone } = council;
  const standing = new Set(state.history.map(({ id }) => id));
  return facts
    .toSorted((one, other) => (`${one.at}${one.recordedAt}` < `${other.at}${other.recordedAt}` ? -1 : 1))
    .map((fact) => ({
      what: [happeningWords(fact, { facts, people, council }), ...movesShown(fact, detail).map(moveWords)].join('. '),
      when: momentWords(fact.at, zone),
      recorded: momentWords(fact.recordedAt, zone) === momentWords(fact.at, zone) ? null : momentWords(fact.recordedAt, zone),
      who: whoWords(fact.by, people),
      // What was asked stands above, with the enquiry.
      text: fact.id === state.receivedBy ? null : (fact.words.text ?? null),
      notes: notesOf(fact),
      files: mails.filter((mail) => mail.fact === fact.id).flatMap((mail) => filesOf(mail, path)),
      isTakenBack: fact.happening.kind !== 'corrected' && !standing.has(fact.id),
      isAmended: fact.happening.kind !== 'corrected' && isAmended(fact, facts) && standing.has(fact.id),
    }));
}

export function filesOf({ key, attachments }: MailOnEnquiry, path: string): ReturnType<typeof filesView> {
  return filesView(attachments, `${path}/mails/${encodeURIComponent(key)}`);
}

/** Of duties that the reader sees: a burden that was not explained yet shows by no day either. */
function movesShown({ id }: Fact, { moved, obligations }: EnquiryDetail): readonly DayMove[] {
  const seen = new Set(obligations.map(({ obligation }) => obligation.key));
  return (moved.get(id) ?? []).filter(({ obligation }) => seen.has(obligation.key));
}

/** What stands beside the text, each under its name. Private reasons were taken out for whom they are not for. */
function notesOf({ happening, words: { subject, place, narrower, recommendation, reason, privateReason } }: Fact) {
  const notes: readonly (readonly [string, string | undefined])[] = [
    ['On', happening.kind === 'group-report' ? subject : undefined],
    ['Place', place],
    ['A narrower question', narrower],
    ['What is recommended', recommendation],
    ['Reason', reason],
    ['Private reason (only the clerk can read this)', privateReason],
  ];
  return notes.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]));
}

/** It stands, but not as it was first recorded. */
function isAmended({ id }: Fact, facts: readonly Fact[]): boolean {
  return facts.some(({ happening }) => happening.kind === 'corrected' && happening.fact === id && happening.instead !== null);
}
