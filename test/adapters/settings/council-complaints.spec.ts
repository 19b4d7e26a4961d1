import { binding, type Edit, edited, faultsOf, sound } from './configuration.js';

const way = (fields: string): string => `    - { ${fields} }`;
const right = 'about: officer, raisedBy: member, clause: binding/3.2, handlers: [{ role: clerk }], steps: [{ kind: formal, clause: binding/3.2 }]';
const withWays = (...ways: readonly string[]): Edit => ['counting: {}', ['counting: {}', 'complaints:', '  routes:', ...ways.map(way)].join('\n')];
const changed = (from: string, to: string): readonly Edit[] => [withWays(right.replace(from, to))];

describe('the ways of complaints', () => {
  it('are taken where they are right, and may be left out', () => {
    expect(faultsOf(edited(sound, binding, withWays(right, right.replace('officer', 'clerk'))))).toEqual([]);
    expect(faultsOf(sound)).toEqual([]);
  });

  it.each<[name: string, edits: readonly Edit[], key: string, wanted: string]>([
    ['about whom nobody is', changed('about: officer', 'about: neighbour'), 'complaints.routes[0].about', 'officer or clerk or member'],
    ['that nobody handles', changed('[{ role: clerk }]', '[]'), 'complaints.routes[0].handlers', 'a list of one handler or more, the usual one first; [{ role: not-stated }] where the protocol names nobody'],
    ['that a stranger handles', changed('role: clerk', 'role: vicar'), 'complaints.routes[0].handlers[0].role', 'clerk or mayor or councillors or not-stated or chair-of'],
    ['of a chair of nothing', changed('role: clerk', 'role: chair-of'), 'complaints.routes[0].handlers[0].committee', 'the name of the committee'],
    ['under a clause that is not there', changed('clause: binding/3.2, handlers', 'clause: binding/9, handlers'), 'complaints.routes[0].clause', 'the id of a clause in this file'],
    ['with a step under one', changed('kind: formal, clause: binding/3.2', 'kind: formal, clause: binding/9'), 'complaints.routes[0].steps[0].clause', 'the id of a clause in this file'],
    ['with a duty under one', changed('about:', 'owed: { outcome: binding/9 }, about:'), 'complaints.routes[0].owed.outcome', 'the id of a clause in this file'],
    ['with a bar under one', changed('about:', 'neverAlone: binding/9, about:'), 'complaints.routes[0].neverAlone', 'the id of a clause in this file'],
    ['with conciliation by nobody', changed('kind: formal', 'kind: conciliation'), 'complaints.routes[0].steps[0].bodies', 'one body or more for conciliation and outside, none for a step that is taken here'],
    ['with a body for what is done here', changed('kind: formal,', 'kind: formal, bodies: [A friend],'), 'complaints.routes[0].steps[0].bodies', 'one body or more for conciliation and outside, none for a step that is taken here'],
    ['twice for one kind', [withWays(right, right)], 'complaints.routes[1]', 'one'],
  ])('%s are refused', (_, edits, key, wanted) => {
    expect(faultsOf(edited(sound, binding, ...edits))).toMatchObject([{ file: binding, key, wanted }]);
  });

  it('are run by the clerk or by somebody else', () => {
    const ran = (by: string): Edit => ['counting: {}', `counting: {}\ncomplaints: { runBy: ${by} }`];
    expect(faultsOf(edited(sound, binding, ran('other')))).toEqual([]);
    expect(faultsOf(edited(sound, binding, ran('nobody')))).toMatchObject([{ key: 'complaints.runBy', wanted: 'clerk or other' }]);
  });
});
