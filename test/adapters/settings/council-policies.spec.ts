import { type Edit, type Files, binding, edited, faultsOf, row, settingsOf, sound } from './configuration.js';

const policies = (...items: readonly string[]): Edit => ['counting: {}', ['counting: {}', 'policies:', ...items.map((item) => `  - { ${item} }`)].join('\n')];
const contentious = (said: string): Edit => ['  clauses:', `  contentious: ${said}\n  clauses:`];
const grass = 'id: grass, name: Grass cutting policy';
const aClause = 'the id of a clause in this file';
const anAddress = 'a web address such as https://www.example.gov.uk/policies';
const councilOf = (files: Files) => settingsOf(files).councils[0];

describe('the council’s own policies', () => {
  it.each([
    row('of one id', [policies(grass, grass)], 26, 'policies[1].id', '"grass", as in policies[0]', 'an id that no other policy has'),
    row('with an id in words', [policies(grass.replace('id: grass', 'id: The Grass'))], 25, 'policies[0].id', '"The Grass"', 'lower-case words joined by hyphens, such as grass-cutting'),
    row('without a name', [policies('id: grass')], 25, 'policies[0].name', 'nothing', 'the name of the policy'),
    row('whose link no browser opens', [policies(`${grass}, link: www.example.gov.uk/grass`)], 25, 'policies[0].link', '"www.example.gov.uk/grass"', anAddress),
    row('whose link runs a script', [policies(`${grass}, link: "javascript:alert(1)"`)], 25, 'policies[0].link', '"javascript:alert(1)"', anAddress),
    row('of a clause that is not there', [policies(`${grass}, clause: binding/9.9`)], 25, 'policies[0].clause', '"binding/9.9"', aClause),
    row('that are a section', [['counting: {}', 'counting: {}\npolicies: {}']], 24, 'policies', 'a section', 'a list of the council’s own policies, [] for none'),
  ])('%s are refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('are none where nothing is said, and else as said', () => {
    expect(councilOf(sound)?.policies).toEqual([]);
    const said = policies(grass, 'id: trees, name: Tree policy, link: "https://www.example.gov.uk/trees", clause: binding/3.2');
    expect(councilOf(edited(sound, binding, said))?.policies).toEqual([
      { id: 'grass', name: 'Grass cutting policy', link: null, clause: null },
      { id: 'trees', name: 'Tree policy', link: 'https://www.example.gov.uk/trees', clause: 'binding/3.2' },
    ]);
  });
});

describe('the clause that asks officers to flag what is contentious', () => {
  it.each([
    row('that is not there', [contentious('{ clause: binding/9.9 }')], 36, 'protocol.contentious.clause', '"binding/9.9"', aClause),
    row('that is not said', [contentious('{}')], 36, 'protocol.contentious.clause', 'nothing', 'the id of the clause that asks for it, such as great-aycliffe/3.5'),
    row('that is a text', [contentious('yes')], 36, 'protocol.contentious', '"yes"', 'a section with clause'),
  ])('%s is refused', (_, edits, fault) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toEqual([{ file: binding, ...fault }]);
  });

  it('is none where nothing is said, and else as said', () => {
    expect(councilOf(sound)?.protocol.contentious).toBeNull();
    expect(councilOf(edited(sound, binding, contentious('{ clause: binding/3.2 }')))?.protocol.contentious).toEqual({ clause: 'binding/3.2' });
  });
});
