import { stateOf } from '../../../src/domain/obligation/obligation.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { defaultCountingSettings } from '../../../src/domain/calendar/counting.js';
import { everyKind, obligationsOf, owed, termsOf } from '../../support/builders.js';
import { council, facts as calendarFacts } from '../../support/councils.js';
import { ada, answered, at, closed, day, fact, oscar, received, replied, requested } from '../../support/facts.js';

const terms = termsOf({ protocol: everyKind() });
const asked = received(at('Mon 2026-05-18 10:00'), { members: [ada, 'member-ben'] });
const mailFrom = (person: string, when: string, senderVerified = true): Fact =>
  fact({ kind: 'appended', inboxMessage: `m-${when}`, from: person, senderVerified }, at(when));

describe('what an officer asks of a member (houghton-regis/10.5)', () => {
  it.each<[asked: string, due: string, why: string]>([
    ['Tue 2026-05-19 10:00', 'Thu 2026-05-21', 'two working days after the day of asking'],
    ['Tue 2026-05-19 23:59', 'Thu 2026-05-21', 'a member has no closing hour: until midnight'],
    ['Wed 2026-05-20 00:00', 'Fri 2026-05-22', 'and midnight begins the next day'],
    ['Thu 2026-05-21 10:00', 'Tue 2026-05-26', 'over the Spring bank holiday, Monday 25 May'],
    ['Sat 2026-05-23 10:00', 'Wed 2026-05-27', 'asked on a Saturday: day 1 is Tuesday 26 May'],
  ])('asked %s, by %s: %s', (when, due) => {
    const request = owed('member-reply', [asked, requested(at(when))], terms);
    expect([request.deadline?.dueOn, request.soft, request.owedBy]).toEqual([day(due), true, ada]);
  });

  it('counts in the member’s own days, not in the office’s that are closed', () => {
    const closures = [{ startsOn: day('Wed 2026-05-20'), endsOn: day('Fri 2026-05-22'), title: 'Boiler' }];
    const calendar = { ...council().calendar, facts: calendarFacts({ closures }) };
    const byTheirs = termsOf({ protocol: everyKind(), calendar });
    const byOffice = termsOf({ protocol: everyKind(), calendar: { ...calendar, counting: { ...defaultCountingSettings, memberDays: 'office' } } });
    const history = [asked, requested(at('Tue 2026-05-19 10:00'))];
    expect([byTheirs, byOffice].map((one) => owed('member-reply', history, one).deadline?.dueOn)).toEqual([day('Thu 2026-05-21'), day('Wed 2026-05-27')]);
  });

  it('is owed to whoever asked', () => {
    const request = requested(at('Tue 2026-05-19 10:00'), ada, { by: { kind: 'person', person: oscar } });
    expect(owed('member-reply', [asked, request], terms).owedTo).toEqual([oscar]);
  });

  const request = requested(at('Tue 2026-05-19 10:00'), ada, { id: 'request' });
  it.each<[name: string, then: Fact, how: string | undefined]>([
    ['their mail', mailFrom(ada, 'Wed 2026-05-20 10:00'), 'met'],
    ['their word by telephone', replied(at('Wed 2026-05-20 10:00')), 'met'],
    ['mail whose sender is not verified', mailFrom(ada, 'Wed 2026-05-20 10:00', false), undefined],
    ['mail from the other member', mailFrom('member-ben', 'Wed 2026-05-20 10:00'), undefined],
    ['the answer to the enquiry, for which it was asked', answered(at('Wed 2026-05-20 10:00')), 'lifted'],
    ['the enquiry’s withdrawal', closed(at('Wed 2026-05-20 10:00'), 'withdrawn'), 'lifted'],
    ['an assignment', fact({ kind: 'assigned', officer: oscar }, at('Wed 2026-05-20 10:00')), undefined],
  ])('after %s', (_, then, how) => {
    expect(owed('member-reply', [asked, request, then], terms).settled?.how).toBe(how);
  });

  it('leaves the enquiry’s own clock going, and stays the member’s whoever the enquiry is assigned to', () => {
    const history = [asked, request, fact({ kind: 'assigned', officer: oscar }, at('Wed 2026-05-20 09:00'))];
    expect(owed('answer-or-promise', history, terms).deadline?.dueOn).toBe(day('Wed 2026-05-20'));
    expect(owed('member-reply', history, terms).owedBy).toBe(ada);
  });

  it('is one for each request: any answer ends all that was asked of the same member', () => {
    const again = requested(at('Wed 2026-05-20 10:00'), ada);
    const all = obligationsOf([asked, request, again, replied(at('Thu 2026-05-21 10:00'))], {}, terms).filter(({ soft }) => soft);
    expect(all.map(({ settled }) => settled?.how)).toEqual(['met', 'met']);
  });

  it('is nothing where the protocol has no such clause', () => {
    expect(obligationsOf([asked, request]).filter(({ soft }) => soft)).toEqual([]);
  });
});

describe('a report on an outside body (st-austell/3.1-outside-bodies)', () => {
  const opened = received(at('Mon 2026-05-18 10:00'), { byOffice: true });
  const report = (when: string, due: string): Fact =>
    fact({ kind: 'requested', of: ada, channel: 'email', alreadyGiven: false, report: { body: 'The Town Trust', dueOn: day(due), everyMonths: 3 } }, at(when));

  it('is due on the day it was asked for by, working day or not', () => {
    const asking = owed('outside-body-report', [opened, report('Mon 2026-05-18 10:00', 'Sun 2026-05-31')], terms);
    expect([asking.deadline?.dueOn, asking.soft, asking.owedBy]).toEqual([day('Sun 2026-05-31'), true, ada]);
  });

  it('owes nobody an answer: the office opened it', () => {
    const kinds = obligationsOf([opened, report('Mon 2026-05-18 10:00', 'Sun 2026-05-31')], {}, terms).map(({ kind }) => kind);
    expect(kinds).toEqual(['outside-body-report']);
  });

  it('is met by the member’s report, and one that never came gives way to the next', () => {
    const [first, second] = [report('Mon 2026-05-18 10:00', 'Sun 2026-05-31'), report('Mon 2026-06-01 09:00', 'Mon 2026-08-31')];
    const came = obligationsOf([opened, first, replied(at('Fri 2026-05-29 10:00')), second], {}, terms);
    const missed = obligationsOf([opened, first, second], {}, terms);
    const now = at('Mon 2026-06-01 10:00');
    expect([came, missed].map((all) => all.map((one) => stateOf(one, now)))).toEqual([['met', 'open'], ['replaced-late', 'open']]);
  });
});
