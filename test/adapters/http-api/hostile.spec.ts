import { type Fault } from '../../../src/adapters/http-api/problem/problem.js';
import { Client, type Json, problemIn } from './client.js';
import { engines } from '../../support/engines.js';

describe.each(engines)('hostile input, on %s', (engine) => {
  let client: Client;
  let reference: string;
  beforeAll(async () => {
    client = await Client.start(engine);
    reference = await client.log();
  });
  afterAll(() => client.api.stop());

  const say = (text: unknown) => client.post(`enquiries/${reference}/contacts`, { text });
  const log = (more: Json) => client.post('enquiries', { ...client.enquiry(), ...more });
  const fieldsOf = (faults: readonly Fault[]) => faults.map((fault) => fault.field);

  it.each([
    ['a text with a NUL', 'secret\0words'],
    ['half a surrogate pair', 'secret\ud83d'],
    ['100,001 characters', 'x'.repeat(100_001)],
    ['nothing but spaces', ' \n\t\u00a0\u2003'],
  ])('refuses %s, and does not repeat it', async (_, text) => {
    const [fault] = problemIn(await say(text)).faults;
    expect(fault).toMatchObject({ field: 'text', found: `a text of ${text.length} characters` });
  });

  it.each(['a\nb', 'a\rb', 'a\0b', 'a\u0085b', 'a\u2028b', 'a\u001b[2Jb', 'x'.repeat(301), '', '  '])('refuses the subject %j', async (subject) => {
    expect(fieldsOf(problemIn(await log({ subject })).faults)).toEqual(['subject']);
  });

  it.each([['a reason of 5,001 characters', 'x'.repeat(5001)], ['a reason with a NUL', 'a\0b']])('refuses %s', async (_, reason) => {
    const closure = { outcome: 'withdrawn', reason };
    expect(fieldsOf(problemIn(await client.post(`enquiries/${reference}/closures`, closure)).faults)).toEqual(['reason']);
  });

  it('keeps what is long, and any script, as it was written', async () => {
    const text = `  Zażółć gęślą jaźń 👩‍👩‍👧 ‏עברית <script>alert(1)</script> {{7*7}} '; DROP TABLE enquiry;--\r\n${'ф'.repeat(90_000)}`;
    const subject = 'Ysgol — "bin" <b>🗑️</b> =SUM(A1)';
    const { body } = await log({ text, subject });
    const shown = await client.get(`enquiries/${String(body.reference)}`);
    expect(shown.body).toMatchObject({ subject, facts: [{ words: { subject, text } }, {}] });
    expect(shown.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('takes the longest text even where every character is escaped', async () => {
    const body = `{"text":"${'\\u00e9'.repeat(100_000)}"}`;
    expect(await client.post(`enquiries/${reference}/contacts`, body)).toMatchObject({ status: 201 });
  });

  it.each([
    ['__proto__', '{"text":"x","__proto__":{"alreadyGiven":true}}'],
    ['constructor', '{"text":"x","constructor":{"prototype":{"polluted":1}}}'],
    ['hasOwnProperty', '{"text":"x","hasOwnProperty":1}'],
    ['toString', '{"text":"x","toString":null}'],
  ])('refuses the key %s by its name', async (key, body) => {
    const { faults } = problemIn(await client.post(`enquiries/${reference}/contacts`, body));
    expect(faults).toMatchObject([{ field: key, found: 'a field that is not known' }]);
    expect(({} as Json).polluted).toBeUndefined();
  });

  it.each([
    ['a list', '[]', 'a list of 0'],
    ['a list of bodies', '[{"text":"x"}]', 'a list of 1'],
  ])('refuses %s as a body', async (_, body, found) => {
    const { faults } = problemIn(await client.post(`enquiries/${reference}/contacts`, body));
    expect(faults).toEqual([{ field: 'body', found, wanted: 'a JSON object with text, channel, alreadyGiven, at' }]);
  });

  it.each([true, 1, null, [], {}, 1e308])('refuses %j for a text, a date, a time, an id and a list', async (odd) => {
    const body = { channel: odd, members: odd === null || Array.isArray(odd) ? 1 : odd, received: odd, subject: odd, text: odd };
    expect(fieldsOf(problemIn(await log(body)).faults)).toEqual(['channel', 'members', 'received', 'subject', 'text']);
  });

  it('is not answered with more faults than a person reads', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, index]));
    expect(problemIn(await say(many)).faults).toHaveLength(1);
    expect(problemIn(await log(many)).faults).toHaveLength(100);
    expect(problemIn(await log({ members: Array.from({ length: 100_000 }, () => 1) })).faults).toMatchObject([{ field: 'members' }]);
  });

  it('does not repeat a long or crooked key', async () => {
    const [fault] = problemIn(await client.post(`enquiries/${reference}/contacts`, { text: 'x', [`a\u001b[2J${'k'.repeat(5000)}`]: 1 })).faults;
    expect(fault?.field).toBe(`a[2J${'k'.repeat(56)}`);
  });

  it('reads what is nested a hundred thousand deep as what it is', async () => {
    const deep = `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(problemIn(await client.post(`enquiries/${reference}/contacts`, deep)).faults).toMatchObject([{ field: 'text', found: 'a list of 1' }]);
  });

  it('survives dates and times at the ends of the calendar', async () => {
    for (const received of ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00+18:00']) {
      expect([201, 422]).toContain((await log({ received })).status);
    }
    for (const [promisedOn, status] of [['2999-12-31', 422], ['2500-06-01', 422], ['2026-12-25', 201]] as const) {
      const promise = await client.post(`enquiries/${reference}/acknowledgements`, { promisedOn, text: 'x', reason: 'Later.' });
      expect([promisedOn, promise.status]).toEqual([promisedOn, status]);
    }
    expect(client.api.log.filter((line) => line.level === 'error')).toEqual([]);
  });
});
