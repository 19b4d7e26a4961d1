import { isComing, type WhyMeeting, whyTouched } from '../../../src/domain/bulletin/coming-meetings.js';
import { member } from '../../support/builders.js';
import { ben, day } from '../../support/facts.js';

const ada = member({ chairs: ['Planning Committee'] });
const other = member({ id: ben, chairs: ['Parks'] });
const none: ReadonlySet<string> = new Set();

describe('a meeting', () => {
  it.each<[title: string, ada: WhyMeeting | null, ben: WhyMeeting | null]>([
    ['Full Council', 'council', 'council'],
    ['Planning Committee', 'chair', null],
    ['planning', 'chair', null],
    ['Planning Committee meeting', 'chair', null],
    ['Parks Committee', null, 'chair'],
    ['Annual meeting', 'council', 'council'],
    // No name of a committee that the list knows: told to all rather than to nobody.
    ['Planning and Parks', 'council', 'council'],
  ])('“%s” touches Ada as %s and Ben as %s', (title, first, second) => {
    expect([ada, other].map((one) => whyTouched({ id: 'meeting-1', title }, one, [ada, other], none))).toEqual([first, second]);
  });

  it('touches whoever has an item on its way to it', () => {
    expect(whyTouched({ id: 'meeting-1', title: 'Planning Committee' }, other, [ada, other], new Set(['meeting-1']))).toBe('item');
  });

  it.each([
    ['Sun 2026-11-29', false],
    ['Mon 2026-11-30', true],
    ['Mon 2027-01-11', true],
    ['Tue 2027-01-12', false],
  ])('on %s comes up on Monday 30 November 2026: %s', (heldOn, coming) => {
    expect(isComing({ heldOn: day(heldOn) }, day('Mon 2026-11-30'))).toBe(coming);
  });
});
