import { Client, type Json, problemIn } from './client.js';

describe('the bulletin', () => {
  let client: Client;
  beforeEach(async () => (client = await Client.start()));
  afterEach(() => client.api.stop());

  const closure = { title: 'Mill Lane is closed', text: 'For the gas main.', link: 'https://example.org/mill-lane', until: '2026-06-05', concerns: [{ ward: 'northern' }, 'every-member'] };
  const write = (more: Json = {}, asking = {}) => client.post('bulletin/items', { ...closure, ...more }, { as: 'officer', ...asking });
  const written = async (more: Json = {}) => String((await write(more)).body.item);

  it('has items that officers write, listed with whom they concern', async () => {
    const done = await write();
    expect(done).toMatchObject({ status: 201, body: { concerns: [{ ward: 'Northern' }, 'every-member'] } });
    const { body } = await client.get('bulletin', { as: 'otherOfficer' });
    expect(body).toEqual({
      ...{ rhythm: { clause: null, every: 'never' }, nextAt: null, settled: [], bulletins: [] },
      unsent: [
        {
          ...{ id: done.body.item, ...closure, concerns: [{ ward: 'Northern' }, 'every-member'], concernsNow: 2, stage: 'waiting' },
          ...{ writtenAt: '2026-06-01T11:00:00.000Z', writtenBy: client.cast.ids.officer, withdrawnAt: null, sentAt: null },
        },
      ],
    });
    expect((await client.get('bulletin', { as: 'clerkOfWare', council: 'ware' })).body.unsent).toEqual([]);
  });

  it('has each item once under one key', async () => {
    const [first, again] = [await write({}, { key: 'closure' }), await write({}, { key: 'closure' })];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(problemIn(await write({ title: 'Another' }, { key: 'closure' }))).toMatchObject({ status: 422, code: 'key-used-for-another-act' });
    expect((await client.get('bulletin')).body.unsent).toHaveLength(1);
  });

  it.each<[name: string, more: Json, code: string, fault: object]>([
    ['that is for a ward nobody sits for', { concerns: [{ ward: 'Eastern' }] }, 'no-such-ward', { field: 'concerns', found: 'Eastern', wanted: 'one of Northern' }],
    ['that is for a group nobody is of', { concerns: [{ group: 'Lantern' }] }, 'no-such-group', { field: 'concerns', found: 'Lantern', wanted: 'one of Harbour, Orchard' }],
    ['that is for a committee nobody chairs', { concerns: [{ chairOf: 'Parks' }] }, 'no-such-committee', { field: 'concerns', found: 'Parks', wanted: 'one of Planning' }],
    ['that is for nobody', { concerns: [] }, 'bulletin-item-for-nobody', { field: 'concerns', found: 'nothing', wanted: 'somebody who is a member now' }],
    ['that was of use until yesterday', { until: '2026-05-31' }, 'bulletin-item-gone-by', { field: 'until', found: '2026-05-31', wanted: '2026-06-01 or later' }],
  ])('takes no item %s', async (_, more, code, fault) => {
    expect(problemIn(await write(more))).toMatchObject({ status: 422, code, faults: [fault] });
    expect((await client.get('bulletin')).body.unsent).toEqual([]);
  });

  it('has an item withdrawn by whoever wrote it or the clerk, with nothing lost', async () => {
    const item = await written();
    const withdraw = (asking = {}, which = item) => client.post(`bulletin/items/${which}/withdrawals`, {}, asking);
    expect(problemIn(await withdraw({ as: 'otherOfficer' }))).toMatchObject({ status: 403 });
    expect(await withdraw({ as: 'officer' })).toMatchObject({ status: 201, body: { item } });
    expect(problemIn(await withdraw())).toMatchObject({ status: 409, code: 'bulletin-item-withdrawn' });
    expect(problemIn(await withdraw({}, 'none'))).toMatchObject({ status: 404, faults: [] });
    expect(problemIn(await withdraw({ as: 'clerkOfWare', council: 'ware' }))).toMatchObject({ status: 404 });
    expect((await client.get('bulletin')).body).toMatchObject({ unsent: [], settled: [{ id: item, text: closure.text, stage: 'withdrawn' }] });
  });

  it('sends an item at once, and says who was sent it and when', async () => {
    const item = await written({ concerns: [{ chairOf: 'Planning' }] });
    const send = (asking = {}) => client.post(`bulletin/items/${item}/sendings`, {}, asking);
    expect(problemIn(await send({ as: 'officer' }))).toMatchObject({ status: 403 });
    expect(await send()).toMatchObject({ status: 201, body: { item, sentTo: 1 } });
    expect(problemIn(await send())).toMatchObject({ status: 409, code: 'bulletin-item-sent' });
    expect(client.api.letters.filter(({ kind }) => kind === 'bulletin').map(({ to, subject }) => [to.address, subject])).toEqual([['max@houghton.example', closure.title]]);
    const proof = () => client.get(`bulletin/sent/${item}`);
    const { otherMember } = client.cast.ids;
    const told = { id: otherMember, name: 'Cllr Max Member', madeAt: '2026-06-01T11:00:00.000Z', state: 'queued', at: null, items: [item] };
    expect((await proof()).body).toEqual({ name: item, items: [{ id: item, title: closure.title }], sentTo: [told] });
    await client.api.deliver({ outcome: 'sent', answer: '250 ok' });
    expect((await proof()).body.sentTo).toEqual([{ ...told, state: 'sent', at: '2026-06-01T11:00:00.000Z' }]);
    expect((await client.get('bulletin')).body).toMatchObject({ settled: [{ id: item, stage: 'sent' }], bulletins: [{ name: item, sentTo: 1 }] });
    expect(problemIn(await client.get(`bulletin/sent/${item}`, { as: 'officer' }))).toMatchObject({ status: 403 });
    for (const name of ['2026-W23', 'no%20such']) expect(problemIn(await client.get(`bulletin/sent/${name}`))).toMatchObject({ status: 404, faults: [] });
  });

  it('is previewed for a member by the clerk, with their own enquiries', async () => {
    const { member, otherMember, officer } = client.cast.ids;
    await client.log();
    await written({ concerns: [{ group: 'Harbour' }] });
    const preview = (of: string, asking = {}) => client.get(`bulletin/preview?member=${of}`, asking);
    expect((await preview(member)).body).toMatchObject({ member: { id: member }, nextAt: null, parts: [{ heading: 'Your open enquiries', entries: [{ title: 'HR-0001: Bin at the green' }] }] });
    expect((await preview(otherMember)).body).toMatchObject({ parts: [{ heading: 'From the office', entries: [{ title: closure.title, href: closure.link }] }] });
    expect(problemIn(await preview(officer))).toMatchObject({ status: 422, code: 'no-such-person', faults: [{ field: 'member', found: officer }] });
    expect(problemIn(await preview(''))).toMatchObject({ status: 422, code: 'invalid-input' });
    for (const as of ['officer', 'member'] as const) expect(problemIn(await preview(member, { as }))).toMatchObject({ status: 403 });
  });

  it('is nothing that members read or write here', async () => {
    expect(problemIn(await client.get('bulletin', { as: 'member' }))).toMatchObject({ status: 403 });
    expect(problemIn(await write({}, { as: 'member' }))).toMatchObject({ status: 403 });
  });
});
