import { type NoticeProof } from '../../../application/enquiry/notice-proofs.js';
import { type EnquiryDetail } from '../../../application/enquiry/read-enquiry.js';
import { type Council } from '../../../domain/council/council.js';
import { momentWords } from '../moment-words.js';
import { happeningWords } from './happening-words.js';
import { nameOf } from './names.js';

type Sent = Omit<NoticeProof['sentTo'][number], 'person'>;

/** Of each notice, the newest first: to whom its mails went, and whether each left. */
export function noticesView({ notices, facts, state, people }: EnquiryDetail, council: Council) {
  return notices.toReversed().flatMap(({ fact: id, sentTo }) => {
    const fact = state.history.find((one) => one.id === id);
    if (fact === undefined) return [];
    const rows = sentTo.map((sent) => ({ name: nameOf(sent.person, people), state: sentWords(sent, council.zone) }));
    return [{ what: happeningWords(fact, { facts, people, council }), rows }];
  });
}

/** Whether a mail left, and when. */
export function sentWords({ state, at }: Sent, zone: string): string {
  if (at === null) return 'Waits to be sent';
  const when = momentWords(at, zone);
  if (state === 'sent') return `Sent on ${when}`;
  return state === 'bounced' ? `Came back on ${when}. Tell them another way` : `Given up on ${when}. Tell them another way`;
}
