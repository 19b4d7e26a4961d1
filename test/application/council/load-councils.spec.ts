import { FileCouncilBook } from '../../../src/adapters/settings/file-council-book.js';
import { VersionSnapshots } from '../../../src/application/council/version-snapshots.js';
import { type OpenPersistence, openPersistence } from '../../contracts/implementations.js';
import { later, people, serviceOn, type TestService } from '../../support/builders-service.js';
import { type Council } from '../../../src/domain/council/council.js';
import { LoadCouncils } from '../../../src/application/council/load-councils.js';
import { council as councilOf, facts, twoDayProtocol } from '../../support/councils.js';
import { at, day } from '../../support/facts.js';
import { Acting, doneOf } from '../enquiry/acting.js';

describe.each(['memory', 'sqlite'] as const)('the councils that are loaded, on %s', (implementation) => {
  let persistence: OpenPersistence;
  let service: TestService;

  beforeEach(async () => {
    persistence = await openPersistence(implementation);
    service = await serviceOn(persistence.ports);
  });
  afterEach(() => persistence.close());

  /** As at a start with the council's file changed. */
  const load = (changed: Partial<Council>): Promise<void> => {
    const councils = new FileCouncilBook([councilOf(changed)]);
    const { unitOfWork, fingerprint, clock, chance } = service.ports;
    return new LoadCouncils(unitOfWork, councils, new VersionSnapshots(fingerprint), clock, chance).run();
  };
  const newest = async () => {
    const { protocols, calendars } = service.ports.enquiries.versions('houghton-regis');
    return [(await protocols.newest())?.id, (await calendars.newest())?.id];
  };
  const mark = (): Promise<string | null> => persistence.ports.unitOfWork.run('houghton-regis', ({ secrets }) => secrets.find('loop-mark'));
  const fourDays = { protocol: twoDayProtocol({ rules: [{ id: 'answer', kind: 'answer-or-promise', clause: 'houghton-regis/10.2', withinWorkingDays: 4 }] }) };

  it('have a version of protocol and calendar, and a mark of their own', async () => {
    expect((await newest()).every((id) => id !== undefined)).toBe(true);
    expect(await mark()).toMatch(/^[0-9a-f]{32}$/);
  });

  it('unchanged have no new version, and keep their mark', async () => {
    const before = [await newest(), await mark()];
    later(service, 'Tue 2026-05-12 09:00');
    await load({});
    expect([await newest(), await mark()]).toEqual(before);
  });

  it('with another protocol have a new version of it, and of nothing else', async () => {
    const [protocol, calendar] = await newest();
    await load(fourDays);
    const [protocolNow, calendarNow] = await newest();
    expect([protocolNow === protocol, calendarNow === calendar]).toEqual([false, true]);
  });

  it('changed back have a third version: each says from when it was in force', async () => {
    const [first] = await newest();
    await load(fourDays);
    await load({});
    const [third] = await newest();
    expect(third).not.toBe(first);
  });

  it('judge an enquiry by the protocol in force when it was received, and by the days known when it was logged', async () => {
    const one = new Acting(service);
    const received = at('Mon 2026-05-11 10:00');
    later(service, 'Mon 2026-05-11 12:00');
    await load({ ...fourDays, calendar: { ...councilOf().calendar, facts: facts({ oneOffDays: [{ date: day('Tue 2026-05-12'), title: 'Mourning', proclaimed: false }] }) } });
    const dueOf = async (receivedAt: typeof received) => {
      const { reference } = doneOf(await one.log({ receivedAt, members: [people.ada.id] }));
      const lines = await service.ports.enquiries.list({ council: 'houghton-regis', status: null, dueBefore: null, party: null, after: null, limit: 9 });
      return lines.find((line) => line.reference === reference)?.dueOn;
    };
    expect(await dueOf(received)).toBe(day('Thu 2026-05-14'));
    expect(await dueOf(at('Mon 2026-05-11 12:00'))).toBe(day('Mon 2026-05-18'));
  });

  it('judge by the first version what was received before there was one', async () => {
    const one = new Acting(service);
    const { reference } = doneOf(await one.log({ receivedAt: at('Mon 2026-04-13 10:00') }));
    const [protocol, calendar] = await newest();
    expect((await one.enquiry(reference)).facts[0]?.happening).toMatchObject({ protocolVersion: protocol, calendarVersion: calendar });
  });
});
