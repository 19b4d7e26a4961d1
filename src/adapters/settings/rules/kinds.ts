import { type Rule } from '../../../domain/protocol/protocol.js';

/** What the rules of one kind are for, as far as the places of a file depend on it. */
export interface KindOfRule {
  /** What its rules make due: no file may make it due twice. */
  readonly fact: string;
  /** What a person who wrote a second rule for the fact is told. */
  readonly insteadOfTwo: string;
  /** What a local standard has to name instead; null where it may name a rule of this kind. */
  readonly insteadOfAStandard: string | null;
}

const numberGoesElsewhere = 'one: a council’s own number goes under localStandards';
const onlyOnce = 'one: two would ask for the same thing twice';
/** A second number would be shown as what the clause asks. */
const hasANumber = 'a rule without a number of its own: this one has the protocol’s';

/** Two kinds begin with the receipt of an enquiry, and both end with its answer. */
const theAnswer = { fact: 'the answer to an enquiry', insteadOfTwo: numberGoesElsewhere };

const kinds: Readonly<Record<Rule['kind'], KindOfRule>> = {
  'answer-or-promise': { ...theAnswer, insteadOfAStandard: hasANumber },
  'timely-answer': { ...theAnswer, insteadOfAStandard: null },
  'member-reply': { fact: 'a member’s reply to an officer', insteadOfTwo: onlyOnce, insteadOfAStandard: hasANumber },
  'outside-body-report': {
    fact: 'a report from an outside body',
    insteadOfTwo: onlyOnce,
    insteadOfAStandard: 'a rule that leaves its days open: here each request says its own day',
  },
  'burden-explanation': { fact: 'the explanation of a burden', insteadOfTwo: numberGoesElsewhere, insteadOfAStandard: null },
  'burden-discussion': { fact: 'the discussion of a burden', insteadOfTwo: numberGoesElsewhere, insteadOfAStandard: null },
  'chair-notice': { fact: 'a notice to a committee’s chair', insteadOfTwo: onlyOnce, insteadOfAStandard: null },
  'ward-notice': { fact: 'a notice to a ward’s members', insteadOfTwo: onlyOnce, insteadOfAStandard: null },
  'group-notice': { fact: 'a notice to the other groups', insteadOfTwo: onlyOnce, insteadOfAStandard: null },
  'agenda-papers': {
    fact: 'the papers of an agenda item',
    insteadOfTwo: onlyOnce,
    insteadOfAStandard: 'a rule that leaves its days open: papers are wanted a week before their meeting',
  },
};
const byName: ReadonlyMap<string, KindOfRule> = new Map(Object.entries(kinds));

/** undefined where the kind is missing or unknown, which the shape of the file says already. */
export function kindOf(name: string | undefined): KindOfRule | undefined {
  return name === undefined ? undefined : byName.get(name);
}
