import { type ComplaintFact, type ComplaintHappening, type Raised } from '../../src/domain/complaint/fact.js';
import { type ComplaintRoute, type ComplaintSettings } from '../../src/domain/complaint/route.js';
import { type Instant } from '../../src/domain/calendar/instant.js';
import { type Doing } from '../../src/domain/enquiry/decide/act.js';
import { ada, at, oscar } from './facts.js';
import { minutesAfter } from './fixed-clock.js';

/** After Houghton Regis 12: a member's complaint about an officer goes to the clerk, informally first. */
export const aboutAnOfficer: ComplaintRoute = {
  ...{ about: 'officer', raisedBy: 'member', clause: 'hr/12.3', handlers: [{ role: 'clerk' }], neverAlone: null },
  steps: [
    { kind: 'informal', clause: 'hr/12.2', bodies: [] },
    { kind: 'formal', clause: 'hr/12.3', bodies: [] },
  ],
  owed: { progress: 'hr/12.3', outcome: 'hr/12.3', feedback: null },
};

/** After Great Aycliffe 11: an officer's concern about a member, with feedback. */
export const aboutAMember: ComplaintRoute = {
  ...{ about: 'member', raisedBy: 'officer', clause: 'ga/11.5', handlers: [{ role: 'clerk' }], neverAlone: null },
  steps: [
    { kind: 'formal', clause: 'ga/11.5', bodies: [] },
    { kind: 'taken-up', clause: 'ga/11.5', bodies: [] },
    { kind: 'conciliation', clause: 'ga/5.2', bodies: ['The county association'] },
    { kind: 'outside', clause: 'ga/11.8', bodies: ['The Monitoring Officer'], atOnce: true },
  ],
  owed: { progress: null, outcome: null, feedback: 'ga/11.6' },
};

const [informally, officers] = ['houghton-regis/12.2', 'houghton-regis/12.3-officer'];
const onOfficers: Pick<ComplaintRoute, 'clause' | 'steps' | 'owed'> = {
  clause: officers,
  steps: [
    { kind: 'informal', clause: informally, bodies: [] },
    { kind: 'formal', clause: officers, bodies: [] },
  ],
  owed: { progress: officers, outcome: officers, feedback: null },
};

/** For the edges: an officer’s to the clerk, the clerk’s to whom the council decides, a member’s to the clerk. */
export const complaintsOfHoughton: ComplaintSettings = {
  runBy: 'clerk',
  routes: [
    { ...aboutAnOfficer, ...onOfficers },
    { ...aboutAnOfficer, ...onOfficers, about: 'clerk', handlers: [{ role: 'not-stated' }] },
    { ...aboutAMember, clause: officers },
  ],
};

export const monday = at('Mon 2026-06-01 10:00');
export const theClerk = 'officer-clerk';

let made = 0;

export function complaintFact(happening: ComplaintHappening, when: Instant, words: ComplaintFact['words'] = {}): ComplaintFact {
  made += 1;
  return { id: `complaint-fact-${made}`, at: when, recordedAt: when, by: { kind: 'person', person: theClerk }, happening, words };
}

export function raisedOn(route: ComplaintRoute, overrides: Partial<Raised> = {}): ComplaintFact {
  const parties = route.raisedBy === 'member' ? { by: ada, about: [oscar] } : { by: oscar, about: [ada] };
  return complaintFact({ kind: 'raised', channel: 'letter', ...parties, handlers: [theClerk], decision: null, route, ...overrides }, monday, { text: 'What was said.' });
}

/** So many minutes after it was raised. */
export function after(minutes: number): Instant {
  return minutesAfter(monday, minutes);
}

export function doing(when: Instant = after(60), recordedAt = when): Doing {
  made += 1;
  return { factId: `done-${made}`, by: { kind: 'person', person: theClerk }, at: when, recordedAt };
}
