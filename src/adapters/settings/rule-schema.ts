import { z } from 'zod';
import { type Rule } from '../../domain/protocol/protocol.js';
import { barred, section } from './shape.js';
import { text, workingDays } from './words.js';

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

/** One schema for each kind of the domain's closed catalogue: the compiler asks for the one that is missing. */
const kinds = {
  'answer-or-promise': numbered('answer-or-promise'),
  'timely-answer': unnumbered('timely-answer', `a timely answer has none: ${elsewhere}`),
  'member-reply': numbered('member-reply'),
  'outside-body-report': unnumbered('outside-body-report', 'each request for a report says its own day'),
  'burden-explanation': unnumbered('burden-explanation', `no protocol gives one for explaining a burden: ${elsewhere}`),
  'burden-discussion': unnumbered('burden-discussion', `no protocol gives one for discussing a burden: ${elsewhere}`),
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
  ],
  { error: ({ code }) => (code === 'invalid_union' ? aKind : 'a section with id, kind and clause') },
);
