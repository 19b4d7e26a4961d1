import { calendarTerms } from '../../../src/application/council/terms-book.js';
import { type CouncilCalendar } from '../../../src/domain/council/council.js';
import { council } from '../../support/councils.js';

describe('the terms of a calendar version', () => {
  const { calendar } = council();

  it('of one that was kept before the reading of FOI could be said go by the ICO’s', () => {
    const { foi, ...before } = calendar.counting;
    const kept = { ...calendar, counting: before } as CouncilCalendar;
    expect([foi, calendarTerms('calendar-1', kept).foi.reading]).toEqual(['ico', 'ico']);
  });

  it('go by the reading that the council’s file says, and by the bank holidays of any part of the UK', () => {
    const { foi } = calendarTerms('calendar-1', { ...calendar, counting: { ...calendar.counting, foi: 's45-code' } });
    expect([foi.reading, foi.calendar.definition.bankHolidays.nation]).toEqual(['s45-code', 'uk-any-part']);
  });
});
