import { type PersonId } from '../../people/person.js';
import { ok, refused } from '../../result.js';
import { type EnquiryState } from '../enquiry.js';
import { type Channel } from '../fact.js';
import { type Decision, type Doing, factOf, mayHappen } from './act.js';

export interface MemberReply {
  /** Left out: the enquiry's only member. */
  readonly from?: PersonId;
  readonly channel: Channel;
  readonly text: string;
}

/** What a member answered by another way than mail: any answer ends what was asked of them, and none comes before it. */
export function decideReply(state: EnquiryState, doing: Doing, { from, channel, text }: MemberReply): Decision {
  const possible = mayHappen(state, 'reply', doing);
  if (!possible.ok) return possible;
  const member = from ?? (state.members.length === 1 ? state.members[0] : undefined);
  if (member === undefined || !state.members.includes(member)) {
    return refused({ code: 'not-a-member-of-it', person: from ?? null, members: state.members });
  }
  const asked = state.obligations.filter((one) => one.soft && one.owedBy === member && one.settled === null).map(({ startsAt }) => startsAt);
  const [askedAt] = asked.toSorted();
  if (askedAt !== undefined && doing.at < askedAt) return refused({ code: 'reply-before-request', at: doing.at, askedAt });
  return ok(factOf(doing, { kind: 'replied', from: member, channel }, { text }));
}
