import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { endsBeforeItBegins, isTooLong, periodOfDays } from '../../../src/domain/report/report-period.js';
import { clauseReport } from '../../../src/domain/report/clause-report.js';
import { at, received } from '../../support/facts.js';
import { after, dated, known, november, reported, terms, timely } from './reporting.js';

const asked = received(at('Mon 2026-11-16 10:00'));

describe('the days of a report', () => {
  it.each<[from: string, to: string, begins: string, ends: string]>([
    ['2026-01-01', '2026-03-31', 'Thu 2026-01-01 00:00', 'Wed 2026-04-01 00:00'],
    ['2026-03-29', '2026-03-29', 'Sun 2026-03-29 00:00', 'Mon 2026-03-30 00:00'],
    ['2026-10-25', '2026-10-25', 'Sun 2026-10-25 00:00', 'Mon 2026-10-26 00:00'],
  ])('%s to %s: by the clock on the wall, both included', (from, to, begins, ends) => {
    expect(periodOfDays({ from: civilDate(from), to: civilDate(to) }, 'Europe/London')).toEqual({ from: at(begins), to: at(ends) });
  });

  it.each<[from: string, to: string, backwards: boolean, tooLong: boolean]>([
    ['2026-01-01', '2026-01-01', false, false],
    ['2026-01-01', '2025-12-31', true, false],
    ['2024-01-01', '2026-12-31', false, false],
    ['2024-01-01', '2027-01-01', false, true],
    ['2024-02-29', '2027-02-28', false, false],
    ['2024-02-29', '2027-03-01', false, true],
  ])('%s to %s: backwards %s, too long %s', (from, to, backwards, tooLong) => {
    const days = { from: civilDate(from), to: civilDate(to) };
    expect([endsBeforeItBegins(days), isTooLong(days)]).toEqual([backwards, tooLong]);
  });
});

describe('the report', () => {
  it('lists the clauses of the protocol in its order, one line a rule, and those that nothing counts', () => {
    const rows = reported([[asked]]).protocols.flatMap(({ clauses }) => clauses.map((row) => [row.clause.printed, row.kind, row.kind === 'not-counted' ? null : row.rule.id]));
    expect(rows).toEqual([
      ['3.1', 'not-counted', null],
      ['10.2', 'owed', 'answer'],
      ['10.3', 'owed', 'explanation'],
      ['10.3', 'owed', 'discussion'],
      ['10.5', 'asked', 'reply'],
      ['10.9', 'asked', 'report'],
    ]);
  });

  it('tells versions of the protocol apart, the oldest first', () => {
    const termsOf = terms({ 'protocol-1': dated(), 'protocol-2': timely() });
    const later = received(at('Tue 2026-11-17 10:00'), { protocolVersion: 'protocol-2' });
    const inForceFrom = new Map([['protocol-1', at('Thu 2026-01-01 00:00')], ['protocol-2', at('Tue 2026-11-17 00:00')]]);
    const { calendar, counting } = termsOf('protocol-1', 'calendar-1');
    const report = clauseReport(known([[later], [asked]], termsOf, after), november, after, { calendar, counting, termsOf, inForceFrom, knownSince: null });
    expect(report.protocols.map(({ version, inForceFrom: since }) => [version, since])).toEqual([...inForceFrom]);
    const began = report.protocols.flatMap(({ clauses }) => clauses.flatMap((row) => (row.kind === 'owed' ? [[row.rule.id, row.figures.obligations]] : [])));
    expect(began).toEqual([['answer', 1], ['explanation', 0], ['discussion', 0], ['timely', 1]]);
  });

  it('of nothing names no protocol', () => {
    expect(reported([])).toMatchObject({ protocols: [], council: { received: 0 } });
  });

  it.each<[since: string, told: boolean]>([
    ['Mon 2026-11-09 00:00', false],
    ['Mon 2026-11-09 00:01', true],
    ['Sat 2026-11-21 10:00', true],
  ])('of a council known since %s says so: %s', (since, told) => {
    const termsOf = terms(dated());
    const { calendar, counting } = termsOf('protocol-1', 'calendar-1');
    const report = clauseReport([], november, after, { calendar, counting, termsOf, inForceFrom: new Map(), knownSince: at(since) });
    expect(report.knownSince).toBe(told ? at(since) : null);
  });

  it('says whether the period had ended', () => {
    expect([reported([], terms(dated()), at('Fri 2026-11-20 23:59')).ended, reported([], terms(dated()), at('Sat 2026-11-21 00:00')).ended]).toEqual([false, true]);
  });
});
