import { addressed, audienceBeside, type Circle, committeesOf, groupsOf, wardsOf } from '../../../src/domain/notice/addressees.js';
import { type NoticeTo } from '../../../src/domain/notice/notice.js';
import { member } from '../../support/builders.js';
import { ada, ben } from '../../support/facts.js';

const members = [
  member({ group: 'Orchard', ward: 'Northern', chairs: ['Planning'] }),
  member({ id: ben, group: 'Harbour', ward: 'northern' }),
  member({ id: 'cyd', group: 'orchard', ward: 'Southern', chairs: ['Parks and Open Spaces'] }),
  member({ id: 'dee' }),
];
const circle: Circle = { members, asking: [ada] };
const chair = (committee: string): NoticeTo => ({ kind: 'chair', committee });
const ward = (name: string): NoticeTo => ({ kind: 'ward', ward: name });

describe('whom a notice is for', () => {
  it.each<[name: string, to: NoticeTo, found: NoticeTo, recipients: readonly string[]]>([
    ['a committee’s chair', chair('Parks and Open Spaces'), chair('Parks and Open Spaces'), ['cyd']],
    ['a committee’s chair, however it is spelt', chair(' parks AND  open spaces'), chair('Parks and Open Spaces'), ['cyd']],
    ['a ward’s members, less those who ask', ward('NORTHERN'), ward('Northern'), [ben]],
    ['a ward’s members, all of them', ward('Southern'), ward('Southern'), ['cyd']],
  ])('%s', (_, to, found, recipients) => {
    expect(addressed(to, circle)).toEqual({ ok: true, value: { to: found, recipients } });
  });

  it.each([
    ['a committee that nobody chairs', chair('Allotments'), { code: 'no-such-committee', committee: 'Allotments', known: ['Parks and Open Spaces', 'Planning'] }],
    ['a ward that nobody sits for', ward('Eastern'), { code: 'no-such-ward', ward: 'Eastern', known: ['Northern', 'Southern'] }],
    ['a chair who asks', chair('planning'), { code: 'nobody-to-tell', whom: 'the chair of “Planning”' }],
  ])('is refused for %s', (_, to, refusal) => {
    expect(addressed(to, circle)).toEqual({ ok: false, refusal });
  });

  it('is refused for a ward whose only member asks', () => {
    expect(addressed(ward('Southern'), { members, asking: ['cyd'] })).toEqual({ ok: false, refusal: { code: 'nobody-to-tell', whom: 'another member for the ward “Southern”' } });
  });
});

describe('who hears what was made for one group', () => {
  it.each<[name: string, nonAligned: boolean, asking: readonly string[], recipients: readonly string[]]>([
    ['all other groups and those of none', true, [ada], [ben, 'dee']],
    ['all other groups, where the protocol names no others', false, [ada], [ben]],
    ['none who ask themselves', true, [ben], ['dee']],
  ])('%s', (_, nonAligned, asking, recipients) => {
    expect(audienceBeside('ORCHARD', { nonAligned }, { members, asking })).toEqual({ ok: true, value: { group: 'Orchard', recipients } });
  });

  it('is nobody where there is no other', () => {
    const others = members.filter(({ group }) => group?.toLowerCase() === 'orchard');
    expect(audienceBeside('Orchard', { nonAligned: true }, { members: others, asking: [] })).toEqual({ ok: false, refusal: { code: 'nobody-to-tell', whom: 'another councillor than those of “Orchard”' } });
  });

  it('is refused for a group that is not there, with those that are', () => {
    expect(audienceBeside('Meadow', { nonAligned: true }, circle)).toEqual({ ok: false, refusal: { code: 'no-such-group', group: 'Meadow', known: ['Harbour', 'Orchard'] } });
  });
});

it('each committee, ward and group is known once, as it is written first', () => {
  expect([committeesOf(members), wardsOf(members), groupsOf(members)]).toEqual([['Parks and Open Spaces', 'Planning'], ['Northern', 'Southern'], ['Harbour', 'Orchard']]);
});
