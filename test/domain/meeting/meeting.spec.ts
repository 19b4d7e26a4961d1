import { clockTime } from '../../../src/domain/calendar/clock-time.js';
import { checkMeeting, earliestEntered, hasBegun } from '../../../src/domain/meeting/meeting.js';
import { at, day } from '../../support/facts.js';

const today = day('Wed 2026-05-20');

describe('a meeting', () => {
  it.each<[name: string, heldOn: string, papersOn: string | null, code: string | null]>([
    ['today', 'Wed 2026-05-20', null, null],
    ['yesterday', 'Tue 2026-05-19', null, 'meeting-gone-by'],
    ['on the day of its papers', 'Thu 2026-06-04', 'Thu 2026-06-04', null],
    ['after its papers', 'Thu 2026-06-04', 'Thu 2026-05-28', null],
    ['before its papers', 'Thu 2026-06-04', 'Fri 2026-06-05', 'meeting-before-papers'],
  ])('%s, to be moved to', (_, heldOn, papersOn, code) => {
    const checked = checkMeeting({ heldOn: day(heldOn), papersOn: papersOn === null ? null : day(papersOn) }, today);
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });

  it.each<[name: string, heldOn: string, isRight: boolean]>([
    ['six weeks ago', 'Wed 2026-04-08', true],
    ['a day more', 'Tue 2026-04-07', false],
  ])('%s, to be entered', (_, heldOn, isRight) => {
    expect(checkMeeting({ heldOn: day(heldOn), papersOn: null }, earliestEntered(today)).ok).toBe(isRight);
  });

  it.each<[name: string, heldOn: string, startsAt: string | null, has: boolean]>([
    ['the day before', 'Tue 2026-05-19', null, true],
    ['today, at no hour that is known', 'Wed 2026-05-20', null, false],
    ['today, at this minute', 'Wed 2026-05-20', '19:30', true],
    ['today, in a minute', 'Wed 2026-05-20', '19:31', false],
    ['tomorrow', 'Thu 2026-05-21', '09:00', false],
  ])('has it begun that was held %s', (_, heldOn, startsAt, has) => {
    expect(hasBegun({ heldOn: day(heldOn), startsAt: startsAt === null ? null : clockTime(startsAt) }, at('Wed 2026-05-20 19:30'), 'Europe/London')).toBe(has);
  });
});
