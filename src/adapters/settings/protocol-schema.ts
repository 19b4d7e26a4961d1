import { unsaid } from '../../domain/protocol/protocol.js';
import { ruleSchema } from './rule-schema.js';
import { section } from './shape.js';
import { date, decision, hyphenated, listOf, oneOf, shapedText, text, wholeNumber, workingDays } from './words.js';

const clause = section({
  id: shapedText(
    /^[a-z0-9-]+\/\d[\d.]*(-[\da-z.]+)*$/,
    'the council’s slug, a slash, the printed number and a word where that number comes twice: ware/2.3.5-agenda',
  ),
  printed: text('the printed number in quotation marks, such as "10.2"'),
  stance: oneOf(['serves', 'respects', 'serves-and-respects']),
  asks: text('what the clause asks, in our own words'),
});

const localStandard = section({
  rule: text('the id of the rule that the council set the number for'),
  withinWorkingDays: workingDays,
  ...decision,
});

const refusalGround = section({
  id: hyphenated('lower-case words joined by hyphens, such as need-to-know'),
  clause: text('the id of the clause that the refusal rests on, such as great-aycliffe/7.6'),
  says: text('a sentence that tells the member why'),
  asks: text('a sentence that asks the member what would help'),
});

/** What is not said here and below is as the domain has it (`unsaid`), key by key. */
const promiseLimit = wholeNumber(1, 1000, 'a whole number of working days, from 1 to 1000, or null for no such limit').nullable();
const promises = section({
  longest: promiseLimit.default(unsaid.promises.longest),
  clerkAgreesBeyond: promiseLimit.default(unsaid.promises.clerkAgreesBeyond),
});

const signs = unsaid.burden.suggestWhenOver;
const sign = wholeNumber(1, 10_000, 'a whole number from 1 to 10000, or null for a sign that is not looked at').nullable();
const burden = section({
  clock: oneOf(['goes-on', 'rests']).default(unsaid.burden.clock),
  decision: section(decision).nullable().default(unsaid.burden.decision),
  suggestWhenOver: section({
    estimatedHours: sign.default(signs.estimatedHours),
    openEnquiries: sign.default(signs.openEnquiries),
    hoursInThirtyDays: sign.default(signs.hoursInThirtyDays),
  }).prefault({}),
});

export const protocolSchema = section({
  title: text('the title of the protocol'),
  adoptedOn: date.nullable(),
  reaffirmedOn: listOf(date, 'a list of dates, [] where there are none'),
  reviewDueOn: date.nullable(),
  reviewEvery: oneOf(['year', 'not-stated']),
  rules: listOf(ruleSchema, 'a list of rules'),
  localStandards: listOf(localStandard, 'a list of the council’s own decisions, [] where there are none'),
  refusalGrounds: listOf(refusalGround, 'a list of grounds for a refusal, [] where there are none').default([...unsaid.refusalGrounds]),
  promises: promises.prefault({}),
  burden: burden.prefault({}),
  groups: oneOf(['none', 'present']).default(unsaid.groups),
  contentious: section({ clause: text('the id of the clause that asks for it, such as great-aycliffe/3.5') }).nullable().default(unsaid.contentious),
  clauses: listOf(clause, 'a list of clauses'),
});
