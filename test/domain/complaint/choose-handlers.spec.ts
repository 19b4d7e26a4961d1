import { addresseesOf, chooseHandlers, speakersFor, successors } from '../../../src/domain/complaint/choose-handlers.js';
import { type ComplaintRoute, type HandlerRole } from '../../../src/domain/complaint/route.js';
import { type Person } from '../../../src/domain/people/person.js';
import { civilDate } from '../../../src/domain/calendar/civil-date.js';
import { clerk, member, officer } from '../../support/builders.js';
import { aboutAnOfficer } from '../../support/complaints.js';

const theClerk = clerk({ id: 'clerk' });
const deputy = clerk({ id: 'deputy', role: 'Deputy' });
const oscar = officer({ id: 'oscar' });
const mayor = member({ id: 'mayor', role: 'Mayor' });
const chair = member({ id: 'chair', chairs: ['Corporate Services'] });
const ada = member({ id: 'ada' });
const people = [theClerk, deputy, oscar, mayor, chair, ada];
const decision = { decidedOn: civilDate('2026-05-11'), minute: '26/40' };
const today = civilDate('2026-06-01');
const parties = { about: ['oscar'], complainant: 'ada' };

const put = (handlers: readonly HandlerRole[], more: Partial<ComplaintRoute> = {}): ComplaintRoute => ({ ...aboutAnOfficer, handlers, ...more });
const chairOf: HandlerRole = { role: 'chair-of', committee: 'corporate services' };
const asked = (route: ComplaintRoute, handlers: readonly Person[] = [], withDecision = false, who = parties) => {
  const chosen = chooseHandlers(route, who, people, { handlers, decision: withDecision ? decision : null, today });
  return chosen.ok ? chosen.value.map(({ id }) => id) : chosen.refusal;
};

describe('who handles a complaint', () => {
  it.each<[name: string, route: ComplaintRoute, named: readonly Person[], found: readonly string[]]>([
    ['the clerk, and not the deputy', put([{ role: 'clerk' }]), [], ['clerk']],
    ['the Mayor', put([{ role: 'mayor' }]), [], ['mayor']],
    ['the chair of a committee, in whatever letters', put([chairOf]), [], ['chair']],
    ['the second place of the route, where its holder is named', put([{ role: 'clerk' }, { role: 'mayor' }]), [mayor], ['mayor']],
    ['both, where both are named', put([{ role: 'clerk' }, { role: 'mayor' }]), [theClerk, mayor], ['clerk', 'mayor']],
    ['a group of councillors', put([{ role: 'councillors' }]), [mayor, chair], ['mayor', 'chair']],
  ])('is %s', (_, route, named, found) => {
    expect(asked(route, named)).toEqual(found);
  });

  it('is whom the council decides, where the protocol names nobody', () => {
    expect(asked(put([{ role: 'not-stated' }]), [chair], true)).toEqual(['chair']);
    expect(asked(put([{ role: 'clerk' }]), [chair], true)).toEqual(['chair']);
  });

  it.each<[name: string, found: unknown, refusal: object]>([
    ['nobody, where the protocol names nobody', asked(put([{ role: 'not-stated' }])), { code: 'complaint-needs-handler', roles: ['whom the council decides, with a minute'] }],
    ['nobody, of a group that nobody named', asked(put([{ role: 'councillors' }])), { code: 'complaint-needs-handler', roles: ['a small group of councillors'] }],
    ['the chair of a committee that nobody chairs', asked(put([{ role: 'chair-of', committee: 'Parks' }])), { code: 'complaint-needs-handler', roles: ['the chair of Parks'] }],
    ['whoever the council did not decide', asked(put([{ role: 'clerk' }]), [chair]), { code: 'complaint-handler-off-route', name: chair.name, roles: ['the clerk'] }],
    ['whoever the council did not decide, where nobody is named', asked(put([{ role: 'not-stated' }]), [chair]), { code: 'complaint-handler-off-route', name: chair.name }],
  ])('is not %s', (_, found, refusal) => {
    expect(found).toMatchObject(refusal);
  });
});

it('is decided on the day at the latest', () => {
  const named = (decidedOn: string) => chooseHandlers(put([{ role: 'clerk' }]), parties, people, { handlers: [chair], decision: { ...decision, decidedOn: civilDate(decidedOn) }, today });
  expect(named('2026-06-01')).toMatchObject({ ok: true });
  expect(named('2026-06-02')).toMatchObject({ refusal: { code: 'complaint-decided-later', decidedOn: '2026-06-02', today: '2026-06-01' } });
});

describe('whose word is taken for the council’s', () => {
  const named = (route: ComplaintRoute, who = parties) => speakersFor(route, who, people).map(({ id }) => id);

  it('is who runs the office or has a place of the route, and is no party', () => {
    expect(named(put([{ role: 'not-stated' }]))).toEqual(['clerk', 'deputy']);
    expect(named(put([{ role: 'clerk' }, { role: 'mayor' }, { role: 'councillors' }]))).toEqual(['clerk', 'deputy', 'mayor']);
    expect(named(put([{ role: 'mayor' }]), { about: ['clerk'], complainant: 'mayor' })).toEqual(['deputy']);
  });
});

describe('its own parties', () => {
  const aboutClerk = { about: ['clerk'], complainant: 'ada' };

  it.each<[name: string, found: unknown, refusal: object]>([
    ['its subject by the route, naming who comes next', asked(put([{ role: 'clerk' }, { role: 'mayor' }]), [], false, aboutClerk), { because: 'subject', name: theClerk.name, instead: ['the Mayor'] }],
    ['its subject by the route, naming the council where nobody comes next', asked(put([{ role: 'clerk' }]), [], false, aboutClerk), { instead: ['whom the council decides, with a minute'] }],
    ['its subject by decision', asked(put([{ role: 'not-stated' }]), [oscar], true), { because: 'subject', name: oscar.name }],
    ['its subject among others', asked(put([{ role: 'not-stated' }]), [chair, oscar], true), { because: 'subject' }],
    ['who raised it', asked(put([{ role: 'councillors' }]), [mayor, ada]), { because: 'complainant', name: ada.name }],
  ])('never handle it: %s', (_, found, refusal) => {
    expect(found).toMatchObject({ code: 'complaint-to-its-own', ...refusal });
  });
});

describe('who presides', () => {
  const route = put([{ role: 'mayor' }, { role: 'councillors' }], { neverAlone: 'sa/5.2' });

  it('handles it never alone: a small group does', () => {
    expect(asked(route)).toEqual({ code: 'complaint-never-alone', name: mayor.name, clause: 'sa/5.2' });
    expect(asked(put([{ role: 'not-stated' }], { neverAlone: 'sa/5.2' }), [mayor], true)).toMatchObject({ code: 'complaint-never-alone' });
    expect(asked(route, [mayor, chair])).toEqual(['mayor', 'chair']);
  });

  it('handles it alone where no clause bars it; and another councillor does', () => {
    expect(asked(put([{ role: 'mayor' }]))).toEqual(['mayor']);
    expect(asked(route, [chair])).toEqual(['chair']);
  });
});

describe('to whom a complaint is put that is not stored', () => {
  const aboutClerk = { about: ['clerk'], complainant: 'ada' };
  const addressed = (route: ComplaintRoute, among: readonly Person[] = people, who = aboutClerk) => {
    const found = addresseesOf(route, who, among);
    return found.ok ? found.value.map(({ id }) => id) : found.refusal;
  };

  it.each<[name: string, route: ComplaintRoute, found: readonly string[]]>([
    ['the first place of the route that anybody holds', put([{ role: 'clerk' }, { role: 'mayor' }]), ['mayor']],
    ['who presides, though they would never handle it alone', put([{ role: 'mayor' }, { role: 'councillors' }], { neverAlone: 'sa/5.2' }), ['mayor']],
    ['who presides over the council that decides, where the protocol names nobody', put([{ role: 'not-stated' }]), ['mayor']],
    ['the chair of a committee', put([chairOf]), ['chair']],
  ])('is %s', (_, route, found) => {
    expect(addressed(route)).toEqual(found);
  });

  it('is never one of its parties, and is said by place where nobody holds it', () => {
    expect(addressed(put([{ role: 'mayor' }]), people, { about: ['clerk'], complainant: 'mayor' })).toEqual({ code: 'complaint-needs-handler', roles: ['the Mayor'], clause: aboutAnOfficer.clause });
    expect(addressed(put([{ role: 'not-stated' }]), [theClerk, ada])).toMatchObject({ roles: ['the Mayor', 'the Chair of the council'] });
    expect(addressed(put([{ role: 'councillors' }]))).toMatchObject({ roles: ['a small group of councillors'] });
  });
});

describe('who takes it over when all who handled it have gone', () => {
  it('is whoever holds the usual place now, unless it is their own', () => {
    expect(successors(put([{ role: 'clerk' }]), parties, people)).toEqual([theClerk]);
    expect(successors(put([{ role: 'clerk' }]), { about: ['clerk'], complainant: 'ada' }, people)).toEqual([]);
    expect(successors(put([{ role: 'not-stated' }]), parties, people)).toEqual([]);
    expect(successors(put([{ role: 'mayor' }], { neverAlone: 'sa/5.2' }), parties, people)).toEqual([]);
  });
});
