import { type NoticeProof } from '../../../application/enquiry/notice-proofs.js';
import { type People, personView } from '../enquiry/person.view.js';

/** `fact`: what was told. `state`: queued, sent, failed or bounced; `at`: when their mail left, was given up, or came back. */
export function noticeView({ fact, sentTo }: NoticeProof, people: People) {
  return { fact, sentTo: sentTo.map(({ person, state, at }) => ({ ...personView(person, people), state, at })) };
}
