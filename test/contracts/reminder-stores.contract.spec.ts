import { type OutboxQueue } from '../../src/application/ports/outbox-store.js';
import { type LedgerEntry } from '../../src/application/ports/reminder-store.js';
import { type Stores } from '../../src/application/ports/unit-of-work.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type UnattendedOffice } from '../../src/domain/council/unattended.js';
import { type Fact } from '../../src/domain/enquiry/fact.js';
import { enquiryState } from '../../src/domain/enquiry/enquiry.js';
import { type Absence } from '../../src/domain/people/absence.js';
import { everyKind, termsOf } from '../support/builders.js';
import { ada, answered, at, byMail, corrected, day, fact, olive, oscar, requested } from '../support/facts.js';
import { minutesAfter } from '../support/fixed-clock.js';
import { implementations, persistenceForAll } from './implementations.js';
import { asked, chance, mail, newCouncil, noon, open, record } from './seeds.js';

/** Asked at noon on Tuesday 12 May: due on Thursday the 14th. */
const dueOn = day('Thu 2026-05-14');
const everyTerm = termsOf({ protocol: everyKind() });

describe.each(implementations)('what reminders stand on, on %s', (implementation) => {
  const ports = persistenceForAll(implementation);
  const run = <Outcome>(council: string, work: (stores: Stores) => Promise<Outcome>): Promise<Outcome> => ports().unitOfWork.run(council, work);
  const claim = async (now: Instant): Promise<readonly string[]> => (await ports().outboxQueue.claim(now, minutesAfter(now, 5), 1_000)).map(({ id }) => id);
  /** The queue is of all councils: what other tests left is out of the way first. */
  const emptied = async (): Promise<OutboxQueue> => {
    for (const left of await ports().outboxQueue.claim(at('Fri 2027-12-31 12:00'), noon, 10_000)) await ports().outboxQueue.markSent(left, noon, '');
    return ports().outboxQueue;
  };
  const dropped = async (council: string, id: string) => {
    const lines = await ports().outbox.list({ council, state: 'dropped', trouble: null, limit: 100 });
    return lines.find((line) => line.id === id)?.lastAnswer ?? null;
  };

  const line = (enquiry: string, obligation: string, outboxKey: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({ enquiry, obligation, stage: 'due', recipient: oscar, dueOn, outboxKey, recordedAt: noon, ...more });
  const later = minutesAfter(noon, 60);

  /** A mail about so many enquiries that are owed an answer. */
  const queued = async (lines: number, goodUntil: Instant | null = null) => {
    await emptied();
    const council = await newCouncil(ports());
    const letter = mail({ kind: 'reminders', goodUntil });
    const enquiries = await run(council, async (stores) => {
      const opened = [];
      for (let index = 0; index < lines; index += 1) opened.push(await open(stores));
      const [owed] = await stores.reminders.openDueBy(dueOn);
      const keys = (await stores.reminders.openDueBy(dueOn)).map(({ enquiry, obligation }) => [enquiry, obligation.key] as const);
      if (owed === undefined) throw new Error('Nothing is owed.');
      await stores.reminders.recordNew(keys.map(([enquiry, key]) => line(enquiry, key, letter.key)));
      stores.outbox.queue(letter);
      return opened;
    });
    const answer = (index: number) => run(council, (stores) => record(stores, enquiries[index]!, [answered(later, { id: chance.id() })]));
    /** By mistake: it is answered, the mail is looked at, and then the answer is corrected. */
    const answerAndTakeBack = async (look: () => Promise<unknown>) => {
      const wrong = answered(later, { id: chance.id() });
      const stored = await run(council, (stores) => record(stores, enquiries[0]!, [wrong]));
      await look();
      await run(council, (stores) => record(stores, stored, [corrected(minutesAfter(later, 9), wrong.id, null, { id: chance.id() })]));
    };
    /** Whether the ledger forgot what it had of the mail. */
    const isForgotten = () => run(council, async ({ reminders }) => {
      const owed = await reminders.openDueBy(dueOn);
      return (await reminders.recordNew(owed.map(({ enquiry, obligation }) => line(enquiry, obligation.key, 'another')))).length === owed.length;
    });
    return { council, letter, enquiries, answer, answerAndTakeBack, isForgotten };
  };

  describe('a merged mail whose lines are in the ledger', () => {
    it('goes while one of them is open', async () => {
      const { letter, answer } = await queued(2);
      await answer(0);
      expect(await claim(later)).toEqual([letter.id]);
    });

    it('is dropped once none of them is, with the reason', async () => {
      const { council, letter, answer } = await queued(2);
      await answer(0);
      await answer(1);
      expect(await claim(later)).toEqual([]);
      expect(await dropped(council, letter.id)).toBe('not sent: nothing in it was open any more');
      expect(await claim(minutesAfter(later, 60))).toEqual([]);
    });

    it('is dropped so, and told anew where that was a mistake', async () => {
      const { answerAndTakeBack, isForgotten } = await queued(1);
      await answerAndTakeBack(async () => expect(await claim(later)).toEqual([]));
      expect(await isForgotten()).toBe(true);
    });

    it('is dropped when its day is over, and told again the next morning', async () => {
      const { council, letter, isForgotten } = await queued(1, at('Tue 2026-05-12 17:00'));
      expect(await claim(at('Tue 2026-05-12 17:00'))).toEqual([]);
      expect(await dropped(council, letter.id)).toBe('not sent: its day was over');
      expect(await isForgotten()).toBe(true);
    });

    it('is sent until just before', async () => {
      const { letter, isForgotten } = await queued(1, at('Tue 2026-05-12 17:00'));
      expect(await claim(at('Tue 2026-05-12 16:59'))).toEqual([letter.id]);
      expect(await isForgotten()).toBe(false);
    });

    it.each<[what: string, answers: readonly (string | null)[], forgotten: boolean]>([
      ['nobody knows whether it went: it is not told again', [null], false],
      ['the server would not have it: it is told again', ['421 busy'], true],
      ['the server fell silent: it is not told again', [''], false],
      ['the server fell silent, and would not have it at the next: it is not told again', ['', '421 busy'], false],
      ['nobody knows whether it went, and the server would not have it at the next: it is not told again', [null, '421 busy'], false],
      ['nobody knows whether it went, after one that the server would not have: it is not told again', ['451 greylisted', null], false],
    ])('whose day is over after a try of which %s', async (_, answers, forgotten) => {
      const { council, letter, isForgotten } = await queued(1, at('Tue 2026-05-12 17:00'));
      for (const [tried, said] of answers.entries()) {
        await claim(minutesAfter(later, 10 * tried));
        if (said !== null) await ports().outboxQueue.tryAgain({ council, id: letter.id }, minutesAfter(later, 10), said, at('Tue 2026-05-12 19:00'));
      }
      expect(await claim(at('Tue 2026-05-12 18:00'))).toEqual([]);
      expect(await dropped(council, letter.id)).toBe(`not sent${forgotten ? '' : ' again, and an earlier try may have arrived'}: its day was over`);
      expect(await isForgotten()).toBe(forgotten);
    });
  });

  describe('a merged mail of which one enquiry is taken out', () => {
    it.each<[what: string, answers: readonly (string | null)[], othersForgotten: boolean]>([
      ['would not have it: the others are told again', ['451 greylisted'], true],
      ['fell silent: the others are not told again', [''], false],
      ['had it in hand: the others are not told again', [null], false],
    ])('is not sent again after a try of which the server %s', async (_, answers, othersForgotten) => {
      const { council, letter, enquiries, isForgotten } = await queued(2);
      for (const said of answers) {
        await claim(later);
        if (said !== null) await ports().outboxQueue.tryAgain({ council, id: letter.id }, minutesAfter(later, 10), said, later);
      }
      await run(council, ({ reminders }) => reminders.forget(enquiries[0]!.id));
      expect(await claim(minutesAfter(later, 60))).toEqual([]);
      expect(await dropped(council, letter.id)).toBe('not sent: what it was on was taken out');
      expect(await isForgotten()).toBe(othersForgotten);
    });

    it.each<[what: string, giveUpFirst: boolean]>([
      ['before', true],
      ['while it was being tried', false],
    ])('needs nobody to send it again where the server had refused it %s', async (_, giveUpFirst) => {
      const { council, letter, enquiries } = await queued(2);
      const refuse = () => ports().outboxQueue.giveUp({ council, id: letter.id }, later, '550 no');
      await claim(later);
      if (giveUpFirst) await refuse();
      await run(council, ({ reminders }) => reminders.forget(enquiries[0]!.id));
      if (!giveUpFirst) await refuse();
      expect(await run(council, ({ outbox }) => outbox.byId(letter.id))).toMatchObject({ trouble: null });
    });
  });

  describe('what members were asked', () => {
    const openWith = (council: string, ...facts: readonly Fact[]) =>
      run(council, async (stores) => {
        const opened = await open(stores);
        return stores.enquiries.record(opened, facts, enquiryState([...opened.facts, ...facts], everyTerm));
      });

    it('is found from its day on, while it is open and was not reminded of', async () => {
      const council = await newCouncil(ports());
      const request = requested(minutesAfter(noon, 5), ada, { id: chance.id() });
      const enquiry = await openWith(council, request);
      await openWith(council, requested(minutesAfter(noon, 5), ada, { id: chance.id() }), answered(minutesAfter(noon, 9), { id: chance.id() }));
      const found = (by: string) => run(council, ({ reminders }) => reminders.openAskedBy(day(by)));
      expect(await found('Wed 2026-05-13')).toEqual([]);
      const obligation = `member-reply:member-reply:${request.id}`;
      expect(await found('Thu 2026-05-14')).toEqual([{ enquiry: enquiry.id, obligation, member: ada, dueOn: '2026-05-14' }]);
      await run(council, ({ reminders }) => reminders.recordNew([{ enquiry: enquiry.id, obligation, stage: 'asked', recipient: ada, dueOn, outboxKey: 'k', recordedAt: noon }]));
      expect(await found('Thu 2026-05-14')).toEqual([]);
    });
  });

  describe('what whoever stands in has had no mail of', () => {
    const since = at('Tue 2026-05-12 09:00');
    const deputy = { id: 'officer-clerk', email: 'clerk@office.example' };
    const untold = (council: string, more: { readonly absent?: string; readonly since?: Instant } = {}) => run(council, ({ reminders }) => reminders.openUntold({ absent: oscar, deputy, since, ...more }));
    const owedByOscar = async (...then: readonly Fact[]) => {
      const council = await newCouncil(ports());
      const given = fact({ kind: 'assigned', officer: oscar }, minutesAfter(noon, 1), { id: chance.id() });
      return { council, enquiry: await run(council, (stores) => open(stores, [asked(), given, ...then])) };
    };

    it('is what is open by a day and owed by the officer who is away, whatever the day, with what leads a mail to it', async () => {
      const { council, enquiry } = await owedByOscar();
      await run(council, (stores) => open(stores));
      expect((await untold(council)).map(({ reference, threadToken, obligation: { deadline } }) => [reference, threadToken, deadline?.dueOn])).toEqual([[enquiry.reference, enquiry.threadToken, dueOn]]);
      expect([await untold(council, { absent: olive }), await untold(await newCouncil(ports()))]).toEqual([[], []]);
    });

    it('is nothing that is settled, nor what is asked of a councillor', async () => {
      const { council } = await owedByOscar(requested(minutesAfter(noon, 2), ada, { id: chance.id() }), answered(minutesAfter(noon, 5), { id: chance.id() }));
      expect(await untold(council)).toEqual([]);
    });

    it.each<[what: string, to: string, queuedAt: Instant, known: boolean]>([
      ['to them since', deputy.email, since, true],
      ['to them before', deputy.email, minutesAfter(since, -1), false],
      ['to another since', 'oscar@office.example', since, false],
    ])('a mail on the enquiry %s', async (_, to, queuedAt, known) => {
      const { council, enquiry } = await owedByOscar();
      const letter = mail({ enquiry: enquiry.id, queuedAt });
      await run(council, ({ outbox }) => Promise.resolve(outbox.queue({ ...letter, mail: { ...letter.mail, to } })));
      expect(await untold(council)).toHaveLength(known ? 0 : 1);
    });

    it.each<[what: string, recipient: string, recordedAt: Instant, known: boolean]>([
      ['to them since', deputy.id, since, true],
      ['to them before', deputy.id, minutesAfter(since, -1), false],
      ['to another since', oscar, since, false],
    ])('a reminder of it %s', async (_, recipient, recordedAt, known) => {
      const { council, enquiry } = await owedByOscar();
      await run(council, ({ reminders }) => reminders.recordNew([{ enquiry: enquiry.id, obligation: 'another', stage: 'standing-in-a', recipient, dueOn, outboxKey: 'k', recordedAt }]));
      expect(await untold(council)).toHaveLength(known ? 0 : 1);
    });
  });

  it('knows whether anything proves whose the enquiry is', async () => {
    const council = await newCouncil(ports());
    const found = await run(council, async (stores) => {
      for (const senderVerified of [true, false]) await open(stores, [asked(noon, { senderVerified })], String(senderVerified));
      return stores.reminders.openDueBy(dueOn);
    });
    expect(found.map(({ subject, senderVerified }) => [subject, senderVerified]).toSorted()).toEqual([['false', false], ['true', true]]);
  });

  it('knows whose reminders of an enquiry are quiet', async () => {
    const council = await newCouncil(ports());
    const snoozed = fact({ kind: 'snoozed', of: oscar, until: dueOn }, minutesAfter(noon, 1), { id: chance.id() });
    const owed = await run(council, async (stores) => {
      await open(stores, [asked(), snoozed]);
      return stores.reminders.openDueBy(dueOn);
    });
    expect(owed.map(({ snoozes }) => snoozes)).toEqual([[{ of: oscar, until: dueOn }]]);
  });

  it('knows who is away from a day on, of the council alone', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const away = (id: string, from: string, until: string): Absence => ({ id, person: oscar, from: day(from), until: day(until), deputy: 'officer-clerk' });
    const [past, today, next] = [away('a', 'Mon 2026-06-01', 'Wed 2026-06-03'), away('c', 'Thu 2026-06-04', 'Thu 2026-06-04'), away('b', 'Fri 2026-06-05', 'Mon 2026-06-08')];
    await run(council, async ({ absences }) => {
      for (const one of [next, today, past]) await absences.add(one, noon);
    });
    const from = (slug: string) => run(slug, ({ absences }) => absences.endingFrom(day('Thu 2026-06-04')));
    expect([await from(council), await from(other), await ports().absences.endingFrom(council, day('Wed 2026-06-03'))]).toEqual([[today, next], [], [past, today, next]]);
    await run(council, async ({ absences }) => {
      await absences.endOn('b', day('Sun 2026-06-07'));
      await absences.remove('c');
    });
    expect(await from(council)).toEqual([{ ...next, until: '2026-06-07' }]);
    await expect(run(council, ({ absences }) => absences.add({ ...past, id: 'd', deputy: olive, person: 'nobody' }, noon))).rejects.toThrow();
  });

  it('knows when nobody attended the office last, and who waits', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const state = (id: string, startedAt: Instant): UnattendedOffice => ({ id, startedAt, startedBy: { kind: 'person', person: ada }, until: dueOn, endedAt: null, closure: id === 'two' ? 'closure' : null });
    const newest = (slug: string) => run(slug, ({ unattended }) => unattended.newest());
    expect(await newest(council)).toBeNull();
    await run(council, async ({ unattended }) => {
      await unattended.begin(state('two', minutesAfter(noon, 1)));
      await unattended.begin(state('one', noon));
    });
    expect([await newest(council), await newest(other)]).toEqual([state('two', minutesAfter(noon, 1)), null]);
    await run(council, ({ unattended }) => unattended.end('two', minutesAfter(noon, 9), { kind: 'operator' }));
    expect((await newest(council))?.endedAt).toBe(minutesAfter(noon, 9));
    const lasting = async (until: string) => [await run(council, ({ unattended }) => unattended.lastingTo(day(until))), await ports().reports.unattendedTo(council, day(until))].map((found) => found.map(({ id, endedAt }) => [id, endedAt]));
    const both = [['one', null], ['two', minutesAfter(noon, 9)]];
    expect([await lasting('Thu 2026-05-14'), await lasting('Fri 2026-05-15'), await ports().reports.unattendedTo(other, dueOn)]).toEqual([[both, both], [[], []], []]);
    const waiting = await run(council, async (stores) => {
      const joint = await open(stores, [asked(noon, { members: ['member-ben', ada] })]);
      await record(stores, await open(stores), [answered(minutesAfter(noon, 1), { id: chance.id() })]);
      await open(stores, [asked(noon, { byOffice: true })]);
      return { joint, found: await stores.unattended.waiting() };
    });
    const { id: enquiry, threadToken, reference, subject } = waiting.joint;
    expect(waiting.found).toEqual([ada, 'member-ben'].map((member) => ({ member, enquiry, threadToken, reference, subject, dueOn })));
  });

  it('knows when an officer last did something on an enquiry, and since when nobody attended the office', async () => {
    const [council, other] = [await newCouncil(ports()), await newCouncil(ports())];
    const state = (id: string, until: string): UnattendedOffice => ({ id, startedAt: minutesAfter(noon, Number(id)), startedBy: { kind: 'operator' }, until: day(until), endedAt: null, closure: null });
    const known = async (slug: string) => {
      const { states, lastAct } = await run(slug, ({ unattended }) => unattended.attendance());
      return [lastAct, states.map(({ id }) => id)];
    };
    await run(council, async (stores) => {
      for (const [id, until] of [['2', 'Thu 2026-05-14'], ['1', 'Wed 2026-05-13']] as const) await stores.unattended.begin(state(id, until));
      await record(stores, await open(stores), [answered(minutesAfter(noon, 5), { id: chance.id() }), answered(minutesAfter(noon, 6), { id: chance.id(), by: { kind: 'person', person: ada } })]);
    });
    expect([await known(council), await known(other)]).toEqual([[null, ['1', '2']], [null, []]]);
    const acted = at('Thu 2026-05-14 09:00');
    const by = { kind: 'person', person: oscar } as const;
    await run(council, async (stores) => {
      const enquiry = await record(stores, await open(stores), [answered(noon, { id: chance.id(), by, recordedAt: acted })]);
      await record(stores, enquiry, [fact({ kind: 'calendar-changed', calendarVersion: 'calendar-1' }, minutesAfter(acted, 9), { id: chance.id(), by })]);
    });
    expect([await known(council), await known(other)]).toEqual([[acted, ['2']], [null, []]]);
    const written = minutesAfter(acted, 12);
    await run(council, async (stores) => {
      const contacts = [{ at: written }, { at: minutesAfter(acted, 15), byReply: true as const }];
      await record(stores, await open(stores), contacts.map(({ at: when, ...more }) => fact({ kind: 'contacted', ...byMail, ...more }, when, { id: chance.id(), by })));
    });
    expect(await known(council)).toEqual([written, ['2']]);
  });
});
