import { checkMeeting } from '../../../src/domain/meeting/meeting.js';
import { day } from '../../support/facts.js';

describe('a meeting', () => {
  it.each<[name: string, heldOn: string, papersOn: string | null, code: string | null]>([
    ['today', 'Wed 2026-05-20', null, null],
    ['yesterday', 'Tue 2026-05-19', null, 'meeting-gone-by'],
    ['on the day of its papers', 'Thu 2026-06-04', 'Thu 2026-06-04', null],
    ['after its papers', 'Thu 2026-06-04', 'Thu 2026-05-28', null],
    ['before its papers', 'Thu 2026-06-04', 'Fri 2026-06-05', 'meeting-before-papers'],
  ])('%s', (_, heldOn, papersOn, code) => {
    const checked = checkMeeting({ title: 'Planning', heldOn: day(heldOn), papersOn: papersOn === null ? null : day(papersOn) }, day('Wed 2026-05-20'));
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });
});
