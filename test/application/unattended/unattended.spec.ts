import { figuresSheet } from '../../../src/application/report/figures-sheet.js';
import { type Council } from '../../../src/domain/council/council.js';
import { type Person } from '../../../src/domain/people/person.js';
import { actor, later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { type OpenPersistence, implementations, openPersistence } from '../../contracts/implementations.js';
import { day } from '../../support/facts.js';
import { Office } from '../jobs/office.js';
import { said } from '../reminder/send-due-reminders-words.js';

const closed: Partial<Council> = { unattended: { clock: 'as-closed', decision: { decidedOn: day('Mon 2026-05-18'), minute: '2026/114' } } };

describe.each(implementations)('an office that nobody attends, on %s', (implementation) => {
  let open: OpenPersistence;
  beforeEach(async () => {
    open = await openPersistence(implementation);
  });
  afterEach(() => open.close());

  const officeIn = async (of: Partial<Council> = {}) => new Office(await serviceOn(open.ports, {}, of));
  const start = ({ useCases, council }: TestService, until: string, by: Person = people.cyd) => useCases.startUnattended.run({ actor: actor(by), council, key: null, until: day(until) });
  const end = ({ useCases, council }: TestService) => useCases.endUnattended.run({ actor: { kind: 'operator' }, council, key: null });
  const told = async (office: Office) => {
    await office.deliver();
    return office.service.transport.letters.filter(({ kind }) => kind === 'office-unattended');
  };
  const reminders = async (office: Office) => (await office.rounds()).filter(({ kind }) => kind === 'reminders').map(said);
  const dueOf = async ({ useCases, council }: TestService) => {
    const read = await useCases.readEnquiry.run(actor(people.clerk), council, 'HR-0001');
    return read.ok ? read.value.state.obligations[0]?.deadline?.dueOn : null;
  };

  it('may be said by the clerk, a chair, the Mayor and the command line, and shows none of them anything', async () => {
    const { service } = await officeIn();
    const { useCases, council } = service;
    const chair = { ...people.cyd, role: 'Chair' } as const;
    for (const [by, when] of [[people.clerk, 'Mon 2026-05-11 09:00'], [chair, 'Tue 2026-05-12 10:00'], [people.cyd, 'Wed 2026-05-13 11:00']] as const) {
      later(service, when);
      expect(await start(service, 'Fri 2026-05-15', by)).toEqual({ ok: true, value: { until: '2026-05-15' } });
      expect(await useCases.readUnattended.run(actor(by), council)).toEqual({ ok: true, value: { until: '2026-05-15' } });
      expect(await end(service)).toEqual({ ok: true, value: { ended: true } });
    }
    for (const by of [people.ada, people.oscar]) expect(await start(service, 'Fri 2026-05-15', by)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
    expect(await end(service)).toEqual({ ok: false, refusal: { code: 'office-attended' } });
  });

  it('may be begun anew by others than the office a day after its end, and who waits is told of a day once', async () => {
    const office = await officeIn();
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    await start(office.service, 'Fri 2026-11-27');
    await end(office.service);
    const early = { ok: false, refusal: { code: 'unattended-again', from: '2026-11-24T10:00:00.000Z' } };
    expect(await start(office.service, 'Fri 2026-11-27')).toEqual(early);
    expect((await start(office.service, 'Fri 2026-11-27', people.clerk)).ok).toBe(true);
    expect(await told(office)).toHaveLength(1);
    await end(office.service);
    later(office.service, 'Tue 2026-11-24 09:59');
    expect(await start(office.service, 'Fri 2026-11-27')).toEqual(early);
    later(office.service, 'Tue 2026-11-24 10:00');
    expect((await start(office.service, 'Fri 2026-11-27')).ok).toBe(true);
  });

  it('is four weeks in all, whoever ends and begins it, unless an officer does something on an enquiry in between', async () => {
    const office = await officeIn(closed);
    const { useCases, council } = office.service;
    const reference = await office.asked('Mon 2026-06-01 10:00', 'Street light');
    later(office.service, 'Mon 2026-06-01 12:00');
    expect((await start(office.service, 'Mon 2026-06-29')).ok).toBe(true);
    later(office.service, 'Fri 2026-06-19 09:00');
    expect((await useCases.endUnattended.run({ actor: actor(people.clerk), council, key: null })).ok).toBe(true);
    for (const [when, by] of [['Fri 2026-06-19 10:00', people.clerk], ['Sat 2026-06-20 10:00', people.cyd]] as const) {
      later(office.service, when);
      expect(await start(office.service, 'Wed 2026-07-01', by)).toMatchObject({ ok: false, refusal: { code: 'unattended-days', latest: '2026-06-30' } });
    }
    expect((await start(office.service, 'Tue 2026-06-30')).ok).toBe(true);
    later(office.service, 'Wed 2026-07-01 10:00');
    expect(await start(office.service, 'Wed 2026-07-01')).toEqual({ ok: false, refusal: { code: 'unattended-long', gone: 29, from: '2026-07-29' } });
    await office.assigned('Wed 2026-07-01 11:00', reference);
    expect((await start(office.service, 'Wed 2026-07-29')).ok).toBe(true);
  });

  it('is told to the clerk where somebody else said so', async () => {
    const office = await officeIn();
    await start(office.service, 'Fri 2026-05-15', people.clerk);
    await end(office.service);
    later(office.service, 'Tue 2026-05-12 12:00');
    await start(office.service, 'Fri 2026-05-15');
    await office.deliver();
    const letters = office.service.transport.letters.filter(({ kind }) => kind === 'office-unattended-begun');
    expect(letters.map(({ to, view }) => [to.address, view.lines[0]])).toEqual([
      [people.clerk.email, `${people.cyd.name} said that nobody attends the office of Houghton Regis Town Council from now on, until Friday 15 May 2026 at the latest.`],
    ]);
  });

  it('tells each member who waits once, whenever they began to, and reminds nobody', async () => {
    const office = await officeIn();
    for (const subject of ['Street light', 'Dog bins']) await office.asked('Mon 2026-11-23 10:00', subject);
    await office.answered('Mon 2026-11-23 11:00', await office.asked('Mon 2026-11-23 10:30', 'Wall', { members: [people.cyd] }));
    later(office.service, 'Mon 2026-11-23 12:00');
    await start(office.service, 'Fri 2026-11-27');
    await office.asked('Tue 2026-11-24 10:00', 'Bench', { members: [people.ben] });
    await office.minutes('Tue 2026-11-24 10:01', 'Fri 2026-11-27 23:59');
    const letters = await told(office);
    expect(letters.map(({ to, subject, view }) => [to.address, subject, view.owing?.map(({ title, due }) => `${title}: ${due}`)])).toEqual([
      ['ada@members.example', 'Nobody attends the office until Friday 27 November 2026', ['HR-0001: Street light: Answer due by Wednesday 25 November 2026', 'HR-0002: Dog bins: Answer due by Wednesday 25 November 2026']],
      ['ben@members.example', 'Nobody attends the office until Friday 27 November 2026', ['HR-0004: Bench: Answer due by Thursday 26 November 2026']],
    ]);
    expect(letters[0]?.view.lines[1]).toBe('The days by which an answer is due stay as they are.');
    expect(await reminders(office)).toEqual([]);
  }, 180_000);

  it('that begins on a Saturday night is told on Monday morning, if it lasts until then', async () => {
    const office = await officeIn();
    await office.asked('Fri 2026-11-27 10:00', 'Street light');
    later(office.service, 'Sat 2026-11-28 23:30');
    await start(office.service, 'Fri 2026-12-04');
    await office.minutes('Sun 2026-11-29 08:00', 'Sun 2026-11-29 18:00');
    expect(await told(office)).toEqual([]);
    await office.minute('Mon 2026-11-30 08:59');
    expect(await told(office)).toEqual([]);
    await office.minute('Mon 2026-11-30 09:00');
    expect((await told(office)).map(({ at: when, goodUntil }) => [when, goodUntil])).toEqual([['2026-11-30T09:00:00.000Z', '2026-12-05T00:00:00.000Z']]);
  }, 180_000);

  it('that begins and ends in one night is told to nobody, nor that a day moved which did not', async () => {
    const office = await officeIn(closed);
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    later(office.service, 'Mon 2026-11-23 20:00');
    await start(office.service, 'Fri 2026-11-27');
    later(office.service, 'Mon 2026-11-23 22:00');
    await end(office.service);
    await office.minute('Tue 2026-11-24 09:00');
    expect(office.service.transport.letters.filter(({ kind }) => kind === 'office-unattended' || kind === 'days-moved')).toEqual([]);
    expect(await dueOf(office.service)).toBe('2026-11-25');
  });

  it('is told to no member at night because a server was busy in the day', async () => {
    const office = await officeIn();
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    later(office.service, 'Mon 2026-11-23 16:59');
    await office.deliver();
    await start(office.service, 'Fri 2026-11-27', people.clerk);
    office.service.transport.answer = { outcome: 'later', answer: '451 busy' };
    await office.deliver();
    const [line] = await open.ports.outbox.list({ council: office.service.council.slug, state: 'queued', trouble: null, limit: 9 });
    expect([line?.kind, line?.nextTryAt]).toEqual(['office-unattended', '2026-11-24T09:00:00.000Z']);
  });

  it('says of a day that is gone by that it was, and never that nothing is asked of the member', async () => {
    const office = await officeIn();
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    later(office.service, 'Thu 2026-11-26 12:00');
    await start(office.service, 'Fri 2026-11-27');
    const [letter] = await told(office);
    expect(letter?.view.owing?.map(({ due }) => due)).toEqual(['The answer was due by Wednesday 25 November 2026 and is late']);
    expect(letter?.view.next).toEqual(['To add something, answer this message: it will be put with your enquiry.', 'This message was sent automatically, once.']);
  });

  it('ends by itself after its last day, and the next morning has the newest stage of each', async () => {
    const office = await officeIn();
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    await start(office.service, 'Thu 2026-11-26');
    await office.minutes('Thu 2026-11-26 16:00', 'Fri 2026-11-27 09:30');
    expect(await reminders(office)).toEqual(['Fri 2026-11-27 09:00 clerk: HR-0001 Overdue by 2 working days']);
  });

  it('lets days count as closed where the council decided so, and tells the members the day that moved', async () => {
    const office = await officeIn(closed);
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    later(office.service, 'Mon 2026-11-23 12:00');
    expect((await start(office.service, 'Fri 2026-11-27')).ok).toBe(true);
    expect(await dueOf(office.service)).toBe('2026-12-02');
    const letters = await told(office);
    expect(letters.map(({ view }) => [view.lines[1], view.owing?.[0]?.due])).toEqual([
      ['By the council’s own decision (Monday 18 May 2026, minute 2026/114) these days count as closed, so the days by which an answer is due have moved.', 'Answer due by Wednesday 2 December 2026'],
    ]);
    expect(office.service.transport.letters.filter(({ kind }) => kind === 'days-moved')).toEqual([]);
  });

  it('counts as closed only the days that went by, where it is ended before', async () => {
    const office = await officeIn(closed);
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    later(office.service, 'Mon 2026-11-23 12:00');
    await start(office.service, 'Fri 2026-11-27');
    later(office.service, 'Wed 2026-11-25 09:00');
    expect((await end(office.service)).ok).toBe(true);
    expect(await dueOf(office.service)).toBe('2026-11-27');
    await office.deliver();
    const moved = office.service.transport.letters.filter(({ kind }) => kind === 'days-moved');
    expect(moved.map(({ to, view }) => [to.address, view.lines[0]])).toEqual([['ada@members.example', 'What was due by Wednesday 2 December 2026 is now due by Friday 27 November 2026.']]);
  });

  it.each<[days: string, of: Partial<Council>]>([['go on', {}], ['count as closed', closed]])('is no time of opening where its days %s, and digest and paper say when it was', async (_, of) => {
    const office = await officeIn(of);
    const { useCases, council } = office.service;
    await office.minute('Tue 2026-11-17 12:00');
    await start(office.service, 'Thu 2026-11-19');
    await office.minute('Mon 2026-11-23 09:00');
    const told = 'Nobody attended the office from Tuesday 17 November 2026 at 12:00 to the end of Thursday 19 November 2026: that does not count as open.';
    const digest = (await office.rounds()).findLast(({ kind }) => kind === 'digest');
    expect(digest?.view.lines.at(-1)).toBe(told);
    const read = await useCases.readDigest.run(actor(people.clerk), council, '2026-W48');
    expect(read).toMatchObject({ ok: true, value: { digest: { figures: { hoursOpen: 19 }, unattended: [{ from: '2026-11-17T12:00:00.000Z', to: '2026-11-20T00:00:00.000Z' }] }, restated: [] } });
    const paper = await useCases.readCommitteePaper.run(actor(people.clerk), council, { from: day('Mon 2026-11-16'), to: day('Sun 2026-11-22') });
    expect(paper.ok && [paper.value.figures.hoursOpen, figuresSheet(paper.value).rows.filter(([, what]) => what === 'note').at(-1)?.[2]]).toEqual([19, told]);
  });

  it('leaves the hours open before it began and after it was ended, though its days count as closed', async () => {
    const office = await officeIn(closed);
    const { useCases, council } = office.service;
    await office.minute('Tue 2026-11-17 15:00');
    await start(office.service, 'Fri 2026-11-27');
    await office.minute('Thu 2026-11-19 10:00');
    await end(office.service);
    await office.minute('Mon 2026-11-23 09:00');
    const read = await useCases.readDigest.run(actor(people.clerk), council, '2026-W48');
    expect(read).toMatchObject({ ok: true, value: { digest: { figures: { hoursOpen: 29 }, unattended: [{ from: '2026-11-17T15:00:00.000Z', to: '2026-11-19T10:00:00.000Z' }] }, restated: [] } });
  });

  it('that was started by mistake and ended on the same day moves nothing', async () => {
    const office = await officeIn(closed);
    await office.asked('Mon 2026-11-23 10:00', 'Street light');
    later(office.service, 'Mon 2026-11-23 12:00');
    await start(office.service, 'Fri 2026-11-27');
    office.service.clock.forward(5);
    await end(office.service);
    expect(await dueOf(office.service)).toBe('2026-11-25');
  });
});
