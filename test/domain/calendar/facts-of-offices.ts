import { type Nation } from '../../../src/domain/calendar/bank-holidays.js';

/** A fact about a date. Local times in London; the weekday beside each date. */
export interface OfficeFact {
  readonly name: string;
  /** England and Wales unless said. */
  readonly nation?: Nation;
  /** Monday to Friday from nine to five unless said: weekdays and opening, parts apart by semicolons. */
  readonly hours?: string;
  readonly closed?: readonly [from: string, to: string];
  readonly received: string;
  readonly days: number;
  readonly zero: string;
  readonly due: string;
  /** 17:00 unless said. */
  readonly closes?: string;
}

/**
 * What is received at or after closing, or on a day off, counts from the next opening: that day is day 0. Counted day
 * by day in another language, with another list of bank holidays.
 */
export const officeFacts: readonly OfficeFact[] = [
  { name: 'at closing, over the night when the clocks go forward', received: 'Fri 2011-03-25 17:00', days: 5, zero: 'Mon 2011-03-28', due: 'Mon 2011-04-04' },
  { name: 'Scotland, on Christmas Day, with both substitutes after', nation: 'scotland', received: 'Sun 2011-12-25 08:59', days: 2, zero: 'Wed 2011-12-28', due: 'Fri 2011-12-30' },
  { name: 'Scotland, the evening before its August bank holiday', nation: 'scotland', received: 'Sun 2012-08-05 20:15', days: 2, zero: 'Tue 2012-08-07', due: 'Thu 2012-08-09' },
  { name: 'Northern Ireland, a minute before closing on Christmas Eve', nation: 'northern-ireland', received: 'Mon 2012-12-24 16:59', days: 2, zero: 'Mon 2012-12-24', due: 'Fri 2012-12-28' },
  { name: 'half an hour after closing, over New Year', received: 'Mon 2013-12-30 17:30', days: 5, zero: 'Tue 2013-12-31', due: 'Wed 2014-01-08' },
  { name: 'twenty days in opening hours', received: 'Tue 2015-11-24 10:31', days: 20, zero: 'Tue 2015-11-24', due: 'Tue 2015-12-22' },
  { name: 'Northern Ireland, at ten in the morning', nation: 'northern-ireland', received: 'Fri 2016-02-26 10:00', days: 3, zero: 'Fri 2016-02-26', due: 'Wed 2016-03-02' },
  { name: 'on a substitute day, over New Year moved to the 2nd', received: 'Tue 2016-12-27 16:45', days: 5, zero: 'Wed 2016-12-28', due: 'Thu 2017-01-05' },
  { name: 'Northern Ireland, no days', nation: 'northern-ireland', received: 'Wed 2017-03-01 09:37', days: 0, zero: 'Wed 2017-03-01', due: 'Wed 2017-03-01' },
  { name: 'Scotland, at closing time on a bank holiday', nation: 'scotland', received: 'Mon 2017-05-01 17:00', days: 5, zero: 'Tue 2017-05-02', due: 'Tue 2017-05-09' },
  { name: 'Scotland, before opening, over the Spring bank holiday', nation: 'scotland', received: 'Wed 2018-05-23 06:35', days: 5, zero: 'Wed 2018-05-23', due: 'Thu 2018-05-31' },
  { name: 'after closing in October', received: 'Thu 2018-10-04 17:39', days: 3, zero: 'Fri 2018-10-05', due: 'Wed 2018-10-10' },
  { name: 'Monday 4 May 2020 was a working day: the holiday moved to the 8th', received: 'Fri 2020-05-01 12:00', days: 2, zero: 'Fri 2020-05-01', due: 'Tue 2020-05-05' },
  { name: 'two mornings a week, received on a Sunday', hours: 'wed fri 09:00-12:00', received: 'Sun 2020-09-13 08:54', days: 3, zero: 'Wed 2020-09-16', due: 'Fri 2020-09-25', closes: '12:00' },
  { name: 'in the hour that comes twice', received: 'Sun 2020-10-25 01:30', days: 2, zero: 'Mon 2020-10-26', due: 'Wed 2020-10-28' },
  { name: 'a Sunday night, ten days over Christmas and New Year', received: 'Sun 2020-12-20 22:10', days: 10, zero: 'Mon 2020-12-21', due: 'Thu 2021-01-07' },
  { name: 'before opening, ten days over two substitutes', received: 'Mon 2022-12-19 08:15', days: 10, zero: 'Mon 2022-12-19', due: 'Thu 2023-01-05' },
  { name: 'half an hour before the clocks go forward', received: 'Sun 2023-03-26 00:30', days: 2, zero: 'Mon 2023-03-27', due: 'Wed 2023-03-29' },
  { name: 'Scotland, Friday night, no days', nation: 'scotland', received: 'Fri 2023-12-08 20:42', days: 0, zero: 'Mon 2023-12-11', due: 'Mon 2023-12-11' },
  { name: 'Scotland, no days, in opening hours', nation: 'scotland', received: 'Fri 2024-06-07 11:07', days: 0, zero: 'Fri 2024-06-07', due: 'Fri 2024-06-07' },
  { name: 'in a closure from Christmas Eve to New Year', closed: ['Tue 2024-12-24', 'Wed 2025-01-01'], received: 'Tue 2024-12-24 16:30', days: 2, zero: 'Thu 2025-01-02', due: 'Mon 2025-01-06' },
  { name: 'Northern Ireland, Christmas morning', nation: 'northern-ireland', received: 'Wed 2024-12-25 08:59', days: 2, zero: 'Fri 2024-12-27', due: 'Tue 2024-12-31' },
  { name: 'half an hour before midnight, the clocks go forward that night', received: 'Sat 2025-03-29 23:30', days: 1, zero: 'Mon 2025-03-31', due: 'Tue 2025-04-01' },
  { name: 'on the stroke of midnight, on a bank holiday', received: 'Mon 2025-05-05 00:00', days: 2, zero: 'Tue 2025-05-06', due: 'Thu 2025-05-08' },
  { name: 'over the clocks and Easter', received: 'Fri 2026-03-27 09:00', days: 5, zero: 'Fri 2026-03-27', due: 'Tue 2026-04-07' },
  { name: 'a minute before five on the Spring bank holiday', received: 'Mon 2026-05-25 16:59', days: 2, zero: 'Tue 2026-05-26', due: 'Thu 2026-05-28' },
  { name: 'a minute before closing', received: 'Wed 2026-06-10 16:59', days: 2, zero: 'Wed 2026-06-10', due: 'Fri 2026-06-12' },
  { name: 'a minute before nine on a Sunday', received: 'Sun 2026-06-14 08:59', days: 2, zero: 'Mon 2026-06-15', due: 'Wed 2026-06-17' },
  { name: 'a minute before five on a Sunday', received: 'Sun 2026-06-14 16:59', days: 2, zero: 'Mon 2026-06-15', due: 'Wed 2026-06-17' },
  { name: 'one morning a week, received on a Sunday evening', hours: 'mon 09:00-13:00', received: 'Sun 2026-06-14 20:47', days: 2, zero: 'Mon 2026-06-15', due: 'Mon 2026-06-29', closes: '13:00' },
  { name: 'Northern Ireland, three days a week, no days', nation: 'northern-ireland', hours: 'tue wed fri 09:00-15:00', received: 'Sun 2026-11-29 08:44', days: 0, zero: 'Tue 2026-12-01', due: 'Tue 2026-12-01', closes: '15:00' },
  { name: 'three days a week, over a Christmas closure', hours: 'mon wed 09:30-14:00; thu 13:00-18:00', closed: ['Thu 2026-12-24', 'Fri 2027-01-01'], received: 'Wed 2026-12-23 09:00', days: 2, zero: 'Wed 2026-12-23', due: 'Wed 2027-01-06', closes: '14:00' },
  { name: 'Easter Saturday, the clocks go forward that night', received: 'Sat 2027-03-27 23:30', days: 1, zero: 'Tue 2027-03-30', due: 'Wed 2027-03-31' },
  { name: 'at night in August', received: 'Mon 2027-08-02 22:17', days: 5, zero: 'Tue 2027-08-03', due: 'Tue 2027-08-10' },
  { name: 'Friday closes at half past four, twenty days', hours: 'mon tue wed thu 09:00-17:00; fri 09:00-16:30', received: 'Fri 2028-01-14 15:52', days: 20, zero: 'Fri 2028-01-14', due: 'Fri 2028-02-11', closes: '16:30' },
  { name: 'beyond the last published year', received: 'Thu 2029-03-01 10:00', days: 2, zero: 'Thu 2029-03-01', due: 'Mon 2029-03-05' },
];
