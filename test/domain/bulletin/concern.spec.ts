import { becauseWords, type Concern, concernedBy, concernWords, isConcerned, isSameConcern } from '../../../src/domain/bulletin/concern.js';
import { member } from '../../support/builders.js';
import { ada, ben } from '../../support/facts.js';

const cyd = 'member-cyd';
const members = [
  member({ group: 'Orchard', ward: 'Northern', chairs: ['Planning'] }),
  member({ id: ben, group: 'Harbour', ward: 'northern' }),
  member({ id: cyd, group: 'orchard', ward: 'Southern' }),
  member({ id: 'member-dee' }),
];
const everyMember: Concern = { kind: 'every-member' };
const ward = (name: string): Concern => ({ kind: 'ward', ward: name });
const group = (name: string): Concern => ({ kind: 'group', group: name });
const chair = (committee: string): Concern => ({ kind: 'chair', committee });

describe('whom information concerns', () => {
  it.each<[name: string, concern: Concern, named: Concern, whom: readonly string[]]>([
    ['every member', everyMember, everyMember, [ada, ben, cyd, 'member-dee']],
    ['a ward, however it is spelt', ward(' NORTHERN'), ward('Northern'), [ada, ben]],
    ['a group, however it is spelt', group('ORCHARD'), group('Orchard'), [ada, cyd]],
    ['a committee, which is its chair', chair('planning'), chair('Planning'), [ada]],
  ])('is %s', (_, concern, named, whom) => {
    expect(concernedBy(concern, members)).toEqual({ ok: true, value: { concern: named, members: whom } });
    expect(members.filter((one) => isConcerned(concern, one, members)).map(({ id }) => id)).toEqual(whom);
  });

  it.each([
    ['a ward that nobody sits for', ward('Eastern'), { code: 'no-such-ward', ward: 'Eastern', known: ['Northern', 'Southern'] }],
    ['a group that nobody is of', group('Lantern'), { code: 'no-such-group', group: 'Lantern', known: ['Harbour', 'Orchard'] }],
    ['a committee that nobody chairs', chair('Allotments'), { code: 'no-such-committee', committee: 'Allotments', known: ['Planning'] }],
  ])('is not %s: those known are named', (_, concern, refusal) => {
    expect(concernedBy(concern, members)).toEqual({ ok: false, refusal });
    expect(members.some((one) => isConcerned(concern, one, members))).toBe(false);
  });

  it('is nobody in a council without members', () => {
    expect(concernedBy(everyMember, [])).toEqual({ ok: false, refusal: { code: 'bulletin-item-for-nobody', named: ['every councillor'] } });
  });
});

describe('a concern', () => {
  it.each<[concern: Concern, office: string, reader: string]>([
    [everyMember, 'every councillor', 'it goes to every councillor'],
    [ward('Park'), 'the members for the ward “Park”', 'you sit for the ward “Park”'],
    [group('Orchard'), 'the members of the group “Orchard”', 'you belong to the group “Orchard”'],
    [chair('Planning'), 'the chair of “Planning”', 'you chair “Planning”'],
  ])('%j is told to the office and to its reader', (concern, office, reader) => {
    expect([concernWords(concern), becauseWords(concern)]).toEqual([office, reader]);
  });

  it.each<[one: Concern, other: Concern, same: boolean]>([
    [everyMember, everyMember, true],
    [ward('Park'), ward(' park'), true],
    [ward('Park'), ward('Mill'), false],
    [ward('Park'), group('Park'), false],
    [chair('Planning'), chair('PLANNING'), true],
  ])('%j beside %j', (one, other, same) => {
    expect(isSameConcern(one, other)).toBe(same);
  });
});
