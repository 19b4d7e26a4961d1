import { instant } from '../../../src/domain/calendar/instant.js';
import { dateOfField, dateOfFromLine } from '../../../src/domain/intake/field-date.js';

describe('the date of a field', () => {
  it.each<[value: string, wanted: string]>([
    ['Mon, 11 May 2026 09:59:30 +0100', '2026-05-11T08:59:30Z'],
    ['11 May 2026 09:59 +0100', '2026-05-11T08:59:00Z'],
    ['Mon, 11 May 2026 09:59:30 +0100 (BST)', '2026-05-11T08:59:30Z'],
    ['Mon, 11 May 2026 09:59:30 BST', '2026-05-11T08:59:30Z'],
    ['Mon, 11 May 2026 09:59:30 GMT', '2026-05-11T09:59:30Z'],
    ['Mon, 11 May 2026 09:59:30 EDT', '2026-05-11T13:59:30Z'],
    ['Mon, 11 May 2026 09:59:30 XYZ', '2026-05-11T09:59:30Z'],
    ['Mon, 11 May 2026 09:59:30', '2026-05-11T09:59:30Z'],
    ['Mon, 11 May 26 09:59:30 -0000', '2026-05-11T09:59:30Z'],
    ['Tue, 11 May 93 09:59:30 +0000', '1993-05-11T09:59:30Z'],
    ['Mon,  4 May 2026  9:05:00 +0000', '2026-05-04T09:05:00Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59Z'],
    ['11-May-2026 09:59:30 +0000', '2026-05-11T09:59:30Z'],
    ['from a.example (a.example [192.0.2.1]; 1 Jan 2020) by b.example with ESMTPS id 1; Mon, 11 May 2026 09:59:30 +0100', '2026-05-11T08:59:30Z'],
  ])('%s', (value, wanted) => {
    expect(dateOfField(value)).toBe(instant(wanted));
  });

  it.each(['', 'yesterday', 'Mon, 31 June 2026 09:00:00 +0000', 'Mon, 11 May 2026', 'Mon, 11 May 2026 25:00:00 +0000', 'from a by b; ', 'Thu, 1 Jan 1970 00:00:00 +0000', 'Mon, 11 May 2026 09:00:00 +9900'])('is none in %j', (value) => {
    expect(dateOfField(value)).toBeNull();
  });

  it('is found at once in a field of no sensible length', () => {
    const began = performance.now();
    expect(dateOfField(`${'(1 May '.repeat(200_000)}; Mon, 11 May 2026 09:59:30 +0000`)).toBe(instant('2026-05-11T09:59:30Z'));
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('the date of the line above a message', () => {
  it.each<[line: string, wanted: string | null]>([
    ['From ada@x.example Mon May 11 09:00:00 2026', '2026-05-11T09:00:00Z'],
    ['From - Mon May  4 09:00:00 2026', '2026-05-04T09:00:00Z'],
    ['From 1598@xxx Mon May 11 09:00:00 +0100 2026', '2026-05-11T08:00:00Z'],
    ['From ada@x.example Mon May 11 09:00:00 BST 2026', '2026-05-11T08:00:00Z'],
    ['From ada@x.example Mon May 11 09:00:00 2026 +0100', '2026-05-11T08:00:00Z'],
    ['From MAILER-DAEMON Thu Jan  1 00:00:00 1970', null],
    ['From -', null],
  ])('%s', (line, wanted) => {
    expect(dateOfFromLine(line)).toBe(wanted === null ? null : instant(wanted));
  });
});
