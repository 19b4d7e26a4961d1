import { addressed, type Circle } from '../../notice/addressees.js';
import { addresseeWords, isSameAddressee, type NoticeTo } from '../../notice/notice.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface NoticeCommand {
  readonly to: NoticeTo;
  /** What they are told, in the officer's words; null: they are to be told, and it is only noted. */
  readonly text: string | null;
}

/** The chair of a committee or the members for a ward are told, in a mail each; or it is noted that they are to be. */
export function decideNotify(state: EnquiryState, doing: Doing, { to: named, text }: NoticeCommand, circle: Circle): Decision {
  const possible = mayHappen(state, 'notify', doing);
  if (!possible.ok) return possible;
  const found = addressed(named, circle);
  if (!found.ok) return found;
  const { to, recipients } = found.value;
  // great-aycliffe/7.15: the chair is told what a councillor was given.
  if (to.kind === 'chair' && text !== null && !isAnythingGiven(state)) return refused({ code: 'nothing-given-yet', whom: addresseeWords(to) });
  if (text !== null) return ok(factOf(doing, { kind: 'notified', to, recipients }, { text }));
  if (isNoted(state, to)) return refused({ code: 'noted-already', whom: addresseeWords(to) });
  return ok(factOf(doing, { kind: 'notice-due', to, recipients }, {}));
}

/** By an answer, or by a word of the office on the way to it. */
function isAnythingGiven({ history }: EnquiryState): boolean {
  return history.some(({ happening: { kind } }) => kind === 'answered' || kind === 'contacted');
}

/** It is open that they are to be told. */
export function isNoted({ history, obligations }: Pick<EnquiryState, 'history' | 'obligations'>, to: NoticeTo): boolean {
  const open = new Set(obligations.flatMap(({ settled, startedBy }) => (settled === null ? [startedBy] : [])));
  return history.some(({ id, happening }) => happening.kind === 'notice-due' && open.has(id) && isSameAddressee(happening.to, to));
}
