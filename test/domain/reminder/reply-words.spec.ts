import { settlingWords, type SettlingWord } from '../../../src/domain/reminder/reply-words.js';
import { type ObligationKindName } from '../../../src/domain/obligation/obligation.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { everyKind, owed, termsOf, timelyProtocol } from '../../support/builders.js';
import { acknowledged, at, burdenRaised, received, requested } from '../../support/facts.js';
import { day } from '../calendar/spelt.js';

const open = received(at('Mon 2026-05-18 10:00'));
const promised = acknowledged(at('Mon 2026-05-18 11:00'), day('Fri 2026-06-05'));
const standard = [{ rule: 'timely', withinWorkingDays: 5, decidedOn: day('Mon 2026-01-12'), minute: '2026/4' }];

it.each<[kind: ObligationKindName, facts: readonly Fact[], words: readonly SettlingWord[]]>([
  ['answer-or-promise', [open], ['ANSWER', 'ACK']],
  ['promise', [open, promised], ['ANSWER', 'ACK']],
  ['member-reply', [open, requested(at('Mon 2026-05-18 11:00'))], []],
  ['burden-explanation', [open, burdenRaised(at('Mon 2026-05-18 11:00'))], []],
])('%s is ended by a reply that begins with one of its words', (kind, facts, words) => {
  expect(settlingWords(owed(kind, facts, termsOf({ protocol: everyKind() })))).toEqual(words);
});

it('a timely answer is, by a local standard', () => {
  expect(settlingWords(owed('timely-answer', [open], termsOf({ protocol: timelyProtocol(standard) })))).toEqual(['ANSWER', 'ACK']);
});
