import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { type Meeting } from '../../../src/domain/meeting/meeting.js';
import { decideNotice, meetingNotice, noticeReadingsOf } from '../../../src/domain/meeting/notice.js';
import { facts } from '../../support/councils.js';
import { day } from '../../support/facts.js';

const readings = noticeReadingsOf(facts());
const held = (heldOn: string, givenOn: string | null = null): Meeting => ({
  ...{ id: 'council', title: 'Council', heldOn: day(heldOn), startsAt: null, papersOn: null },
  noticeGivenOn: givenOn === null ? null : day(givenOn),
});
const noticeOf = (meeting: Meeting, today = 'Mon 2026-03-02') => meetingNotice(meeting, readings, defaultCountingSettings, day(today));

describe('the notice of a meeting', () => {
  it.each<[heldOn: string, nalc: string, elitestone: string]>([
    ['Fri 2026-07-17', 'Mon 2026-07-13', 'Mon 2026-07-13'],
    ['Wed 2026-07-15', 'Fri 2026-07-10', 'Thu 2026-07-09'],
    ['Tue 2026-07-14', 'Thu 2026-07-09', 'Wed 2026-07-08'],
    // Over Easter: Good Friday 3 April to Easter Monday, with the break of the Act from the Thursday to the Tuesday.
    ['Fri 2026-04-10', 'Tue 2026-03-31', 'Tue 2026-03-31'],
    ['Wed 2026-05-27', 'Thu 2026-05-21', 'Wed 2026-05-20'],
  ])('for %s is given by %s, and by %s where Saturdays do not count', (heldOn, nalc, elitestone) => {
    expect(noticeOf(held(heldOn))).toMatchObject({ latestByNalc: day(nalc), latestByElitestone: day(elitestone), givenOn: null, standing: null });
  });

  it.each<[givenOn: string, standing: string]>([
    ['Thu 2026-07-09', 'enough'],
    ['Fri 2026-07-10', 'only-nalc'],
    ['Sat 2026-07-11', 'too-short'],
  ])('given on %s for Wednesday 15 July is %s', (givenOn, standing) => {
    expect(noticeOf(held('Wed 2026-07-15', givenOn))).toMatchObject({ standing, givenOn: day(givenOn) });
  });

  it.each<[today: string, givenOn: string | null, isTooLate: boolean]>([
    ['Fri 2026-07-10', null, false],
    ['Sat 2026-07-11', null, true],
    ['Wed 2026-07-15', null, true],
    ['Thu 2026-07-16', null, false],
    ['Sat 2026-07-11', 'Thu 2026-07-09', false],
  ])('on %s, given on %s, for Wednesday 15 July is too late: %s', (today, givenOn, isTooLate) => {
    expect(noticeOf(held('Wed 2026-07-15', givenOn), today).isTooLate).toBe(isTooLate);
  });

  it('says its count', () => {
    expect(noticeOf(held('Wed 2026-07-15')).why).toContain('Notice by Friday 10 July; if Saturdays are not counted, by Thursday 9 July.');
  });

  it('is void of a day that was appointed for mourning since', () => {
    const mourning = noticeReadingsOf(facts({ oneOffDays: [{ date: day('Mon 2026-07-13'), title: 'Mourning', proclaimed: false }] }));
    expect(meetingNotice(held('Wed 2026-07-15', 'Fri 2026-07-10'), mourning, defaultCountingSettings, day('Mon 2026-07-13')).standing).toBe('too-short');
  });
});

describe('whether a notice may be recorded', () => {
  const decided = (givenOn: string, today: string, heldOn = 'Wed 2026-07-15') => decideNotice(held(heldOn), day(givenOn), day(today), readings);

  it.each<[name: string, givenOn: string, today: string]>([
    ['on its last day by the stricter reading', 'Thu 2026-07-09', 'Thu 2026-07-09'],
    ['on the last day by NALC’s', 'Fri 2026-07-10', 'Fri 2026-07-10'],
    ['late, of a meeting that was held all the same', 'Mon 2026-07-13', 'Thu 2026-07-16'],
  ])('%s: it is', (_, givenOn, today) => {
    expect(decided(givenOn, today)).toMatchObject({ ok: true, value: { noticeGivenOn: day(givenOn) } });
  });

  it.each<[name: string, givenOn: string, today: string, code: string]>([
    ['a day late, of a meeting to come', 'Sat 2026-07-11', 'Mon 2026-07-13', 'notice-too-short'],
    ['late, on the day of the meeting', 'Mon 2026-07-13', 'Wed 2026-07-15', 'notice-too-short'],
    ['ahead', 'Fri 2026-07-10', 'Thu 2026-07-09', 'notice-in-the-future'],
    ['given on the day of the meeting', 'Wed 2026-07-15', 'Thu 2026-07-16', 'notice-after-meeting'],
  ])('%s: it is not', (_, givenOn, today, code) => {
    expect(decided(givenOn, today)).toMatchObject({ ok: false, refusal: { code } });
  });
});
