import { reportToGroup } from '../../../application/enquiry/report-to-group.js';
import { type GroupReport } from '../../../domain/enquiry/decide/report-to-group.js';
import { groupsOf, membersAmong } from '../../../domain/notice/addressees.js';
import { clauseOf, type GroupNoticeRule, type GroupWork, groupWorks, type Protocol } from '../../../domain/protocol/protocol.js';
import { ok } from '../../../domain/result.js';
import { type Reader, reading } from '../form/reading.js';
import { choice, line, most, words, wordsOrNone } from '../form/texts.js';
import { actForm } from './act-form.js';
import { options } from './choices.js';

const askFor = 'Select the group';

export const reportToGroupForm = actForm({
  path: 'group-reports',
  act: 'report-to-group',
  group: 'tell',
  title: 'Record a report for a political group',
  label: 'Record a report for a political group',
  done: 'Recorded: the others are told that it exists',
  verb: reportToGroup,
  inputs: {},
  needs: ['people'],
  fits: (_, { protocol }) => protocol.groups === 'present' && groupRule(protocol) !== undefined,
  prefilled: () => ({ what: 'report' }),
  view({ visit: { council }, lists, form }) {
    const rule = groupRule(council.protocol);
    const groups = groupsOf(membersAmong(lists.people)).map((group) => ({ value: group, text: group }));
    return {
      groups: options(groups, form.typed.group, askFor),
      works: rule?.of.map((what) => ({ value: what, text: workWords[what], checked: form.typed.what === what })) ?? [],
      recommends: rule?.recommendation === 'in-the-public-interest',
      clause: clauseOf(council.protocol, rule?.recommendationClause ?? '')?.printed ?? '',
      others: rule?.nonAligned === true ? 'each councillor of the other groups and of none' : 'each councillor of the other groups',
    };
  },
  read(body) {
    const form = reading({
      group: line('group', most.subject, askFor),
      what: choice('what', groupWorks, 'Select whether it is a report or advice'),
      title: line('title', most.subject, 'Enter what it is on'),
      text: words('text', most.text, 'Enter the facts and the options'),
      recommendation,
    })(body);
    return form.ok ? ok({ at: null, command: form.value }) : form;
  },
});

const workWords: Readonly<Record<GroupWork, string>> = { report: 'A report', advice: 'Advice' };

const recommendation: Reader<GroupReport['recommendation']> = (body) => {
  const read = reading({ text: wordsOrNone('recommendation', most.text), publicInterestReason: wordsOrNone('reason', most.reason) })(body);
  if (!read.ok) return read;
  const { text, publicInterestReason } = read.value;
  return ok(text === null ? null : { text, publicInterestReason });
};

export function groupRule({ rules }: Protocol): GroupNoticeRule | undefined {
  return rules.find((rule): rule is GroupNoticeRule => rule.kind === 'group-notice');
}
