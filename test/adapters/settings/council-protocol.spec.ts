import { type Edit, binding, edited, faultsOf, row, sound } from './configuration.js';

const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
const days = 'a whole number of working days, from 1 to 1000';
const noNumber =
  'no number, as a timely answer has none: a number of the council’s own goes under localStandards, with the date and ' +
  'minute of its decision';
const anId =
  'the council’s slug, a slash, the printed number and a word where that number comes twice: ware/2.3.5-agenda';
const clause = 'clause: binding/3.1-timely';
const numbered: readonly Edit[] = [['kind: timely-answer', 'kind: answer-or-promise'], [clause, `${clause}\n      withinWorkingDays: 2`]];
const standard = '{ rule: answer, withinWorkingDays: 5, decidedOn: 2024-01-15, minute: "2024/7" }';
const secondStandard: Edit = [standard, `${standard}\n    - ${standard}`];
const clauses = `clauses:
    - { id: binding/3.1-timely, printed: "3.1", stance: serves, asks: Answers in good time. }
    - { id: binding/3.2, printed: "3.2", stance: respects, asks: No unfair pressure. }`;

describe('a council’s protocol', () => {
  it.each([
    row('an adoption on a day that does not exist', [['2019-05-13', '2019-02-29']], 26, 'protocol.adoptedOn', '"2019-02-29"', aDate),
    row('a year for a date', [['2019-05-13', '2019']], 26, 'protocol.adoptedOn', '2019', 'a date such as 2026-05-22'),
    row('a review every decade', [['reviewEvery: not-stated', 'reviewEvery: decade']], 29, 'protocol.reviewEvery', '"decade"', 'year or not-stated'),
    row('a printed number that YAML reads as one', [['printed: "3.2"', 'printed: 3.20']], 38, 'protocol.clauses[1].printed', '3.2', 'the printed number in quotation marks, such as "10.2"'),
    row('a stance that is none', [['stance: respects', 'stance: ignores']], 38, 'protocol.clauses[1].stance', '"ignores"', 'serves or respects or serves-and-respects'),
    row('a clause without its prefix', [['id: binding/3.2', 'id: "3.2"']], 38, 'protocol.clauses[1].id', '"3.2"', anId),
    row('a clause of another council', [['id: binding/3.2', 'id: ware/3.2']], 38, 'protocol.clauses[1].id', '"ware/3.2"', 'an id that begins with binding/'),
    row('a clause twice', [['id: binding/3.2', 'id: binding/3.1-timely']], 38, 'protocol.clauses[1].id', '"binding/3.1-timely", as in clauses[0]', 'an id that no other clause has'),
    row('a rule of an unknown kind', [['kind: timely-answer', 'kind: prompt-answer']], 32, 'protocol.rules[0].kind', '"prompt-answer"', 'answer-or-promise or timely-answer'),
    row('a rule without a kind', [['      kind: timely-answer\n', '']], 31, 'protocol.rules[0].kind', 'nothing', 'answer-or-promise or timely-answer'),
    row('a rule that names a clause that is not there', [[clause, 'clause: binding/9.9']], 33, 'protocol.rules[0].clause', '"binding/9.9"', 'the id of a clause in this file'),
    row('a number on a timely answer', [[clause, `${clause}\n      withinWorkingDays: 10`]], 34, 'protocol.rules[0].withinWorkingDays', '10', noNumber),
    row('a local standard for no rule', [['rule: answer', 'rule: answers']], 35, 'protocol.localStandards[0].rule', '"answers"', 'the id of a rule in this file'),
    row('a local standard that names nothing', [['rule: answer, ', '']], 35, 'protocol.localStandards[0].rule', 'nothing', 'the id of the rule that the council set the number for'),
    row('a local standard without its minute', [[', minute: "2024/7"', '']], 35, 'protocol.localStandards[0].minute', 'nothing', 'the minute that records the decision, such as "2026/114"'),
    row('a local standard without its date', [[', decidedOn: 2024-01-15', '']], 35, 'protocol.localStandards[0].decidedOn', 'nothing', 'a date such as 2026-05-22'),
    row('a local standard of no days', [['withinWorkingDays: 5', 'withinWorkingDays: 0']], 35, 'protocol.localStandards[0].withinWorkingDays', '0', days),
    row('a local standard of half days', [['withinWorkingDays: 5', 'withinWorkingDays: 2.5']], 35, 'protocol.localStandards[0].withinWorkingDays', '2.5', days),
    row('two local standards for one rule', [secondStandard], 36, 'protocol.localStandards[1].rule', '"answer", as in localStandards[0]', 'one standard for each rule: the decision in force'),
    row('a local standard beside the protocol’s own number', numbered, 36, 'protocol.localStandards[0].rule', '"answer"', 'a rule without a number of its own: this one has the protocol’s'),
    row('a list that cannot be read', [[clauses, 'clauses: none']], 36, 'protocol.clauses', '"none"', 'a list of clauses'),
  ])('with %s is refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('with two rules of one id, both for the answer, is refused on both grounds', () => {
    const second: Edit = ['  localStandards:', '    - { id: answer, kind: timely-answer, clause: binding/3.2 }\n  localStandards:'];
    expect(faultsOf(edited(sound, binding, second))).toEqual([
      {
        file: binding,
        line: 34,
        key: 'protocol.rules[1].id',
        found: '"answer", as in rules[0]',
        wanted: 'an id that no other rule has',
      },
      {
        file: binding,
        line: 34,
        key: 'protocol.rules[1]',
        found: 'a second rule for the answer to an enquiry, beside rules[0]',
        wanted: 'one: a council’s own number goes under localStandards',
      },
    ]);
  });
});
