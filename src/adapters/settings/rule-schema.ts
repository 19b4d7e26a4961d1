import { z } from 'zod';
import { groupWorks, type Rule } from '../../domain/protocol/protocol.js';
import { barred, section } from './shape.js';
import { listOf, oneOf, text, truth, workingDays } from './words.js';

const ruleId = text('a short name for the rule, such as answer');
const clauseId = text('the id of the clause that the rule serves, such as ware/3.1-timely');

/** The protocol gives the number. */
function numbered<const Kind extends Rule['kind']>(kind: Kind) {
  return section({ id: ruleId, kind: z.literal(kind), clause: clauseId, withinWorkingDays: workingDays });
}

/** It gives none: one that stood here would be shown as what the clause asks. */
function unnumbered<const Kind extends Rule['kind']>(kind: Kind, why: string) {
  return section({ id: ruleId, kind: z.literal(kind), clause: clauseId, withinWorkingDays: barred(`no number, as ${why}`) });
}

const elsewhere = 'a number of the council’s own goes under localStandards, with the date and minute of its decision';

/** Whom it tells, of what, and what a report may say. */
const groupNotice = section({
  id: ruleId,
  kind: z.literal('group-notice'),
  clause: clauseId,
  of: listOf(oneOf(groupWorks), 'a list of what the clause speaks of: report, advice').min(1, { error: 'a list of what the clause speaks of: report, advice' }),
  nonAligned: truth,
  copies: truth,
  recommendation: oneOf(['never', 'in-the-public-interest']),
  recommendationClause: text('the id of the clause on recommendations, such as ware/4.3'),
  withinWorkingDays: barred(`no number, as no protocol gives one for telling the other groups: ${elsewhere}`),
});

/** One schema for each kind of the domain's closed catalogue: the compiler asks for the one that is missing. */
const kinds = {
  'answer-or-promise': numbered('answer-or-promise'),
  'timely-answer': unnumbered('timely-answer', `a timely answer has none: ${elsewhere}`),
  'member-reply': numbered('member-reply'),
  'outside-body-report': unnumbered('outside-body-report', 'each request for a report says its own day'),
  'burden-explanation': unnumbered('burden-explanation', `no protocol gives one for explaining a burden: ${elsewhere}`),
  'burden-discussion': unnumbered('burden-discussion', `no protocol gives one for discussing a burden: ${elsewhere}`),
  'chair-notice': unnumbered('chair-notice', `no protocol gives one for telling a chair: ${elsewhere}`),
  'ward-notice': unnumbered('ward-notice', `no protocol gives one for telling a ward’s members: ${elsewhere}`),
  'group-notice': groupNotice,
  'agenda-papers': unnumbered('agenda-papers', 'the day of papers goes by counting.weekBefore'),
} satisfies Record<Rule['kind'], z.ZodType>;
const aKind = Object.keys(kinds).join(' or ');

export const ruleSchema = z.discriminatedUnion(
  'kind',
  [
    kinds['answer-or-promise'],
    kinds['timely-answer'],
    kinds['member-reply'],
    kinds['outside-body-report'],
    kinds['burden-explanation'],
    kinds['burden-discussion'],
    kinds['chair-notice'],
    kinds['ward-notice'],
    kinds['group-notice'],
    kinds['agenda-papers'],
  ],
  { error: ({ code }) => (code === 'invalid_union' ? aKind : 'a section with id, kind and clause') },
);
