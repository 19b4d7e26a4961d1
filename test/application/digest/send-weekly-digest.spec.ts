import { estimate } from '../../../src/application/enquiry/estimate.js';
import { type KeptDigest } from '../../../src/application/ports/digest-store.js';
import { type Council } from '../../../src/domain/council/council.js';
import { addDays, civilDate, weekdayName, weekdayOf } from '../../../src/domain/calendar/civil-date.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { civilTimeOf } from '../../../src/domain/calendar/zone.js';
import { isoWeekOf } from '../../../src/domain/digest/week.js';
import { noDigestSettings } from '../../../src/domain/digest/digest-settings.js';
import { openPersistence, type OpenPersistence } from '../../contracts/implementations.js';
import { actor, people, serviceOn } from '../../support/builders-service.js';
import { facts } from '../../support/councils.js';
import { engines } from '../../support/engines.js';
import { at } from '../../support/facts.js';
import { minutesAfter } from '../../support/fixed-clock.js';
import { memoryPersistence } from '../../support/memory.js';
import { christmasClosure } from '../../domain/calendar/offices.js';
import { MailInHand } from '../intake/mail-in-hand.js';
import { Office } from '../jobs/office.js';

/** "Tue 2026-05-26 09:00 clerk: 2026-W22", with "late" where it says so. */
async function digests(office: Office): Promise<readonly string[]> {
  const letters = (await office.rounds()).filter(({ kind }) => kind === 'digest');
  return letters.map(({ at: sent, to, key, view }) => {
    const { date, time } = civilTimeOf(sent, 'Europe/London');
    const late = view.lines[0]?.startsWith('This digest is late') === true ? ' late' : '';
    return `${weekdayName(weekdayOf(date)).slice(0, 3)} ${date} ${time} ${to.address.split('@')[0]}: ${key.split(':')[1]}${late}`;
  });
}

function keptOf(office: Office, week: string): Promise<KeptDigest | null> {
  const { ports, council } = office.service;
  return ports.unitOfWork.run(council.slug, ({ digests: store }) => store.byName(week));
}

async function officeIn(of: Partial<Council> = {}): Promise<Office> {
  return new Office(await serviceOn(memoryPersistence(), {}, of));
}

const closedAtChristmas = { calendar: { workingDaysOf: 'office', facts: facts({ closures: [christmasClosure] }), counting: defaultCountingSettings } } as const;

describe.each(engines)('a fortnight with a bank holiday Monday, minute by minute, on %s', (engine) => {
  let open: OpenPersistence;
  beforeAll(async () => {
    open = await openPersistence(engine);
  });
  afterAll(() => open.close());

  it('has one digest a week, at the first opening, with the figures kept as they were sent', async () => {
    const office = new Office(await serviceOn(open.ports));
    await office.minutes('Sun 2026-05-17 12:00', 'Tue 2026-05-19 10:00');
    const [one, two, three] = [
      await office.asked('Tue 2026-05-19 10:00', 'One'),
      await office.asked('Tue 2026-05-19 10:01', 'Two'),
      await office.asked('Tue 2026-05-19 10:02', 'Three'),
    ];
    await office.assigned('Tue 2026-05-19 10:03', one);
    await office.answered('Thu 2026-05-21 16:00', one);
    await office.promised('Thu 2026-05-21 16:01', two, 'Fri 2026-05-22');
    await office.minutes('Thu 2026-05-21 16:02', 'Wed 2026-05-27 10:00');
    await office.answered('Wed 2026-05-27 10:00', three);
    await office.minutes('Wed 2026-05-27 10:01', 'Tue 2026-06-02 08:00');
    expect(await digests(office)).toEqual([
      'Mon 2026-05-18 09:00 clerk: 2026-W21',
      'Tue 2026-05-26 09:00 clerk: 2026-W22',
      'Mon 2026-06-01 09:00 clerk: 2026-W23',
    ]);
    expect(await keptOf(office, '2026-W22')).toMatchObject({
      ...{ name: '2026-W22', late: false, mailed: true, asOf: '2026-05-26T08:00:00.000Z', madeAt: '2026-05-26T08:00:00.000Z' },
      figures: { received: 3, answeredInTime: 1, acknowledged: 1, promisesMissed: 1, openNow: 2, overdueNow: 2, unassignedNow: 2 },
    });
    expect((await keptOf(office, '2026-W23'))?.figures).toMatchObject({ received: 0, answeredLate: 1, openNow: 1, overdueNow: 1 });
  }, 180_000);
});

describe.each(engines)('what the figures are read from, on %s', (engine) => {
  it('is what is open, and what was touched, without words; not what was settled long before', async () => {
    const open = await openPersistence(engine);
    const office = new Office(await serviceOn(open.ports));
    const { council, ports } = office.service;
    const settled = await office.asked('Tue 2026-02-03 10:00', 'Settled');
    await office.answered('Wed 2026-02-04 10:00', settled);
    await office.asked('Tue 2026-02-03 10:00', 'Open ever since');
    const answeredNow = await office.asked('Tue 2026-05-19 10:00', 'Answered now');
    await office.answered('Wed 2026-05-20 10:00', answeredNow);
    const found = await ports.unitOfWork.run(council.slug, async ({ digests: store }) => ({
      touched: await store.touchedSince('2026-05-18T00:00:00.000Z' as never),
      all: await store.touchedSince('2026-01-05T00:00:00.000Z' as never),
      newest: await store.newest('week'),
      none: await store.byName('2026-W20'),
      attention: await store.needsAttention(),
    }));
    expect(found.touched.map((history) => history.map(({ happening }) => happening.kind)).toSorted()).toEqual([
      ['received', 'receipted'],
      ['received', 'receipted', 'answered'],
    ]);
    expect(found.touched.flat().every(({ words }) => Object.keys(words).length === 0)).toBe(true);
    expect([found.all.length, found.newest, found.none, found.attention]).toEqual([3, null, null, 0]);
    await open.close();
  });
});

describe('after an outage', () => {
  it.each<[what: string, back: string, sent: readonly string[]]>([
    ['an hour', 'Mon 2026-11-23 10:00', ['Mon 2026-11-23 10:00 clerk: 2026-W48 late']],
    ['a day', 'Tue 2026-11-24 09:00', ['Tue 2026-11-24 09:00 clerk: 2026-W48 late']],
    ['over the night', 'Wed 2026-11-25 18:00', ['Thu 2026-11-26 09:00 clerk: 2026-W48 late']],
    ['nine days', 'Wed 2026-12-02 11:00', ['Wed 2026-12-02 11:00 clerk: 2026-W49 late']],
  ])('of %s the newest is sent, once, marked late', async (_, back, sent) => {
    const office = await officeIn();
    await office.minute('Mon 2026-11-16 09:00');
    await office.minutes(back, 'Fri 2026-12-04 17:00');
    const newer = back.includes('-11-2') ? ['Mon 2026-11-30 09:00 clerk: 2026-W49'] : [];
    expect(await digests(office)).toEqual(['Mon 2026-11-16 09:00 clerk: 2026-W47', ...sent, ...newer]);
  });

  it('older weeks are counted as they would have stood, kept, and not sent', async () => {
    const office = await officeIn();
    await office.minute('Mon 2026-11-09 09:00');
    const one = await office.asked('Tue 2026-11-10 10:00', 'One');
    await office.answered('Wed 2026-11-18 10:00', one);
    await office.minute('Mon 2026-11-30 09:00');
    expect(await digests(office)).toEqual(['Mon 2026-11-09 09:00 clerk: 2026-W46', 'Mon 2026-11-30 09:00 clerk: 2026-W49']);
    const [first, second, third] = await Promise.all(['2026-W47', '2026-W48', '2026-W49'].map((week) => keptOf(office, week)));
    expect(first).toMatchObject({ mailed: false, late: true, asOf: '2026-11-16T09:00:00.000Z', figures: { received: 1, openNow: 1, overdueNow: 1 } });
    expect(second).toMatchObject({ mailed: false, late: true, figures: { received: 0, answeredLate: 1, openNow: 0 } });
    expect(third).toMatchObject({ mailed: true, late: false, figures: { received: 0, answeredLate: 0, openNow: 0 } });
  });

  it('of a weekend and of sixty days the newest is sent, once', async () => {
    const office = await officeIn();
    await office.minute('Fri 2026-11-13 16:59');
    await office.minutes('Mon 2026-11-16 09:07', 'Mon 2026-11-16 09:30');
    await office.minutes('Fri 2027-01-15 11:00', 'Fri 2027-01-15 11:30');
    expect((await digests(office)).slice(1)).toEqual(['Mon 2026-11-16 09:07 clerk: 2026-W47', 'Fri 2027-01-15 11:00 clerk: 2027-W02 late']);
    expect(await keptOf(office, '2026-W53')).toMatchObject({ mailed: false, late: true });
  });

  it('a clock that is set back sends none again', async () => {
    const office = await officeIn();
    await office.minutes('Mon 2026-11-23 08:30', 'Mon 2026-11-23 09:30');
    await office.minutes('Mon 2026-11-23 08:30', 'Mon 2026-11-23 10:30');
    await office.minutes('Fri 2026-11-20 08:30', 'Tue 2026-11-24 10:30');
    expect(await digests(office)).toEqual(['Fri 2026-11-20 08:30 clerk: 2026-W47 late', 'Mon 2026-11-23 09:00 clerk: 2026-W48'].map((line) => line.replace('08:30', '09:00')));
  });
});

describe('the first opening', () => {
  it('of a week in which the office never opens is the next there is', async () => {
    const office = await officeIn(closedAtChristmas);
    await office.minutes('Mon 2026-12-21 08:00', 'Mon 2026-12-21 10:00');
    await office.minutes('Wed 2026-12-23 16:00', 'Tue 2027-01-05 10:00');
    expect(await digests(office)).toEqual(['Mon 2026-12-21 09:00 clerk: 2026-W52', 'Mon 2027-01-04 09:00 clerk: 2027-W01']);
    expect(await keptOf(office, '2026-W53')).toMatchObject({ mailed: false });
  });

  it.each<[clocks: string, from: string, to: string, sent: string]>([
    ['forward, on the eve of Easter Monday', 'Sat 2027-03-27 22:00', 'Tue 2027-03-30 12:00', 'Tue 2027-03-30 09:00 clerk: 2027-W13'],
    ['back', 'Sat 2026-10-24 22:00', 'Mon 2026-10-26 12:00', 'Mon 2026-10-26 09:00 clerk: 2026-W44'],
  ])('is by the clock on the wall when the clocks go %s', async (_, from, to, sent) => {
    const office = await officeIn();
    await office.minutes(from, to);
    expect(await digests(office)).toEqual([sent]);
  });
});

describe('both clock changes of 2026 to 2036', () => {
  /** The Saturdays before the last Sundays of March and October. */
  const eves = Array.from({ length: 11 }, (_, index) => 2026 + index).flatMap((year) => [`${year}-03-31`, `${year}-10-31`]).map((last) => {
    const date = civilDate(last);
    return addDays(date, -(weekdayOf(date) % 7) - 1);
  });

  it('double no digest and skip none, hour by hour', async () => {
    const office = await officeIn();
    for (const eve of eves.slice(1)) {
      for (let hour = 0; hour < 3 * 24; hour += 1) await office.minute(minutesAfter(at(`Sat ${eve} 20:00`), hour * 60));
    }
    const sent = await digests(office);
    const weeks = eves.slice(1).map((eve) => isoWeekOf(addDays(eve, 2)));
    for (const week of weeks) expect([week, sent.filter((line) => line.includes(`clerk: ${week}`)).length]).toEqual([week, 1]);
    expect(sent.filter((line) => !/^(?:Mon|Tue) [\d-]{10} 09:00/.test(line))).toEqual([]);
  });
});

describe('a council that is new', () => {
  it('in the midst of a week has its first digest in the next', async () => {
    const office = await officeIn();
    const { council, ports } = office.service;
    await office.minutes('Mon 2026-05-04 08:00', 'Mon 2026-05-11 08:50');
    expect(await digests(office)).toEqual([]);
    await office.minutes('Mon 2026-05-11 08:50', 'Mon 2026-05-18 10:00');
    expect(await digests(office)).toEqual(['Mon 2026-05-11 09:00 clerk: 2026-W20', 'Mon 2026-05-18 09:00 clerk: 2026-W21']);
    expect(await ports.unitOfWork.run(council.slug, ({ digests: store }) => store.newest('week'))).toBe('2026-W21');
  });
});

describe('the digest', () => {
  it('goes to the clerk and each deputy, as a list of its own', async () => {
    const office = await officeIn();
    const deputy = { ...people.olive, id: 'officer-deputy', email: 'deputy@office.example', role: 'Deputy', council: 'houghton-regis' } as const;
    await office.service.ports.unitOfWork.run('houghton-regis', ({ people: store }) => store.add(deputy));
    await office.minute('Mon 2026-11-23 09:00');
    const letters = await office.rounds();
    expect(letters.map(({ key }) => key).toSorted()).toEqual([`digest:2026-W48:${people.clerk.id}`, 'digest:2026-W48:officer-deputy'].toSorted());
    expect(letters[0]).toMatchObject({ listId: 'digest.houghton-regis.houghton-regis.example', automatic: 'auto-generated', enquiry: null });
  });

  it('goes to officers whom the council named as well, to no councillor, and to nobody who is not of the council', async () => {
    const office = await officeIn({ digest: { ...noDigestSettings, recipients: [people.olive.email, 'ada@members.example', 'chair@elsewhere.example'] } });
    await office.minute('Mon 2026-11-23 09:00');
    expect((await office.rounds()).map(({ to }) => to.address).toSorted()).toEqual(['clerk@office.example', people.olive.email].toSorted());
  });

  it('is three lines when all is well', async () => {
    const office = await officeIn();
    const one = await office.asked('Mon 2026-11-16 10:00', 'One');
    await office.assigned('Mon 2026-11-16 10:01', one);
    await office.answered('Tue 2026-11-17 10:00', one);
    await office.minute('Mon 2026-11-23 09:00');
    const [letter] = (await office.rounds()).filter(({ kind }) => kind === 'digest');
    expect(letter?.subject).toBe('Councillors’ enquiries, week of Monday 16 to Sunday 22 November 2026');
    expect(letter?.view.lines).toEqual(['1 received, 1 answered, all in time.', 'Nothing is overdue; 0 open now, 0 due in the next seven days.', 'Nothing needs the clerk.']);
    expect(letter?.view.digest).toBeUndefined();
  });

  it('leads from each figure to its list, hours and what waits among them; hours of opening are in none', async () => {
    const office = await officeIn();
    const { useCases, council } = office.service;
    const reference = await office.asked('Mon 2026-11-16 10:00', 'One');
    await useCases.actOnEnquiry.run(estimate, { actor: actor(people.clerk), council, reference, at: null, key: null, expectedVersion: null, command: { hours: 3, text: 'Reading the files.' } });
    await new MailInHand(office.service).send({ name: 'Sam', email: 'sam@elsewhere.example' }, { subject: 'An offer' });
    await office.minute('Mon 2026-11-23 09:00');
    const letter = (await office.rounds()).findLast(({ kind }) => kind === 'digest');
    const base = 'https://enquiries.example.org/councils/houghton-regis';
    const shown = [letter?.view.digest?.headline, ...(letter?.view.digest?.tables ?? [])].flatMap((table) => table?.figures ?? []);
    expect(shown.filter(({ value, href }) => value > 0 && href === null).map(({ label }) => label)).toEqual(['hours that the office was open']);
    expect(shown.find(({ label }) => label === 'hours estimated for them')?.href).toBe(`${base}/digests/2026-W48/figures/estimated`);
    expect(letter?.view.digest?.needs.map(({ href }) => href)).toEqual([`${base}/digests/2026-W48/figures/unassignedNow`, `${base}/needs-attention`]);
    const list = await useCases.readFigure.run(actor(people.clerk), council, '2026-W48', 'estimated');
    expect(list.ok && list.value.lines.map(({ hours }) => hours)).toEqual([3]);
  });

  it('is four figures, one sentence and what needs the clerk when it is not, and names no officer', async () => {
    const office = await officeIn();
    await office.assigned('Mon 2026-11-16 10:01', await office.asked('Mon 2026-11-16 10:00', 'One'));
    await office.asked('Thu 2026-11-19 10:00', 'Two');
    await office.minute('Mon 2026-11-23 09:00');
    const [letter] = (await office.rounds()).filter(({ kind }) => kind === 'digest');
    expect(letter?.view.lines).toEqual(['1 enquiry is overdue.']);
    const page = 'https://enquiries.example.org/councils/houghton-regis/digests/2026-W48';
    const [received, answered, late, overdue] = ['enquiries received', 'answered', 'answered late', 'overdue now'];
    expect(letter?.view.digest).toMatchObject({
      headline: {
        caption: 'In short',
        figures: [
          { label: received, value: 2, href: `${page}/figures/received` },
          { label: answered, value: 0, href: null },
          { label: late, value: 0, href: null },
          { label: overdue, value: 1, href: `${page}/figures/overdueNow` },
        ],
      },
      needs: [{ text: '1 open enquiry is not assigned to anybody.', href: `${page}/figures/unassignedNow` }],
      tables: [
        {
          caption: 'Open now',
          figures: [
            { label: 'open now', value: 2 },
            { label: 'due in the seven days after the period', value: 1 },
            { label: 'open now, up to 2 working days old', value: 1 },
            { label: 'open now, 3 to 5 working days old', value: 1 },
          ],
        },
      ],
      trend: { caption: 'The 13 weeks to Sunday 22 November 2026', columns: ['received', 'answered', 'answered late', 'overdue at its end'] },
    });
    expect(letter?.view.digest?.trend?.rows.slice(-2)).toEqual([{ label: '9 Nov', values: [0, 0, 0, 0] }, { label: '16 Nov', values: [2, 0, 0, 1] }]);
    expect(letter?.view.next).toEqual([{ words: 'The list behind each figure', href: page }, '“Now” is Monday 23 November 2026 at 09:00. This message was sent automatically.']);
    expect(letter?.view.picture?.alt).toBe(
      'The 13 weeks to Sunday 22 November 2026: received between 0 and 2 a week, 2 in the last, answered between 0 and 0 a week, 0 in the last, answered late between 0 and 0 a week, 0 in the last and overdue at its end between 0 and 1 a week, 1 in the last. The table has the same numbers.',
    );
    expect(JSON.stringify(letter?.view.digest)).not.toContain('Oscar');
  });

  it('that fails in the midst keeps no figures, and is sent at the next minute', async () => {
    const office = await officeIn();
    const { ports } = office.service;
    const write = ports.writer.write.bind(ports.writer);
    let failures = 1;
    ports.writer.write = (letters) => (letters.some(({ kind }) => kind === 'digest') && failures-- > 0 ? Promise.reject(new Error('no template')) : write(letters));
    await office.minutes('Mon 2026-11-23 09:00', 'Mon 2026-11-23 09:05');
    expect(await digests(office)).toEqual(['Mon 2026-11-23 09:01 clerk: 2026-W48']);
    expect(await keptOf(office, '2026-W48')).toMatchObject({ asOf: '2026-11-23T09:01:00.000Z', mailed: true });
  });
});
