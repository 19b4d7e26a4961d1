/** How a clause is lived: by a rule of its council's file, or by what is named here; and the test that shows it. */
export interface Lived {
  /** What the service does or never does for it; left out where a rule of the council's file serves it. */
  readonly by?: string;
  /** "file › name": the name stands in the file as it does here. */
  readonly test: string;
}

const policy = 'test/domain/access/policy.spec.ts';
const timely: Lived = { test: 'test/domain/obligation/timely-answer.spec.ts › a timely answer, without a number of days' };
const equals: Lived = {
  by: 'one list in due order: no act knows the rank of a member',
  test: `${policy} › is said for every actor and every subject`,
};
const officeHours: Lived = {
  by: 'nobody is reminded outside the hours of their office',
  test: 'test/application/reminder/no-reminder-twice.spec.ts › nor written to twice on one day or outside office hours',
};
const receivedBy = 'test/application/enquiry/log-enquiry.spec.ts › came by %s, and is due from when it was asked';

/** By clause. A clause that is not here is lived later. */
export const lived: Readonly<Record<string, Lived>> = {
  'houghton-regis/4.3-timely': {
    by: 'as 10.2, which gives the days',
    test: 'test/domain/obligation/answer-or-promise.spec.ts › what is owed on receipt',
  },
  'houghton-regis/8.1': { by: 'the policy', test: `${policy} › houghton-regis/8.1: a member may ask, not instruct` },
  'houghton-regis/10.1': { by: 'received is not logged, by any channel', test: receivedBy },
  'houghton-regis/10.2': { test: 'test/journeys/email-to-digest.spec.ts › Thursday 28 May, 15:00: it is acknowledged with a promise' },
  'great-aycliffe/2.3': equals,
  'great-aycliffe/4.6': {
    by: 'the digest names no officer',
    test: 'test/application/digest/send-weekly-digest.spec.ts › and names no officer',
  },
  'great-aycliffe/5.5': officeHours,
  'great-aycliffe/6.1-timely': timely,
  'great-aycliffe/7.9': {
    by: 'an answer goes to the members who asked, each in a mail of their own',
    test: 'test/application/enquiry/act-on-enquiry.spec.ts › each member of a contact, an acknowledgement, an answer, apart',
  },
  'great-aycliffe/7.10': { by: 'a mail has no field for copies', test: 'test/adapters/mail-out/template-mail-writer.spec.ts › has no field but these' },
  'great-aycliffe/12.1': {
    by: 'the weekly digest',
    test: 'test/application/digest/send-weekly-digest.spec.ts › has one digest a week, at the first opening',
  },
  'st-austell/2.2.2': equals,
  'st-austell/3.1-timely': timely,
  'ware/3.1-timely': timely,
  'nuthurst/3.1-timely': timely,
};
