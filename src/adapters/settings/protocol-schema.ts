import { z } from 'zod';
import { type Rule } from '../../domain/protocol/protocol.js';
import { barred, section } from './shape.js';
import { date, listOf, oneOf, shapedText, text, workingDays } from './words.js';

const clause = section({
  id: shapedText(
    /^[a-z0-9-]+\/\d[\d.]*(-[\da-z.]+)*$/,
    'the council’s slug, a slash, the printed number and a word where that number comes twice: ware/2.3.5-agenda',
  ),
  printed: text('the printed number in quotation marks, such as "10.2"'),
  stance: oneOf(['serves', 'respects', 'serves-and-respects']),
  asks: text('what the clause asks, in our own words'),
});

const ruleId = text('a short name for the rule, such as answer');
const clauseId = text('the id of the clause that the rule serves, such as ware/3.1-timely');

const answerOrPromise = section({
  id: ruleId,
  kind: z.literal('answer-or-promise'),
  clause: clauseId,
  withinWorkingDays: workingDays,
});

const timelyAnswer = section({
  id: ruleId,
  kind: z.literal('timely-answer'),
  clause: clauseId,
  withinWorkingDays: barred(
    'no number, as a timely answer has none: a number of the council’s own goes under localStandards, ' +
      'with the date and minute of its decision',
  ),
});

/** One schema for each kind of the domain's closed catalogue: the compiler asks for the one that is missing. */
const kinds = {
  'answer-or-promise': answerOrPromise,
  'timely-answer': timelyAnswer,
} satisfies Record<Rule['kind'], z.ZodType>;
const aKind = Object.keys(kinds).join(' or ');

const rule = z.discriminatedUnion('kind', [kinds['answer-or-promise'], kinds['timely-answer']], {
  error: ({ code }) => (code === 'invalid_union' ? aKind : 'a section with id, kind and clause'),
});

const localStandard = section({
  rule: text('the id of the rule that the council set the number for'),
  withinWorkingDays: workingDays,
  decidedOn: date,
  minute: text('the minute that records the decision, such as "2026/114"'),
});

export const protocolSchema = section({
  title: text('the title of the protocol'),
  adoptedOn: date.nullable(),
  reaffirmedOn: listOf(date, 'a list of dates, [] where there are none'),
  reviewDueOn: date.nullable(),
  reviewEvery: oneOf(['year', 'not-stated']),
  rules: listOf(rule, 'a list of rules'),
  localStandards: listOf(localStandard, 'a list of the council’s own decisions, [] where there are none'),
  clauses: listOf(clause, 'a list of clauses'),
});
