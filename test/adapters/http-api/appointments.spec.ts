import { Client, type Json, problemIn } from './client.js';

describe('an appointment of a member with an officer', () => {
  let client: Client;
  let reference: string;
  beforeEach(async () => {
    client = await Client.start();
    reference = await client.log();
  });
  afterEach(() => client.api.stop());

  const step = (body: Json, asking = {}) => client.post(`enquiries/${reference}/appointments`, body, asking);
  const begun = async () => String((await step({ step: 'asked' })).body.fact);
  const fixing = (more: Json = {}): Json => ({ step: 'fixed', startsAt: '2026-06-03T10:00:00+01:00', minutes: 30, officer: client.cast.ids.officer, ...more });
  const shown = async () => (await client.get(`enquiries/${reference}`, { as: 'member' })).body;

  it('is asked for, offered, fixed and held', async () => {
    const officer = { id: client.cast.ids.officer, name: 'Olive Officer' };
    const appointment = await begun();
    expect((await shown()).appointments).toEqual([{ id: appointment, state: 'asked', offered: [], fixed: null }]);
    const times = ['2026-06-03T10:00:00+01:00', '2026-06-04T14:00:00+01:00'];
    expect(await step({ step: 'offered', appointment, times, text: 'Which suits you?' })).toMatchObject({ status: 201 });
    const offered = ['2026-06-03T09:00:00.000Z', '2026-06-04T13:00:00.000Z'];
    expect((await shown()).appointments).toMatchObject([{ state: 'offered', offered }]);
    client.api.turnClockTo('2026-06-01T12:01:00+01:00');
    expect(await step(fixing({ appointment, place: 'Council offices' }))).toMatchObject({ status: 201 });
    const fixed = { startsAt: offered[0], minutes: 30, officer, place: 'Council offices' };
    const body = await shown();
    expect(body.appointments).toEqual([{ id: appointment, state: 'fixed', offered, fixed }]);
    expect((body.facts as Json[]).at(-1)).toMatchObject({ kind: 'appointment', details: { appointment, step: 'fixed', officer }, words: { place: 'Council offices' } });
    client.api.turnClockTo('2026-06-03T11:00:00+01:00');
    expect(await step({ step: 'held', appointment, text: 'The bin was shown.' })).toMatchObject({ status: 201 });
    expect((await shown()).appointments).toMatchObject([{ state: 'held' }]);
  });

  it.each(['missed', 'cancelled'])('may be %s', async (end) => {
    const appointment = await begun();
    await step(fixing({ appointment }));
    client.api.turnClockTo('2026-06-03T11:00:00+01:00');
    expect(await step({ step: end, appointment })).toMatchObject({ status: 201 });
    expect((await shown()).appointments).toMatchObject([{ id: appointment, state: end }]);
  });

  it('begins once under one key, and anew without', async () => {
    const [first, again] = [await step({ step: 'asked' }, { key: 'meet' }), await step({ step: 'asked' }, { key: 'meet' })];
    expect(again).toMatchObject({ status: 201, body: first.body });
    await step({ step: 'asked' });
    expect((await shown()).appointments).toHaveLength(2);
  });

  it('is named by its id', async () => {
    const fault = { field: 'appointment', found: 'none', wanted: 'the id of an appointment of this enquiry, or null' };
    expect(problemIn(await step({ step: 'held', appointment: 'none' }))).toMatchObject({ status: 422, code: 'no-such-appointment', faults: [fault] });
  });

  it('takes one step after the other', async () => {
    const first = problemIn(await step({ step: 'held' }));
    expect(first).toMatchObject({ status: 409, code: 'appointment-step', faults: [{ field: 'step', found: 'held', wanted: 'one of asked, offered, fixed' }] });
    const appointment = await begun();
    await step({ step: 'cancelled', appointment });
    expect(problemIn(await step({ step: 'offered', appointment, times: ['2026-06-03T09:00:00Z'] }))).toMatchObject({
      ...{ status: 409, code: 'appointment-step', detail: 'The step "offered" does not follow "cancelled".' },
      faults: [{ field: 'step', found: 'offered', wanted: 'nothing: it is over' }],
    });
  });

  it('lies ahead when it is offered or fixed', async () => {
    const gone = '2026-06-01T10:59:00.000Z';
    const fault = { found: gone, wanted: 'later than 2026-06-01T11:00:00.000Z' };
    const offered = problemIn(await step({ step: 'offered', times: ['2026-06-03T09:00:00Z', gone] }));
    expect(offered).toMatchObject({ status: 422, code: 'appointment-gone-by', faults: [{ field: 'times', ...fault }] });
    const fixed = problemIn(await step(fixing({ startsAt: gone })));
    expect(fixed).toMatchObject({ status: 422, code: 'appointment-gone-by', faults: [{ field: 'startsAt', ...fault }] });
  });

  it.each(['held', 'missed'])('is not %s before it was to begin', async (end) => {
    const { body } = await step(fixing());
    const fault = { field: 'step', found: 'now, 2026-06-01T11:00:00.000Z', wanted: '2026-06-03T09:00:00.000Z or later' };
    expect(problemIn(await step({ step: end, appointment: body.fact }))).toMatchObject({ status: 409, code: 'appointment-to-come', faults: [fault] });
  });

  it('is with an officer', async () => {
    const { member } = client.cast.ids;
    const fault = { field: 'officer', found: member, wanted: 'the id of an officer of the council' };
    expect(problemIn(await step(fixing({ officer: member })))).toMatchObject({ status: 422, code: 'no-such-person', faults: [fault] });
  });
});
