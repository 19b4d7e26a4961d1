import { type Person } from '../../../src/domain/people/person.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { at, day } from '../../support/facts.js';
import { memoryPersistence } from '../../support/memory.js';
import { closure, members, withWards, write, written } from './writing.js';

describe('an item of the bulletin', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await withWards(await serviceOn(memoryPersistence(), {}, { bulletin: { clause: null, every: 'month', from: day('Tue 2026-12-01'), decision: null } }));
  });

  const withdraw = (item: string, by: Person = people.oscar) => service.useCases.withdrawItem.run({ actor: actor(by), council: service.council, key: null, item });
  const sendNow = (item: string, by: Person = people.clerk) => service.useCases.sendItemNow.run({ actor: actor(by), council: service.council, key: null, item });
  const list = async (by: Person = people.clerk) => service.useCases.listBulletins.run(actor(by), service.council, 10);

  it('is written by officers, and by no member', async () => {
    expect((await write(service, 'Wed 2026-11-18 10:00')).ok).toBe(true);
    expect((await write(service, 'Wed 2026-11-18 10:00', {}, people.clerk)).ok).toBe(true);
    expect(await write(service, 'Wed 2026-11-18 10:00', {}, people.cyd)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'bulletin.write' } });
    expect(await list(people.ada)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  it('is listed with whom it concerns now, and when the next bulletin goes', async () => {
    const item = await written(service, 'Wed 2026-11-18 10:00');
    expect(await list(people.oscar)).toEqual({
      ok: true,
      value: {
        nextAt: at('Tue 2026-12-01 09:00'),
        unsent: [{ stage: 'waiting', concernsNow: 2, item: { ...closure, id: item, writtenAt: at('Wed 2026-11-18 10:00'), writtenBy: people.oscar.id, withdrawnAt: null, sentAt: null } }],
        ...{ settled: [], bulletins: [] },
      },
    });
  });

  it('is written once under one key', async () => {
    later(service, 'Wed 2026-11-18 10:00');
    const request = { actor: actor(people.oscar), council: service.council, key: 'k', item: closure };
    const [first, again] = [await service.useCases.writeItem.run(request), await service.useCases.writeItem.run(request)];
    expect(first).toEqual(again);
    expect(await service.ports.bulletins.unsent(service.council.slug)).toHaveLength(1);
  });

  it('is refused for a ward that nobody sits for, naming those known, and nothing is kept', async () => {
    expect(await write(service, 'Wed 2026-11-18 10:00', { concerns: [{ kind: 'ward', ward: 'Hill' }] })).toEqual({ ok: false, refusal: { code: 'no-such-ward', ward: 'Hill', known: ['Mill', 'Park'] } });
    expect(await service.ports.bulletins.unsent(service.council.slug)).toEqual([]);
  });

  it('is withdrawn by whoever wrote it and by the clerk, and is kept', async () => {
    const item = await written(service, 'Wed 2026-11-18 10:00');
    expect(await withdraw(item, people.olive)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    later(service, 'Wed 2026-11-18 11:00');
    expect(await withdraw(item)).toEqual({ ok: true, value: { item } });
    expect(await withdraw(item, people.clerk)).toEqual({ ok: false, refusal: { code: 'bulletin-item-withdrawn', item, withdrawnAt: at('Wed 2026-11-18 11:00') } });
    expect(await sendNow(item)).toMatchObject({ ok: false, refusal: { code: 'bulletin-item-withdrawn' } });
    expect(await list()).toMatchObject({ value: { unsent: [], settled: [{ stage: 'withdrawn', item: { id: item, title: closure.title, text: closure.text } }] } });
  });

  it('is sent at once by the clerk alone, once', async () => {
    const item = await written(service, 'Wed 2026-11-18 10:00', { concerns: [{ kind: 'every-member' }, { kind: 'ward', ward: 'Mill' }] });
    expect(await sendNow(item, people.oscar)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'bulletin.send-now' } });
    expect(await sendNow(item)).toEqual({ ok: true, value: { item, sentTo: 3 } });
    expect(await sendNow(item)).toEqual({ ok: false, refusal: { code: 'bulletin-item-sent', item, sentAt: at('Wed 2026-11-18 10:00') } });
    expect(await withdraw(item)).toMatchObject({ ok: false, refusal: { code: 'bulletin-item-sent' } });
    await service.useCases.deliverOutbox.run();
    const letters = service.transport.letters.filter(({ kind }) => kind === 'bulletin');
    expect(letters.map(({ to, subject, automatic }) => [to.address, subject, automatic]).toSorted()).toEqual(
      Object.values(members).map(({ email }) => [email, closure.title, 'auto-generated']),
    );
    expect(await list()).toMatchObject({ value: { settled: [{ stage: 'sent' }], bulletins: [{ name: item, sentTo: 3 }] } });
  });

  it.each(['withdrawn', 'sent'])('that is not there is not %s', async (act) => {
    expect(await (act === 'sent' ? sendNow('item-9') : withdraw('item-9'))).toEqual({ ok: false, refusal: { code: 'no-such-bulletin-item', item: 'item-9' } });
  });

  it('is seen in the preview of a member before anything was sent, by the clerk alone', async () => {
    await written(service, 'Wed 2026-11-18 10:00');
    const preview = (by: Person, of: string) => service.useCases.previewBulletin.run(actor(by), service.council, of);
    expect(await preview(people.clerk, people.ben.id)).toMatchObject({
      ok: true,
      value: { nextAt: at('Tue 2026-12-01 09:00'), member: { id: people.ben.id }, parts: [{ heading: 'From the office', entries: [{ title: closure.title, text: closure.text, lines: ['You have this because you sit for the ward “Mill”.'] }] }] },
    });
    expect(await preview(people.clerk, people.ada.id)).toMatchObject({ value: { parts: [] } });
    expect(await preview(people.clerk, people.oscar.id)).toEqual({ ok: false, refusal: { code: 'no-such-person', person: people.oscar.id, wanted: 'member' } });
    expect(await preview(people.oscar, people.ben.id)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', act: 'bulletin.read' } });
    await service.useCases.deliverOutbox.run();
    expect(service.transport.letters).toEqual([]);
  });

  it('has no proof of a bulletin that went to nobody', async () => {
    expect(await service.useCases.readBulletin.run(actor(people.clerk), service.council, '2026-W48')).toEqual({ ok: false, refusal: { code: 'no-such-bulletin', bulletin: '2026-W48' } });
    expect(await service.useCases.readBulletin.run(actor(people.oscar), service.council, '2026-W48')).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });
});
