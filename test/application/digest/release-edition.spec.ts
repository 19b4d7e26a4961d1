import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { type DigestSettings, noDigestSettings } from '../../../src/domain/digest/digest-settings.js';
import { figureNames } from '../../../src/domain/digest/figure-list.js';
import { type Person } from '../../../src/domain/people/person.js';
import { actor, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { memoryPersistence } from '../../support/memory.js';
import { Office } from '../jobs/office.js';

const decided = { decidedOn: civilDate('2026-05-12'), minute: '26/77', sentTo: 'members' } as const;

async function officeIn(digest: Partial<DigestSettings>): Promise<Office> {
  const office = new Office(await serviceOn(memoryPersistence(), {}, { digest: { ...noDigestSettings, ...digest } }));
  for (let enquiry = 0; enquiry < 6; enquiry += 1) await office.asked('Tue 2026-05-12 10:00', `Number ${enquiry}`);
  await office.minute('Mon 2026-05-18 09:00');
  await office.minute('Mon 2026-06-01 09:00');
  return office;
}

function release({ useCases, council }: TestService, digest: string, as: Person = people.clerk, key: string | null = null) {
  return useCases.releaseEdition.run({ actor: actor(as), council, key, digest });
}

async function editionsSent(office: Office): Promise<readonly string[]> {
  return (await office.rounds()).filter(({ key }) => key.startsWith('edition:')).map(({ to }) => to.address);
}

describe('the edition for members and the public', () => {
  it('goes to each member once, with the figures of the digest less those about a few', async () => {
    const office = await officeIn({ publicEdition: decided });
    const released = await release(office.service, '2026-W21', people.clerk, 'key');
    expect(released).toMatchObject({ ok: true, value: { name: '2026-W21', figures: { received: 6, overdueNow: 6, answered: 0 }, releasedBy: people.clerk.id, sentTo: 3 } });
    expect(await release(office.service, '2026-W21', people.clerk, 'key')).toEqual(released);
    expect(await release(office.service, '2026-W21')).toMatchObject({ ok: false, refusal: { code: 'edition-released', digest: '2026-W21' } });
    expect((await editionsSent(office)).toSorted()).toEqual(['ada@members.example', 'ben@members.example', 'cyd@members.example']);
    const [letter] = (await office.rounds()).filter(({ key }) => key.startsWith('edition:'));
    expect(letter).toMatchObject({ subject: 'How councillors’ enquiries were answered, week of Monday 11 to Sunday 17 May 2026', automatic: 'auto-generated' });
    expect(letter?.view.lines).toEqual(['The council decided on Tuesday 12 May 2026, minute 26/77, that these figures are given out.']);
    expect(letter?.view.next?.at(-1)).toBe('“Now” is Monday 18 May 2026 at 09:00. This message was sent automatically.');
    expect(letter?.view.digest?.headline.figures[0]).toEqual({ label: 'enquiries received', value: 6, href: null });
    expect(JSON.stringify(letter?.view.digest)).not.toMatch(/Oscar|Olive|Clara|HR-/);
  });

  it('is sent to nobody where the council publishes it itself', async () => {
    const office = await officeIn({ publicEdition: { ...decided, sentTo: 'nobody' } });
    expect(await release(office.service, '2026-W21')).toMatchObject({ ok: true, value: { sentTo: 0 } });
    expect(await editionsSent(office)).toEqual([]);
  });

  it.each<[what: string, digest: Partial<DigestSettings>, name: string, refusal: object]>([
    ['no decision of the council', {}, '2026-W21', { code: 'edition-not-decided' }],
    ['a week, where each month has one', { publicEdition: decided, monthly: true }, '2026-W21', { code: 'edition-of-the-other-kind', wanted: 'month' }],
    ['a digest that was never made', { publicEdition: decided }, '2026-W40', { code: 'no-such-digest', digest: '2026-W40' }],
    ['a name that is none', { publicEdition: decided }, 'W21', { code: 'no-such-digest', digest: 'W21' }],
  ])('is refused for %s', async (_, digest, name, refusal) => {
    const office = await officeIn(digest);
    expect(await release(office.service, name)).toMatchObject({ ok: false, refusal });
    expect(await editionsSent(office)).toEqual([]);
  });

  it('is of the month where the council has the month’s digest', async () => {
    const office = await officeIn({ publicEdition: decided, monthly: true });
    expect(await release(office.service, '2026-06')).toMatchObject({ ok: false, refusal: { code: 'no-such-digest' } });
    await office.minute('Wed 2026-07-01 09:00');
    expect(await release(office.service, '2026-06')).toMatchObject({ ok: true, value: { name: '2026-06' } });
  });

  it.each<[first: string, second: string]>([
    ['2026-W22', '2026-05'],
    ['2026-05', '2026-W22'],
  ])('of %s stands in the way of that of %s, whatever the council’s file says since', async (first, second) => {
    const office = await officeIn({ publicEdition: decided, monthly: true });
    const { council, useCases } = office.service;
    const by = (name: string) => ({ ...office.service, council: { ...council, digest: { ...council.digest, monthly: !name.includes('W') } } });
    expect(await release(by(first), first)).toMatchObject({ ok: true });
    const refusal = { code: 'edition-overlaps', digest: second, released: first };
    expect(await useCases.readEdition.run(actor(people.clerk), by(second).council, second)).toMatchObject({ ok: true, value: { none: refusal } });
    expect(await release(by(second), second)).toMatchObject({ ok: false, refusal });
  });

  it.each([people.oscar, people.ada])('is not $name’s to release', async (person) => {
    const office = await officeIn({ publicEdition: decided });
    expect(await release(office.service, '2026-W21', person)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });

  it('says whose every late figure is, where the office has one officer', async () => {
    const office = await officeIn({ publicEdition: decided });
    const { useCases, council, ports } = office.service;
    const read = () => useCases.readEdition.run(actor(people.clerk), council, '2026-W21');
    expect(await read()).toMatchObject({ ok: true, value: { isOneOfficer: false, released: null, none: null } });
    await ports.unitOfWork.run(council.slug, async ({ people: store }) => {
      for (const one of [people.oscar, people.olive]) await store.change({ ...one, council: council.slug, active: false });
    });
    expect(await read()).toMatchObject({ ok: true, value: { isOneOfficer: true } });
  });
});

describe('a digest that is read', () => {
  it('keeps what it said, beside what became known since', async () => {
    const office = await officeIn({});
    await office.asked('Wed 2026-06-03 10:00', 'Asked in May', { logged: 'Wed 2026-06-03 10:00' });
    const { useCases, council } = office.service;
    const read = () => useCases.readDigest.run(actor(people.clerk), council, '2026-W21');
    expect(await read()).toMatchObject({ ok: true, value: { restated: [], digest: { figures: { received: 6 } } } });
    await office.asked('Wed 2026-05-13 10:00', 'Found in a drawer', { logged: 'Thu 2026-06-04 10:00' });
    const after = await read();
    expect(after).toMatchObject({ ok: true, value: { digest: { figures: { received: 6 } } } });
    expect(after.ok && after.value.restated).toEqual(
      expect.arrayContaining([{ name: 'received', asSent: 6, asKnownNow: 7 }, { name: 'loggedLate', asSent: 0, asKnownNow: 1 }]),
    );
    const list = await useCases.readFigure.run(actor(people.clerk), council, '2026-W21', 'received');
    expect(list.ok && [list.value.lines.length, list.value.linesNow?.length]).toEqual([6, 7]);
  });

  it('has all the figures that there are', async () => {
    const office = await officeIn({});
    const { useCases, council } = office.service;
    const preview = await useCases.previewDigest.run(actor(people.clerk), council);
    expect(preview.ok && Object.keys(preview.value.digest.figures)).toEqual(figureNames);
  });
});
