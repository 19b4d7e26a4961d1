import { type FoiReading } from '../../../src/domain/calendar/counting.js';

/** When answers under FOIA and EIR are due, by the bank holidays of any part of the UK. */
export interface FoiFact {
  readonly name: string;
  /** A date, or a local time in London. */
  readonly received: string;
  readonly days: number;
  readonly reading?: FoiReading;
  readonly clarifies?: string;
  readonly fee?: readonly [given: string, received: string];
  readonly zero: string;
  readonly due: string;
}

export const foiFacts: readonly FoiFact[] = [
  { name: 'on a Sunday', received: 'Sun 2014-03-16', days: 20, zero: 'Sun 2014-03-16', due: 'Mon 2014-04-14' },
  { name: 'the table for Christmas 2014/15: received Fri 21 November 2014', received: 'Fri 2014-11-21', days: 20, zero: 'Fri 2014-11-21', due: 'Mon 2014-12-22' },
  { name: 'the table for Christmas 2014/15: received Wed 26 November 2014', received: 'Wed 2014-11-26', days: 20, zero: 'Wed 2014-11-26', due: 'Mon 2014-12-29' },
  { name: 'the table for Christmas 2014/15: received Tue 2 December 2014', received: 'Tue 2014-12-02', days: 20, zero: 'Tue 2014-12-02', due: 'Mon 2015-01-05' },
  { name: 'the table for Christmas 2014/15: received Wed 3 December 2014', received: 'Wed 2014-12-03', days: 20, zero: 'Wed 2014-12-03', due: 'Tue 2015-01-06' },
  { name: 'the table for Christmas 2014/15: received Mon 8 December 2014', received: 'Mon 2014-12-08', days: 20, zero: 'Mon 2014-12-08', due: 'Fri 2015-01-09' },
  { name: 'the table for Christmas 2014/15: received Thu 11 December 2014', received: 'Thu 2014-12-11', days: 20, zero: 'Thu 2014-12-11', due: 'Wed 2015-01-14' },
  { name: 'the table for Christmas 2014/15: received Tue 16 December 2014', received: 'Tue 2014-12-16', days: 20, zero: 'Tue 2014-12-16', due: 'Mon 2015-01-19' },
  { name: 'the table for Christmas 2014/15: received Mon 22 December 2014', received: 'Mon 2014-12-22', days: 20, zero: 'Mon 2014-12-22', due: 'Fri 2015-01-23' },
  { name: 'the table for Christmas 2014/15: received Wed 24 December 2014', received: 'Wed 2014-12-24', days: 20, zero: 'Wed 2014-12-24', due: 'Tue 2015-01-27' },
  { name: 'the table for Christmas 2014/15: received Wed 31 December 2014', received: 'Wed 2014-12-31', days: 20, zero: 'Wed 2014-12-31', due: 'Fri 2015-01-30' },
  { name: 'the table for Christmas 2014/15: received Mon 5 January 2015', received: 'Mon 2015-01-05', days: 20, zero: 'Mon 2015-01-05', due: 'Mon 2015-02-02' },
  { name: 'the table for Christmas 2014/15: received Thu 8 January 2015', received: 'Thu 2015-01-08', days: 20, zero: 'Thu 2015-01-08', due: 'Thu 2015-02-05' },
  { name: 'over no holiday at all', received: 'Tue 2016-01-12 08:48', days: 20, zero: 'Tue 2016-01-12', due: 'Tue 2016-02-09' },
  { name: 'EIR, forty days, on a Saturday', received: 'Sat 2016-10-15', days: 40, zero: 'Sat 2016-10-15', due: 'Mon 2016-12-12' },
  { name: 'half an hour before midnight, over Easter', received: 'Sat 2025-03-29 23:30', days: 20, zero: 'Sat 2025-03-29', due: 'Tue 2025-04-29' },
  { name: 'over the Boyne', received: 'Wed 2025-07-09 17:44', days: 20, zero: 'Wed 2025-07-09', due: 'Fri 2025-08-08' },
  { name: 'over the Boyne and the Scottish August holiday', received: 'Fri 2025-07-11', days: 20, zero: 'Fri 2025-07-11', due: 'Tue 2025-08-12' },
  { name: 'over the Scottish August holiday', received: 'Thu 2025-07-24', days: 20, zero: 'Thu 2025-07-24', due: 'Fri 2025-08-22' },
  { name: 'over St Patrick and Easter', received: 'Fri 2026-03-13', days: 20, zero: 'Fri 2026-03-13', due: 'Wed 2026-04-15' },
  { name: 'over the Scottish World Cup holiday and the Boyne', received: 'Fri 2026-06-12', days: 20, zero: 'Fri 2026-06-12', due: 'Tue 2026-07-14' },
  { name: 'by the s.45 Code, on the Scottish 2nd January', received: 'Fri 2015-01-02', days: 20, reading: 's45-code', zero: 'Mon 2015-01-05', due: 'Mon 2015-02-02' },
  { name: 'by the s.45 Code, on St Patrick’s Day', received: 'Tue 2026-03-17', days: 20, reading: 's45-code', zero: 'Wed 2026-03-18', due: 'Fri 2026-04-17' },
  { name: 'clarified on a Saturday, a month after it came', received: 'Sat 2026-06-06', days: 20, clarifies: 'Tue 2026-05-05', zero: 'Sat 2026-06-06', due: 'Mon 2026-07-06' },
  { name: 'a fees notice and its fee, both days left out', received: 'Wed 2026-07-01', days: 20, fee: ['Fri 2026-07-10', 'Tue 2026-07-14'], zero: 'Wed 2026-07-01', due: 'Tue 2026-08-04' },
];
