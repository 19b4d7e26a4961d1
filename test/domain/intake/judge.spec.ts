import { judge } from '../../../src/domain/intake/judge.js';
import { type ReadMail } from '../../../src/domain/intake/mail.js';
import { type NominatedToday } from '../../../src/domain/intake/thread.js';
import { type Verdict } from '../../../src/domain/intake/verdict.js';
import { type Person } from '../../../src/domain/people/person.js';
import { clerk, member, officer } from '../../support/builders.js';
import { readMail } from '../../support/mail-read.js';

const ada = member();
const bea = member({ id: 'member-bea', name: 'Councillor Bea Reed', email: 'bea@members.example' });
const oscar = officer();
const olive = officer({ id: 'officer-olive', email: 'olive@office.example' });
const deputy = officer({ id: 'officer-deputy', role: 'Deputy' });
const adas: NominatedToday = { by: 'token', enquiry: 'e1', members: [ada.id], assignedTo: oscar.id, standsIn: null };
const unassigned: NominatedToday = { ...adas, assignedTo: null };

const waits = (reason: Verdict['reason']): Verdict => ({ state: 'needs-attention', reason });
const opens: Verdict = { state: 'enquiry', reason: 'from-a-member', member: ada.id };
const appends: Verdict = { state: 'appended', reason: 'from-a-party', enquiry: 'e1', from: ada.id };

describe('who wrote, and on what', () => {
  it.each<[name: string, sender: Person | null, nominee: NominatedToday | null, verdict: Verdict]>([
    ['a member, on nothing: a new enquiry', ada, null, opens],
    ['the member whose enquiry it is: appended', ada, adas, appends],
    ['one of several members who asked jointly: appended', ada, { ...adas, members: [bea.id, ada.id] }, appends],
    ['another member, who has the token by a reply to all: waits', bea, adas, waits('not-a-party')],
    ['a stranger, on nothing', null, null, waits('stranger')],
    ['a stranger, with a pointer', null, adas, waits('stranger')],
    ['an officer, on nothing', oscar, null, waits('officer-mail')],
    ['an officer who stands in for the one to whom it is assigned', olive, { ...adas, standsIn: olive.id }, { state: 'appended', reason: 'officer-acted', enquiry: 'e1', from: olive.id }],
    ['an officer who stands in, by the number alone', olive, { ...adas, by: 'reference', standsIn: olive.id }, waits('officer-mail')],
    ['the officer to whom it is assigned', oscar, adas, { state: 'appended', reason: 'officer-acted', enquiry: 'e1', from: oscar.id }],
    ['an officer who has no part in it', olive, adas, waits('not-a-party')],
    ['an officer, where it is assigned to nobody', oscar, unassigned, waits('not-a-party')],
    ['the clerk, on any', clerk(), unassigned, { state: 'appended', reason: 'officer-acted', enquiry: 'e1', from: clerk().id }],
    ['the deputy, on any', deputy, adas, { state: 'appended', reason: 'officer-acted', enquiry: 'e1', from: deputy.id }],
  ])('%s', (_name, sender, nominee, verdict) => {
    expect(judge(readMail(), sender, nominee, true)).toEqual(verdict);
  });

  it.each<[name: string, sender: Person | null, verdict: Verdict]>([
    ['a member: it is none that is new', ada, waits('about-several')],
    ['an officer', oscar, waits('officer-mail')],
    ['a stranger', null, waits('stranger')],
  ])('an answer to a mail about several enquiries, by %s', (_name, sender, verdict) => {
    expect(judge(readMail(), sender, 'several', true)).toEqual(verdict);
  });

  it.each<[by: NominatedToday['by'], proven: boolean, verdict: Verdict]>([
    ['token', false, appends],
    ['message-id', false, appends],
    ['reference', true, appends],
    ['reference', false, waits('number-alone')],
  ])('a party, led by %s, proven: %s', (by, proven, verdict) => {
    expect(judge(readMail(), ada, { ...adas, by }, proven)).toEqual(verdict);
  });
});

describe('who says to have written', () => {
  const ofAda = { address: ada.email, name: '' };
  it.each<[name: string, mail: Partial<ReadMail>, verdict: Verdict]>([
    ['one', { from: [ofAda] }, opens],
    ['nobody', { from: [], fromHeaders: 0 }, waits('no-sender')],
    ['a field without an address', { from: [], fromHeaders: 1 }, waits('no-sender')],
    ['two in one field', { from: [ofAda, { address: bea.email, name: '' }] }, waits('several-senders')],
    ['one, in each of two fields', { from: [ofAda], fromHeaders: 2 }, waits('several-senders')],
  ])('%s', (_name, mail, verdict) => {
    expect(judge(readMail(mail), ada, null, true)).toEqual(verdict);
  });
});
