import { type Answer, Client, type Json, problemIn } from './client.js';
import { type Who } from './people.js';

/** Received on Monday 1 June 2026; the twentieth day by law is Tuesday 30 June: 15 June is a bank holiday in Scotland. */
describe('a request for information', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => (client = await Client.start()));
  beforeEach(async () => {
    client.api.turnClockTo('2026-06-01T12:00:00+01:00');
    reference = await client.log();
    client.api.letters.length = 0;
  });
  afterAll(() => client.api.stop());

  const post = (what: string, body: Json = {}, as: Who = 'clerk') => client.post(`enquiries/${reference}/${what}`, body, { as });
  const shown = async (as: Who = 'clerk', which = reference) => (await client.get(`enquiries/${which}`, { as })).body;
  const owed = ({ obligations }: Json) => (obligations as Json[]).map(({ kind, under, dueOn, state }) => [kind, under, dueOn, state]);
  const convert = (more: Json = {}) => post('conversions', { regime: 'foi', ...more });
  const later = (when: string, act: () => Promise<Answer>) => {
    client.api.turnClockTo(when);
    return act();
  };
  const foia = 'Freedom of Information Act 2000, s.10';

  it('takes the place of the protocol’s days, and the member is told what it means', async () => {
    expect(await convert({ text: 'It is about the tenders.' })).toMatchObject({ status: 201, body: { status: 'new', part: null } });
    const seen = await shown('member');
    expect(owed(seen)).toEqual([
      ['answer-or-promise', expect.stringContaining('clause 10.2'), '2026-06-03', 'replaced'],
      ['information-response', foia, '2026-06-30', 'open'],
    ]);
    expect(seen.information).toMatchObject({ regime: 'foi', clause: 'law/foia-10', law: foia, receivedAt: '2026-06-01T10:00:00.000Z', unclearSince: null, fee: null });
    expect(client.api.letters).toMatchObject([{ kind: 'information', to: { address: 'mary@houghton.example' }, view: { quoted: { label: 'Message', text: 'It is about the tenders.' } } }]);
    expect(client.api.letters[0]?.view.lines[0]).toBe('Your enquiry is dealt with as a request for information under the Freedom of Information Act 2000.');
    expect(client.api.letters[0]?.view.owed).toMatchObject([{ what: 'an answer to the request for information', due: 'by Tuesday 30 June 2026', under: foia }]);
  });

  it('says of a promise that was given that it stays', async () => {
    await post('acknowledgements', { text: 'Soon.', promisedOn: '2026-06-10' });
    await convert({ regime: 'eir' });
    expect(client.api.letters.at(-1)?.view.lines.at(-1)).toBe('What was promised you stays promised: an answer by Wednesday 10 June 2026.');
    expect((await shown()).promises).toMatchObject([{ promisedOn: '2026-06-10', fate: 'open' }]);
  });

  it('a part is split off: both name each other, and each has its own day', async () => {
    await client.post(`enquiries/${reference}/assignments`, { officer: client.cast.ids.officer });
    client.api.letters.length = 0;
    client.api.turnClockTo('2026-06-02T09:00:00+01:00');
    const done = await post('conversions', { regime: 'foi', part: { subject: 'What the bins cost', text: 'What did the bins cost?' } }, 'officer');
    const { part } = done.body as { part: { reference: string; enquiry: string } };
    expect(done).toMatchObject({ status: 201, body: { reference, status: 'new' } });
    const [whole, its] = [await shown('member'), await shown('member', part.reference)];
    expect([whole.splitOff, whole.splitFrom, its.splitOff, its.splitFrom]).toEqual([[part.reference], null, [], reference]);
    expect(owed(whole)).toMatchObject([['answer-or-promise', expect.anything(), '2026-06-03', 'open']]);
    expect(owed(its)).toEqual([['information-response', foia, '2026-06-30', 'open']]);
    expect(its).toMatchObject({ subject: 'What the bins cost', receivedAt: whole.receivedAt, assignedTo: { id: client.cast.ids.officer } });
    expect((its.facts as Json[])[0]).toMatchObject({ kind: 'received', details: { splitFrom: reference } });
    expect(client.api.letters.map(({ kind, to }) => [kind, to.address])).toEqual([['information', 'mary@houghton.example'], ['new-enquiry', 'clerk@houghton.example']]);
    expect(client.api.letters[0]?.view).toMatchObject({ reference: part.reference, quoted: { text: 'What did the bins cost?' } });
    expect(client.api.letters[0]?.view.lines[0]).toBe(
      `Part of your enquiry ${reference} is dealt with apart, as a request for information under the Freedom of Information Act 2000. It has the reference ${part.reference}. The rest of ${reference} goes on as it was.`,
    );
  });

  it('a part is split off once, however often it is asked under one key, and never of what changed meanwhile', async () => {
    const part = { regime: 'foi', part: { subject: 'The cost', text: 'What did they cost?' } };
    const path = `enquiries/${reference}/conversions`;
    const [first, again] = [await client.post(path, part, { key: 'split-1' }), await client.post(path, part, { key: 'split-1' })];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await shown()).splitOff).toHaveLength(1);
    expect(problemIn(await client.post(path, part, { ifMatch: '"1"' }))).toMatchObject({ status: 412, code: 'changed-meanwhile' });
    expect((await shown()).splitOff).toHaveLength(1);
  });

  it('refused, a split leaves no enquiry and no gap in the numbers', async () => {
    await convert();
    expect(problemIn(await convert({ part: { subject: 'x', text: 'y' } }))).toMatchObject({ status: 409, code: 'already-converted' });
    const next = await client.log();
    expect(Number(next.slice(3)) - Number(reference.slice(3))).toBe(1);
  });

  it('a clarification stops the days, and they begin again when it comes', async () => {
    await convert();
    await later('2026-06-04T10:00:00+01:00', () => post('clarifications', { text: 'Of which year?' }));
    const waiting = await shown('member');
    expect([waiting.status, (waiting.obligations as Json[])[1]]).toMatchObject(['waiting-for-councillor', { dueOn: null, rests: { because: 'clarification-sought', dueOn: '2026-06-30' } }]);
    expect(client.api.letters.at(-1)?.view).toMatchObject({ quoted: { label: 'What the office asks', text: 'Of which year?' } });
    await later('2026-06-09T10:00:00+01:00', () => post('clarifications-received', { channel: 'telephone', text: 'Last year.', at: '2026-06-08T15:00:00+01:00' }));
    const clear = await shown('member');
    expect([clear.status, (clear.obligations as Json[])[1]]).toMatchObject(['new', { dueOn: '2026-07-07', firstDueOn: '2026-06-30', rests: null }]);
    expect(client.api.letters.at(-1)?.view.lines[0]).toBe('What you told us on Monday 8 June 2026 makes your request clear. The days for the answer begin again from then.');
    expect(client.api.letters.at(-1)?.view.owed[0]?.due).toBe('by Tuesday 7 July 2026 (first told: Tuesday 30 June 2026; the day has moved since)');
  });

  it('no day counts from a fees notice until the fee', async () => {
    await convert();
    await later('2026-06-04T10:00:00+01:00', () => post('fees-notices', { pence: 1250, text: 'Copies, by cheque.' }));
    expect(client.api.letters.at(-1)?.view.lines).toEqual([
      'A fee of £12.50 is to be paid for your request. From today until the fee is here, no day counts towards the answer.',
      'If the fee is not here by Thursday 3 September 2026, the office need not answer the request.',
    ]);
    expect(problemIn(await post('closures', { outcome: 'lapsed', reason: 'No fee.' }))).toMatchObject({ status: 409, code: 'fee-not-lapsed', faults: [{ wanted: 'lapsed, on 2026-09-04 or later' }] });
    await later('2026-06-09T10:00:00+01:00', () => post('fees', { at: '2026-06-08T09:00:00+01:00' }));
    const paid = await shown();
    expect([(paid.obligations as Json[])[1], (paid.information as Json).fee]).toMatchObject([{ dueOn: '2026-07-03' }, { pence: 1250, paidAt: '2026-06-08T08:00:00.000Z' }]);
  });

  it('takes forty days where the member is told why by the twentieth', async () => {
    await convert({ regime: 'eir' });
    await later('2026-06-30T16:00:00+01:00', () => post('extensions', { ground: 'eir-complex', reason: 'Ten years of soundings.' }));
    expect((await shown('member')).obligations).toMatchObject([{}, { dueOn: '2026-07-29', firstDueOn: '2026-06-30', clause: 'law/eir-5' }]);
    expect(client.api.letters.at(-1)?.view).toMatchObject({ quoted: { label: 'The reason', text: 'Ten years of soundings.' }, owed: [{ due: expect.stringContaining('by Wednesday 29 July 2026') as string }] });
  });

  it.each<[string, () => Promise<Answer>, number, string, string]>([
    ['an extension after day 20', () => later('2026-07-01T09:00:00+01:00', () => post('extensions', { ground: 'public-interest', reason: 'It is weighed.' })), 409, 'extension-too-late', '2026-06-30 or earlier'],
    ['a clarification after day 20', () => later('2026-07-01T09:00:00+01:00', () => post('clarifications', { text: 'Which?' })), 409, 'notice-too-late', '2026-06-30 or earlier'],
    ['a ground of the other law', () => post('extensions', { ground: 'eir-complex', reason: 'Much.' }), 422, 'ground-of-other-law', 'public-interest'],
    ['a second conversion', () => convert({ regime: 'eir' }), 409, 'already-converted', 'an enquiry that was not converted'],
    ['a ground of the protocol', () => post('responses', { text: 'No.', refusedOn: 'personal' }), 409, 'refused-by-law-alone', 'nothing: say in the text which exemption of the law applies, and why'],
  ])('refuses %s, and says what would be right', async (_, act, status, code, wanted) => {
    await convert();
    expect(problemIn(await act())).toMatchObject({ status, code, faults: [{ wanted }] });
  });

  it.each<[string, string, Json, string]>([
    ['a fee before its notice', 'fees', {}, 'fee-before-notice'],
    ['a clarification that was never asked for', 'clarifications-received', { channel: 'telephone', text: 'Last year.' }, 'clarification-not-sought'],
  ])('refuses %s', async (_, path, body, code) => {
    await convert();
    expect(problemIn(await post(path, body))).toMatchObject({ status: 409, code });
  });

  it('refuses the conversion of what was answered', async () => {
    await post('responses', { text: 'On Tuesdays.' });
    expect(problemIn(await convert())).toMatchObject({ status: 409, code: 'status-forbids' });
  });

  it('the outcome of a discussion may be that: then it is converted', async () => {
    await post('burden-discussions', { hours: 30, reason: 'Two people are off.', text: 'Ten years of files.' });
    await post('burden-discussions/explanations', { text: 'It is much.', narrower: 'Last year?' });
    await post('burden-discussions/meetings', { held: false, text: 'Rather not.' });
    await post('burden-discussions/outcomes', { outcome: 'foi', agreedBy: [client.cast.ids.member], text: 'As a request.' });
    expect((await shown()).information).toBeNull();
    expect(await convert()).toMatchObject({ status: 201 });
    expect((await shown()).information).toMatchObject({ regime: 'foi' });
  });

  it('is told apart in the report, and in no figure of the protocol', async () => {
    await convert();
    client.api.turnClockTo('2026-07-01T09:00:00+01:00');
    const days = 'from=2026-06-01&to=2026-07-31';
    const report = async () => (await client.get(`reports/clauses?${days}`)).body as { figures: Record<string, unknown>; protocols: { clauses: Json[] }[] };
    const figuresOf = ({ figures }: Awaited<ReturnType<typeof report>>) => [figures.lateAgainstProtocol, figures.informationRequests as Record<string, number>] as const;
    const [lateBefore, before] = figuresOf(await report());
    await post('responses', { text: 'Here they are.' });
    expect((await shown()).lateness).toEqual({ againstProtocol: false, againstPromise: false, againstLaw: true });
    const answered = await report();
    const [lateAfter, after] = figuresOf(answered);
    expect(lateAfter).toBe(lateBefore);
    expect(after).toEqual({ ...before, answeredLate: (before.answeredLate ?? 0) + 1, overdue: (before.overdue ?? 0) - 1 });
    expect(answered.protocols[0]?.clauses.map(({ clause }) => clause)).not.toContain('law/foia-10');
    const csv = await client.raw('get', `/api/v1/councils/houghton-regis/reports/clauses.csv?${days}`);
    expect(csv.text).toContain(`"Requests for information, by law",,,,,,,"of those, answered after the days of the law",${after.answeredLate}`);
  });
});
