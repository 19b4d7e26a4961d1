import { decideReportToGroup, type GroupReport } from '../../domain/enquiry/decide/report-to-group.js';
import { membersAmong } from '../../domain/notice/addressees.js';
import { type Member } from '../../domain/people/person.js';
import { type GroupNoticeRule } from '../../domain/protocol/protocol.js';
import { ok } from '../../domain/result.js';
import { groupReportTold } from '../outbox/letters/group-report.js';
import { signature, type Verb } from './act-on-enquiry.js';
import { ruleOfKind } from './notice-rules.js';

interface Ready extends GroupReport {
  readonly rule: GroupNoticeRule;
  readonly members: readonly Member[];
}

/** What was made for one group is recorded, and the others are told in the same act that it exists (st-austell/4.4, ware/4.4). */
export const reportToGroup: Verb<GroupReport, Ready> = {
  act: 'enquiry.report-to-group',
  async ready(command, { stores, file }) {
    const rule = ruleOfKind(file.protocol, 'group-notice');
    return rule.ok ? ok({ ...command, rule: rule.value, members: membersAmong(await stores.people.active()) }) : rule;
  },
  decide: (state, doing, { rule, members, ...report }, { council }) =>
    decideReportToGroup(state, doing, report, { rule, hasGroups: council.protocol.groups === 'present' }, { members, asking: state.members }),
  letters: (file, fact, actor, ready) => groupReportTold(file, fact, signature(actor, file.council), ready),
};
