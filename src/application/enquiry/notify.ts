import { decideNotify, type NoticeCommand } from '../../domain/enquiry/decide/notify.js';
import { membersAmong } from '../../domain/notice/addressees.js';
import { type Member } from '../../domain/people/person.js';
import { ok } from '../../domain/result.js';
import { notified } from '../outbox/letters/notified.js';
import { signature, type Verb } from './act-on-enquiry.js';
import { ruleOfKind } from './notice-rules.js';

interface Ready extends NoticeCommand {
  readonly members: readonly Member[];
}

/** The chair of a committee or the members for a ward are told, or it is noted that they are to be (great-aycliffe/7.14, 7.15). */
export const notify: Verb<NoticeCommand, Ready> = {
  act: 'enquiry.notify',
  async ready(command, { stores, file }) {
    const rule = ruleOfKind(file.protocol, `${command.to.kind}-notice`);
    return rule.ok ? ok({ ...command, members: membersAmong(await stores.people.active()) }) : rule;
  },
  decide: (state, doing, { members, ...command }) => decideNotify(state, doing, command, { members, asking: state.members }),
  letters: (file, fact, actor, { members }) => notified(file, fact, signature(actor, file.council), members),
};
