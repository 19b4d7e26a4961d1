import { type Answer, decideAnswer } from '../../domain/enquiry/decide/answer.js';
import { isNoted } from '../../domain/enquiry/decide/notify.js';
import { addressed, type Addressed, membersAmong } from '../../domain/notice/addressees.js';
import { ok } from '../../domain/result.js';
import { otherEndsOf } from '../council/list-other-ends.js';
import { contentiousAnswered } from '../outbox/letters/contentious.js';
import { toMembers } from '../outbox/letters/to-members.js';
import { signature, type Verb } from './act-on-enquiry.js';
import { ruleOfKind } from './notice-rules.js';

interface AnswerCommand extends Answer {
  /** A committee: what is answered may come up at a later meeting of it, so its chair is to be told (great-aycliffe/7.15). */
  readonly tellChairOf?: string;
}

interface Ready extends Answer {
  /** null: nobody is to be told. */
  readonly chair: Addressed | null;
}

export const answer: Verb<AnswerCommand, Ready> = {
  act: 'enquiry.answer',
  isCarried: true,
  async ready({ tellChairOf, ...command }, { stores, file }) {
    if (tellChairOf === undefined) return ok({ ...command, chair: null });
    const rule = ruleOfKind(file.protocol, 'chair-notice');
    if (!rule.ok) return rule;
    const members = membersAmong(await stores.people.active());
    const chair = addressed({ kind: 'chair', committee: tellChairOf }, { members, asking: file.state.members });
    return chair.ok ? ok({ ...command, chair: chair.value }) : chair;
  },
  decide: (state, doing, command, { council }) => decideAnswer(state, doing, command, otherEndsOf(council)),
  also: (state, { chair }) => (chair === null || isNoted(state, chair.to) ? null : { kind: 'notice-due', ...chair }),
  letters: (file, fact, actor) => [...toMembers(file, fact, signature(actor, file.council)), ...contentiousAnswered(file, fact, actor)],
};
