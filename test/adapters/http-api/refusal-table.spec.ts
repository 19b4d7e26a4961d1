import { type LogLevel } from '../../../src/adapters/http-api/problem/problem.js';
import { outcomeOf } from '../../../src/adapters/http-api/problem/refusal-table.js';
import { type Refusal } from '../../../src/application/refusal.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { instant } from '../../../src/domain/calendar/instant.js';

interface Row {
  readonly refusal: Refusal;
  readonly status: number;
  readonly code?: string;
  readonly field?: string;
  readonly level?: LogLevel;
  readonly clauses?: readonly string[];
}

const at = instant('2026-06-02T09:00:00Z');
const now = instant('2026-06-01T11:00:00Z');
const on = civilDate('2026-06-01');

/** One row a code: a refusal without one does not compile. */
const rows: { readonly [Code in Refusal['code']]: Row & { readonly refusal: { readonly code: Code } } } = {
  'no-such-council': { refusal: { code: 'no-such-council', council: 'x' }, status: 404, code: 'not-found' },
  'no-such-enquiry': { refusal: { code: 'no-such-enquiry', reference: 'x' }, status: 404, code: 'not-found' },
  'not-allowed': { refusal: { code: 'not-allowed', act: 'enquiry.assign', hidden: false }, status: 403, level: 'warn' },
  'status-forbids': { refusal: { code: 'status-forbids', act: 'answer', status: 'closed' }, status: 409 },
  'still-owed': { refusal: { code: 'still-owed', owed: ['hr/10.2'] }, status: 409, clauses: ['hr/10.2'] },
  'already-corrected': { refusal: { code: 'already-corrected', fact: 'f' }, status: 409, field: 'fact' },
  'correction-breaks-enquiry': { refusal: { code: 'correction-breaks-enquiry', fact: 'f' }, status: 409, field: 'fact' },
  'changed-meanwhile': { refusal: { code: 'changed-meanwhile', expected: 2, found: 3 }, status: 412, field: 'If-Match' },
  'key-used-for-another-act': { refusal: { code: 'key-used-for-another-act', key: 'k' }, status: 422, field: 'Idempotency-Key' },
  'no-such-person': { refusal: { code: 'no-such-person', person: 'p', wanted: 'officer' }, status: 422, field: 'officer' },
  'no-such-fact': { refusal: { code: 'no-such-fact', fact: 'f' }, status: 422, field: 'fact' },
  'in-the-future': { refusal: { code: 'in-the-future', at, now }, status: 422, field: 'at' },
  'before-receipt': { refusal: { code: 'before-receipt', at: now, receivedAt: at }, status: 422, field: 'at' },
  'sent-only-now': { refusal: { code: 'sent-only-now', at: now, now: at }, status: 422, field: 'at' },
  'only-email-is-sent': { refusal: { code: 'only-email-is-sent', channel: 'letter' }, status: 422, field: 'alreadyGiven' },
  'amendment-does-not-apply': {
    refusal: { code: 'amendment-does-not-apply', fact: 'f', field: 'promisedOn' },
    status: 422,
    field: 'instead.promisedOn',
  },
  'calendar-at-fault': {
    refusal: { code: 'calendar-at-fault', faults: [{ code: 'never-opens', found: '{}', wanted: 'a day', where: 'closures[0]' }] },
    status: 422,
    field: 'closures[0]',
  },
  'no-such-addition': { refusal: { code: 'no-such-addition', id: 'x' }, status: 422, field: 'withdraw' },
  'belongs-to-the-calendar': { refusal: { code: 'belongs-to-the-calendar', fact: 'f' }, status: 409, field: 'fact' },
  'carried-by-our-mail': { refusal: { code: 'carried-by-our-mail', fact: 'f', at }, status: 422, field: 'instead' },
  'promise-not-after-act': {
    refusal: { code: 'promise-not-after-act', promisedOn: on, actedOn: civilDate('2026-06-02') },
    status: 422,
    field: 'promisedOn',
  },
  'renewal-needs-reason': {
    refusal: { code: 'renewal-needs-reason', promisedOn: on, clause: 'hr/10.2' },
    status: 422,
    field: 'reason',
    clauses: ['hr/10.2'],
  },
};

describe('the answer to a refusal', () => {
  it.each(Object.entries(rows))('%s', (own, { refusal, status, code = own, field, level = 'info', clauses }: Row) => {
    const { problem, level: loudness } = outcomeOf(refusal, {});
    expect(problem).toMatchObject({ status, code, type: `urn:member-enquiries:problem:${code}` });
    expect(problem.faults.map((fault) => fault.field)).toEqual(field === undefined ? [] : [field]);
    expect(problem.clauses).toEqual(clauses);
    expect(loudness).toBe(level);
    expect(problem.title).toMatch(/^[A-Z].*[^.]$/);
    expect(problem.detail).toMatch(/^[A-Z].*\.$/);
  });

  it('is the same for what does not exist and for what must not be known to exist', () => {
    const hidden = outcomeOf({ code: 'not-allowed', act: 'enquiry.read', hidden: true }, {});
    expect(hidden).toEqual(outcomeOf(rows['no-such-enquiry'].refusal, {}));
    expect(hidden).toEqual(outcomeOf(rows['no-such-council'].refusal, {}));
  });

  it('names the field as the route does', () => {
    const { problem } = outcomeOf(rows['in-the-future'].refusal, { at: 'received' });
    expect(problem.faults).toEqual([{ field: 'received', found: at, wanted: `${now} or earlier` }]);
  });

  it('tells members and officers apart', () => {
    const { problem } = outcomeOf({ code: 'no-such-person', person: 'p', wanted: 'member' }, {});
    expect(problem.faults).toEqual([{ field: 'members', found: 'p', wanted: 'the id of a member of the council' }]);
  });
});
