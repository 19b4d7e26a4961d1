import { changesBetween, type ProtocolChange } from '../../../src/domain/protocol/changes.js';
import { type Protocol, type Rule } from '../../../src/domain/protocol/protocol.js';
import { everyKind, timelyProtocol } from '../../support/builders.js';
import { twoDayProtocol } from '../../support/councils.js';
import { day } from '../calendar/spelt.js';

const twoDays = twoDayProtocol();
const [clause] = twoDays.clauses;
if (clause === undefined) throw new Error('The protocol has a clause.');
const rule: Rule = { id: 'answer', kind: 'answer-or-promise', clause: clause.id, withinWorkingDays: 4 };
const place = { clause: clause.id, printed: '10.2' };
const days = (withinWorkingDays: number) => ({ withinWorkingDays, by: 'protocol' }) as const;
const standard = { rule: 'timely', withinWorkingDays: 5, decidedOn: day('Mon 2026-05-18'), minute: '2026/114' };
const another = { ...clause, id: 'houghton-regis/11.1', printed: '11.1' };
const explain: Rule = { id: 'explain', kind: 'burden-explanation', clause: clause.id };

describe('what changed from one version to the next', () => {
  it.each<[what: string, before: Protocol, after: Protocol, changes: readonly ProtocolChange[]]>([
    ['nothing', twoDays, twoDayProtocol(), []],
    ['the number of days', twoDays, twoDayProtocol({ rules: [rule] }), [{ kind: 'days-changed', ...place, before: days(2), after: days(4) }]],
    [
      'a number that the protocol came to give',
      twoDayProtocol({ rules: [{ id: 'answer', kind: 'timely-answer', clause: clause.id }] }),
      twoDays,
      [{ kind: 'days-changed', ...place, before: null, after: days(2) }],
    ],
    [
      'a local standard',
      timelyProtocol(),
      timelyProtocol([standard]),
      [{ kind: 'days-changed', clause: 'ware/3.1-timely', printed: '3.1', before: null, after: { withinWorkingDays: 5, by: 'local-standard' } }],
    ],
    ['a rule', twoDays, twoDayProtocol({ rules: [...twoDays.rules, explain] }), [{ kind: 'rule-added', ...place, rule: explain }]],
    ['a rule that ended', twoDayProtocol({ rules: [...twoDays.rules, explain] }), twoDays, [{ kind: 'rule-ended', ...place, rule: explain }]],
    ['a rule under another clause', twoDayProtocol({ clauses: [clause, another] }), twoDayProtocol({ clauses: [clause, another], rules: [{ ...rule, clause: another.id }] }), [
      { kind: 'rule-added', clause: another.id, printed: '11.1', rule: { ...rule, clause: another.id } },
      { kind: 'rule-ended', ...place, rule: twoDays.rules[0] ?? rule },
    ]],
    ['a clause', twoDays, twoDayProtocol({ clauses: [clause, another] }), [{ kind: 'clause-added', clause: another }]],
    ['a clause that ended', twoDayProtocol({ clauses: [clause, another] }), twoDays, [{ kind: 'clause-ended', clause: another }]],
    ['our words for a clause', twoDays, twoDayProtocol({ clauses: [{ ...clause, asks: 'Soon.' }] }), [{ kind: 'clause-reworded', clause: { ...clause, asks: 'Soon.' } }]],
    ['a review that was held', twoDays, twoDayProtocol({ reaffirmedOn: [day('Mon 2026-06-08')] }), [{ kind: 'reaffirmed', on: day('Mon 2026-06-08') }]],
    ['the longest promise', twoDays, twoDayProtocol({ promises: { longest: 40, clerkAgreesBeyond: 20 } }), [{ kind: 'other' }]],
  ])('%s', (_, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });

  it('is told of each, at once', () => {
    const kinds = changesBetween(twoDays, everyKind({ reaffirmedOn: [day('Mon 2026-06-08')] })).map(({ kind }) => kind);
    expect(kinds).toEqual(['reaffirmed', 'clause-added', 'clause-added', 'clause-added', 'clause-added', 'clause-reworded', 'rule-added', 'rule-added', 'rule-added', 'rule-added', 'rule-added']);
  });
});
