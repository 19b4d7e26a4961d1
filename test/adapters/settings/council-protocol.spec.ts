import { unsaid } from '../../../src/domain/protocol/protocol.js';
import { type Edit, type Files, binding, edited, faultsOf, row, settingsOf, sound } from './configuration.js';

const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
const days = 'a whole number of working days, from 1 to 1000';
const elsewhere = 'a number of the council’s own goes under localStandards, with the date and minute of its decision';
const noNumber = `no number, as a timely answer has none: ${elsewhere}`;
const kinds = 'answer-or-promise or timely-answer or member-reply or outside-body-report or burden-explanation or burden-discussion or chair-notice or ward-notice or group-notice or agenda-papers';
const anId =
  'the council’s slug, a slash, the printed number and a word where that number comes twice: ware/2.3.5-agenda';
const clause = 'clause: binding/3.1-timely';
const numbered: readonly Edit[] = [['kind: timely-answer', 'kind: answer-or-promise'], [clause, `${clause}\n      withinWorkingDays: 2`]];
const standard = '{ rule: answer, withinWorkingDays: 5, decidedOn: 2024-01-15, minute: "2024/7" }';
const secondStandard: Edit = [standard, `${standard}\n    - ${standard}`];
const clauses = `clauses:
    - { id: binding/3.1-timely, printed: "3.1", stance: serves, asks: Answers in good time. }
    - { id: binding/3.2, printed: "3.2", stance: respects, asks: No unfair pressure. }`;

/** Lines of their own, after those of the sound council's one rule: the first is line 34. */
function furtherRules(...rules: readonly string[]): Edit {
  return ['  localStandards:', [...rules.map((rule) => `    - { ${rule} }`), '  localStandards:'].join('\n')];
}

/** Lines of their own, after those of its one local standard: the first is line 36. */
function furtherSections(...lines: readonly string[]): Edit {
  return ['  clauses:', [...lines.map((line) => `  ${line}`), '  clauses:'].join('\n')];
}

const rule = (id: string, kind: string) => `id: ${id}, kind: ${kind}, clause: binding/3.2`;
const withNumber = (kind: string) => furtherRules(`${rule('further', kind)}, withinWorkingDays: 2`);
const groupTerms = 'of: [report], nonAligned: true, copies: true, recommendation: never, recommendationClause: binding/3.2';
const groupNotice = (change: (terms: string) => string = (terms) => terms) => furtherRules(`${rule('groups', 'group-notice')}, ${change(groupTerms)}`);
const standardFor = (kind: string, number = ''): readonly Edit[] => [
  furtherRules(`${rule('further', kind)}${number}`),
  ['rule: answer,', 'rule: further,'],
];
const ground = 'id: need-to-know, clause: binding/3.2, says: We do not see it yet., asks: How will it help?';
const grounds = (...items: readonly string[]) => furtherSections('refusalGrounds:', ...items.map((item) => `  - { ${item} }`));
const decision = 'decision: { decidedOn: 2024-01-15, minute: "2024/7" }';
const limit = 'a whole number of working days, from 1 to 1000, or null for no such limit';
const sign = 'a whole number from 1 to 10000, or null for a sign that is not looked at';
const signs = 'estimatedHours, openEnquiries, hoursInThirtyDays';
const noDecision = 'the council’s decision beside it, with date and minute, as no protocol says so';
const noRest = 'none, or clock: rests where that is what was decided';
const bodies = (...items: readonly string[]): Edit => ['counting: {}', ['counting: {}', 'bodies:', ...items.map((item) => `  - { ${item} }`)].join('\n')];
const county = 'id: county, name: The County Council, reachedAt: www.county.example';
const aSlug = (example: string) => `lower-case words joined by hyphens, such as ${example}`;
const protocolOf = (files: Files) => settingsOf(files).councils[0]?.protocol;

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
    row('a rule of an unknown kind', [['kind: timely-answer', 'kind: prompt-answer']], 32, 'protocol.rules[0].kind', '"prompt-answer"', kinds),
    row('a rule without a kind', [['      kind: timely-answer\n', '']], 31, 'protocol.rules[0].kind', 'nothing', kinds),
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

  it.each([
    row('a number on a report from an outside body', [withNumber('outside-body-report')], 34, 'protocol.rules[1].withinWorkingDays', '2', 'no number, as each request for a report says its own day'),
    row('a number on the explanation of a burden', [withNumber('burden-explanation')], 34, 'protocol.rules[1].withinWorkingDays', '2', `no number, as no protocol gives one for explaining a burden: ${elsewhere}`),
    row('a number on the discussion of a burden', [withNumber('burden-discussion')], 34, 'protocol.rules[1].withinWorkingDays', '2', `no number, as no protocol gives one for discussing a burden: ${elsewhere}`),
    row('a number on a notice to a chair', [withNumber('chair-notice')], 34, 'protocol.rules[1].withinWorkingDays', '2', `no number, as no protocol gives one for telling a chair: ${elsewhere}`),
    row('a number on a notice to a ward', [withNumber('ward-notice')], 34, 'protocol.rules[1].withinWorkingDays', '2', `no number, as no protocol gives one for telling a ward’s members: ${elsewhere}`),
    row('a number on a notice to the groups', [groupNotice((terms) => `${terms}, withinWorkingDays: 2`)], 34, 'protocol.rules[1].withinWorkingDays', '2', `no number, as no protocol gives one for telling the other groups: ${elsewhere}`),
    row('a notice to the groups of nothing', [groupNotice((terms) => terms.replace('[report]', '[]'))], 34, 'protocol.rules[1].of', 'a list', 'a list of what the clause speaks of: report, advice'),
    row('a notice to the groups of what is no work for one', [groupNotice((terms) => terms.replace('[report]', '[leaflet]'))], 34, 'protocol.rules[1].of[0]', '"leaflet"', 'report or advice'),
    row('a notice to perhaps others', [groupNotice((terms) => terms.replace('nonAligned: true', 'nonAligned: maybe'))], 34, 'protocol.rules[1].nonAligned', '"maybe"', 'true or false'),
    row('a recommendation that is seldom', [groupNotice((terms) => terms.replace('never', 'seldom'))], 34, 'protocol.rules[1].recommendation', '"seldom"', 'never or in-the-public-interest'),
    row('a recommendation under a clause that is not there', [groupNotice((terms) => terms.replace('binding/3.2', 'binding/9.9'))], 34, 'protocol.rules[1].recommendationClause', '"binding/9.9"', 'the id of a clause in this file'),
    row('groups that are perhaps', [furtherSections('groups: some')], 36, 'protocol.groups', '"some"', 'none or present'),
    row('a member’s reply without a number', [furtherRules(rule('reply', 'member-reply'))], 34, 'protocol.rules[1].withinWorkingDays', 'nothing', days),
    row('a number on the papers of an agenda item', [withNumber('agenda-papers')], 34, 'protocol.rules[1].withinWorkingDays', '2', 'no number, as the day of papers goes by counting.weekBefore'),
    row('a local standard for the papers of an agenda item', standardFor('agenda-papers'), 36, 'protocol.localStandards[0].rule', '"further"', 'a rule that leaves its days open: papers are wanted a week before their meeting'),
    row('a member’s reply under a clause that is not there', [furtherRules('id: reply, kind: member-reply, clause: binding/9.9, withinWorkingDays: 2')], 34, 'protocol.rules[1].clause', '"binding/9.9"', 'the id of a clause in this file'),
    row('a local standard for a member’s reply', standardFor('member-reply', ', withinWorkingDays: 2'), 36, 'protocol.localStandards[0].rule', '"further"', 'a rule without a number of its own: this one has the protocol’s'),
    row('a local standard for a report from an outside body', standardFor('outside-body-report'), 36, 'protocol.localStandards[0].rule', '"further"', 'a rule that leaves its days open: here each request says its own day'),
  ])('with %s is refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it.each([
    ['answer-or-promise', ', withinWorkingDays: 2', 'the answer to an enquiry', 'one: a council’s own number goes under localStandards'],
    ['member-reply', ', withinWorkingDays: 2', 'a member’s reply to an officer', 'one: two would ask for the same thing twice'],
    ['outside-body-report', '', 'a report from an outside body', 'one: two would ask for the same thing twice'],
    ['burden-explanation', '', 'the explanation of a burden', 'one: a council’s own number goes under localStandards'],
    ['burden-discussion', '', 'the discussion of a burden', 'one: a council’s own number goes under localStandards'],
    ['chair-notice', '', 'a notice to a committee’s chair', 'one: two would ask for the same thing twice'],
    ['ward-notice', '', 'a notice to a ward’s members', 'one: two would ask for the same thing twice'],
    ['group-notice', `, ${groupTerms}`, 'a notice to the other groups', 'one: two would ask for the same thing twice'],
    ['agenda-papers', '', 'the papers of an agenda item', 'one: two would ask for the same thing twice'],
  ])('with two rules for one fact, of kind %s, is refused', (kind, number, fact, wanted) => {
    const one = `${rule('one', kind)}${number}`;
    const two = `${rule('two', kind)}${number}`;
    const beside = kind === 'answer-or-promise' ? [two] : [one, two];
    const [line, at] = [33 + beside.length, beside.length];
    const found = `a second rule for ${fact}, beside rules[${at - 1}]`;
    expect(faultsOf(edited(sound, binding, furtherRules(...beside)))).toEqual([{ file: binding, line, key: `protocol.rules[${at}]`, found, wanted }]);
  });

  it('has a rule of each kind side by side, and local standards for what no protocol numbers', () => {
    const numbered = ', withinWorkingDays: 2';
    const rules = furtherRules(
      `${rule('reply', 'member-reply')}${numbered}`,
      rule('report', 'outside-body-report'),
      rule('explanation', 'burden-explanation'),
      rule('discussion', 'burden-discussion'),
      rule('chair', 'chair-notice'),
      rule('ward', 'ward-notice'),
      `${rule('groups', 'group-notice')}, ${groupTerms}`,
      rule('papers', 'agenda-papers'),
    );
    const standards: Edit = [standard, ['answer', 'explanation', 'discussion', 'chair', 'ward', 'groups'].map((id) => standard.replace('answer', id)).join('\n    - ')];
    expect(protocolOf(edited(sound, binding, rules, standards))).toMatchObject({
      rules: [
        { id: 'answer', kind: 'timely-answer', clause: 'binding/3.1-timely' },
        { id: 'reply', kind: 'member-reply', clause: 'binding/3.2', withinWorkingDays: 2 },
        { id: 'report', kind: 'outside-body-report', clause: 'binding/3.2' },
        { id: 'explanation', kind: 'burden-explanation', clause: 'binding/3.2' },
        { id: 'discussion', kind: 'burden-discussion', clause: 'binding/3.2' },
        { id: 'chair', kind: 'chair-notice', clause: 'binding/3.2' },
        { id: 'ward', kind: 'ward-notice', clause: 'binding/3.2' },
        { id: 'groups', kind: 'group-notice', of: ['report'], nonAligned: true, copies: true, recommendation: 'never', recommendationClause: 'binding/3.2' },
        { id: 'papers', kind: 'agenda-papers', clause: 'binding/3.2' },
      ],
      localStandards: [{ rule: 'answer' }, { rule: 'explanation' }, { rule: 'discussion' }, { rule: 'chair' }, { rule: 'ward' }, { rule: 'groups' }],
      groups: 'none',
    });
  });
});

describe('a council’s grounds for a refusal', () => {
  it.each([
    row('under a clause that is not there', [grounds(ground.replace('3.2', '9.9'))], 37, 'protocol.refusalGrounds[0].clause', '"binding/9.9"', 'the id of a clause in this file'),
    row('under no clause', [grounds(ground.replace('clause: binding/3.2, ', ''))], 37, 'protocol.refusalGrounds[0].clause', 'nothing', 'the id of the clause that the refusal rests on, such as great-aycliffe/7.6'),
    row('of one id', [grounds(ground, ground)], 38, 'protocol.refusalGrounds[1].id', '"need-to-know", as in refusalGrounds[0]', 'an id that no other ground has'),
    row('with an id in capitals', [grounds(ground.replace('need', 'Need'))], 37, 'protocol.refusalGrounds[0].id', '"Need-to-know"', aSlug('need-to-know')),
    row('that say nothing', [grounds(ground.replace('We do not see it yet.', '""'))], 37, 'protocol.refusalGrounds[0].says', '""', 'a sentence that tells the member why'),
    row('that ask nothing', [grounds(ground.replace(', asks: How will it help?', ''))], 37, 'protocol.refusalGrounds[0].asks', 'nothing', 'a sentence that asks the member what would help'),
    row('that are a text', [furtherSections('refusalGrounds: none')], 36, 'protocol.refusalGrounds', '"none"', 'a list of grounds for a refusal, [] where there are none'),
    row('with an unknown key', [grounds(`${ground}, label: x`)], 37, 'protocol.refusalGrounds[0].label', 'an unknown key', 'one of id, clause, says, asks'),
  ])('%s are refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('are as they are said', () => {
    const held = protocolOf(edited(sound, binding, grounds(ground)))?.refusalGrounds;
    expect(held).toEqual([{ id: 'need-to-know', clause: 'binding/3.2', says: 'We do not see it yet.', asks: 'How will it help?' }]);
  });
});

describe('a council’s promises and burdens', () => {
  it.each([
    row('a longest promise of no days', [furtherSections('promises: { longest: 0 }')], 36, 'protocol.promises.longest', '0', limit),
    row('a clerk who agrees beyond too many days', [furtherSections('promises: { clerkAgreesBeyond: 1001 }')], 36, 'protocol.promises.clerkAgreesBeyond', '1001', limit),
    row('promises that are a number', [furtherSections('promises: 20')], 36, 'protocol.promises', '20', 'a section with longest, clerkAgreesBeyond'),
    row('promises with an unknown key', [furtherSections('promises: { shortest: 1 }')], 36, 'protocol.promises.shortest', 'an unknown key', 'one of longest, clerkAgreesBeyond'),
    row('a clock that does neither', [furtherSections('burden: { clock: pauses }')], 36, 'protocol.burden.clock', '"pauses"', 'goes-on or rests'),
    row('a clock that rests without a decision', [furtherSections('burden:', '  clock: rests')], 37, 'protocol.burden.clock', '"rests" without a decision', noDecision),
    row('a clock that rests by no decision', [furtherSections('burden:', '  clock: rests', '  decision: null')], 37, 'protocol.burden.clock', '"rests" without a decision', noDecision),
    row('a decision without its minute', [furtherSections('burden: { clock: rests, decision: { decidedOn: 2024-01-15 } }')], 36, 'protocol.burden.decision.minute', 'nothing', 'the minute that records the decision, such as "2026/114"'),
    row('a decision on a day that does not exist', [furtherSections('burden: { clock: rests, decision: { decidedOn: 2024-02-30, minute: x } }')], 36, 'protocol.burden.decision.decidedOn', '"2024-02-30"', aDate),
    row('a decision for a clock that goes on', [furtherSections('burden:', '  clock: goes-on', `  ${decision}`)], 38, 'protocol.burden.decision', 'a decision for a clock that goes on', noRest),
    row('a decision where no clock is said', [furtherSections('burden:', `  ${decision}`)], 37, 'protocol.burden.decision', 'a decision for a clock that goes on', noRest),
    row('a sign that always shows', [furtherSections('burden: { suggestWhenOver: { openEnquiries: 0 } }')], 36, 'protocol.burden.suggestWhenOver.openEnquiries', '0', sign),
    row('a sign in half hours', [furtherSections('burden: { suggestWhenOver: { estimatedHours: 7.5 } }')], 36, 'protocol.burden.suggestWhenOver.estimatedHours', '7.5', sign),
    row('a sign beyond all hours', [furtherSections('burden: { suggestWhenOver: { hoursInThirtyDays: 10001 } }')], 36, 'protocol.burden.suggestWhenOver.hoursInThirtyDays', '10001', sign),
    row('a sign that nobody knows', [furtherSections('burden: { suggestWhenOver: { mails: 9 } }')], 36, 'protocol.burden.suggestWhenOver.mails', 'an unknown key', `one of ${signs}`),
    row('no signs but a number', [furtherSections('burden: { suggestWhenOver: 9 }')], 36, 'protocol.burden.suggestWhenOver', '9', `a section with ${signs}`),
    row('a burden that is a text', [furtherSections('burden: heavy')], 36, 'protocol.burden', '"heavy"', 'a section with clock, decision, suggestWhenOver'),
  ])('with %s are refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('are as the domain has them where nothing is said, and so are the grounds', () => {
    expect(protocolOf(sound)).toMatchObject({ ...unsaid });
  });

  it('are as said, key by key', () => {
    const said = furtherSections('promises: { longest: 30 }', `burden: { clock: rests, ${decision}, suggestWhenOver: { openEnquiries: null } }`);
    expect(protocolOf(edited(sound, binding, said))).toMatchObject({
      promises: { longest: 30, clerkAgreesBeyond: 20 },
      burden: {
        clock: 'rests',
        decision: { decidedOn: '2024-01-15', minute: '2024/7' },
        suggestWhenOver: { estimatedHours: 8, openEnquiries: null, hoursInThirtyDays: 20 },
      },
    });
  });

  it('may have no limit at all', () => {
    const said = furtherSections('promises: { longest: null, clerkAgreesBeyond: null }', 'burden: { clock: goes-on, decision: null }');
    const { promises, burden } = protocolOf(edited(sound, binding, said)) ?? {};
    expect(promises).toEqual({ longest: null, clerkAgreesBeyond: null });
    expect(burden).toEqual(unsaid.burden);
  });
});

describe('the other public bodies of a council', () => {
  it.each([
    row('of one id', [bodies(county, county)], 26, 'bodies[1].id', '"county", as in bodies[0]', 'an id that no other body has'),
    row('with an id in words', [bodies(county.replace('id: county', 'id: The County'))], 25, 'bodies[0].id', '"The County"', aSlug('county-council')),
    row('without a name', [bodies(county.replace('name: The County Council, ', ''))], 25, 'bodies[0].name', 'nothing', 'the name of the body'),
    row('that cannot be reached', [bodies(county.replace('www.county.example', '""'))], 25, 'bodies[0].reachedAt', '""', 'a web address, an email address or a telephone number'),
    row('that are a section', [['counting: {}', 'counting: {}\nbodies: {}']], 24, 'bodies', 'a section', 'a list of other public bodies, [] for none'),
  ])('%s are refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('are none where nothing is said, and else as said', () => {
    const bodiesOf = (files: Files) => settingsOf(files).councils[0]?.bodies;
    expect(bodiesOf(sound)).toEqual([]);
    expect(bodiesOf(edited(sound, binding, bodies(county)))).toEqual([{ id: 'county', name: 'The County Council', reachedAt: 'www.county.example' }]);
  });
});
