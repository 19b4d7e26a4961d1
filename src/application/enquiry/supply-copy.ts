import { type CopyCommand, decideSupplyCopy } from '../../domain/enquiry/decide/supply-copy.js';
import { type Person } from '../../domain/people/person.js';
import { type GroupNoticeRule } from '../../domain/protocol/protocol.js';
import { ok, refused } from '../../domain/result.js';
import { copySupplied } from '../outbox/letters/group-report.js';
import { signature, type Verb } from './act-on-enquiry.js';
import { memberNamed } from './named-people.js';
import { ruleOfKind } from './notice-rules.js';

interface Ready extends CopyCommand {
  readonly rule: GroupNoticeRule;
  readonly reader: Person;
}

export const supplyCopy: Verb<CopyCommand, Ready> = {
  act: 'enquiry.supply-copy',
  async ready(command, { stores, file }) {
    const rule = ruleOfKind(file.protocol, 'group-notice');
    if (!rule.ok) return rule;
    const reader = await memberNamed(stores, command.member);
    if (reader === null) return refused({ code: 'no-such-person', person: command.member, wanted: 'member' });
    return ok({ ...command, member: reader.id, rule: rule.value, reader });
  },
  decide: (state, doing, ready) => decideSupplyCopy(state, doing, ready, ready.rule),
  letters: (file, fact, actor, ready) => copySupplied(file, fact, signature(actor, file.council), ready),
};
