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
const noPressure: Lived = {
  by: 'one merged mail a person a day, and a chaser of a member alerts nobody',
  test: 'test/application/reminder/no-reminder-twice.spec.ts › no person is told of one stage twice, nor written to twice on one day',
};
const receivedBy = 'test/application/enquiry/log-enquiry.spec.ts › came by %s, and is due from when it was asked';

const journeys = 'test/journeys';
const handedOver: Lived = {
  by: 'a matter is handed over, the reason for the clerk alone',
  test: `${journeys}/houghton-regis.spec.ts › 7.1: handed over because of a relation; the reason is the clerk’s alone`,
};
const meansIn: Lived = {
  by: 'an enquiry by any channel, general or particular',
  test: `${journeys}/great-aycliffe.spec.ts › 6.1: an enquiry is owed a timely answer, and no number of days is made up`,
};
const neutral: Lived = {
  by: 'no word that labels a person, and a late reply is only called late',
  test: 'test/house/neutral-words.spec.ts › no label on a person',
};
const noInstruction: Lived = { by: 'the policy', test: `${policy} › houghton-regis/8.1: a member may ask, not instruct` };
const refusal = (test: string): Lived => ({ by: 'a ground for refusing, in words that ask', test });
const statutoryFirst = refusal(`${journeys}/nuthurst.spec.ts › 2.5: the statutory duties come first, and a later day is asked about`);
const shippedGrounds = refusal('test/adapters/settings/shipped.spec.ts › decline on the grounds of its protocol, in words that ask');

const complaint = (name: string): Lived => ({ by: 'the way of a complaint, for its handlers alone', test: `${journeys}/complaints.spec.ts › ${name}` });
const concern = complaint('11.5, 11.6: an officer’s concern goes to the Town Clerk, then the member or the leader; the officer hears what came of it');

const information: Lived = {
  by: 'the bulletin: what concerns each member by their responsibilities, in the rhythm that the council chose',
  test: `${journeys}/bulletin.spec.ts › is sent once by the council’s own choice, to each councillor what concerns them by their responsibilities`,
};

/** By clause. A clause that is not here is lived later. */
export const lived: Readonly<Record<string, Lived>> = {
  'houghton-regis/4.3-timely': {
    by: 'as 10.2, which gives the days',
    test: 'test/domain/obligation/answer-or-promise.spec.ts › what is owed on receipt',
  },
  'houghton-regis/4.3-information': information,
  'great-aycliffe/6.1-information': information,
  'st-austell/3.1-information': information,
  'ware/3.1-information': information,
  'nuthurst/3.1-information': information,
  'houghton-regis/8.1': { by: 'the policy', test: `${policy} › houghton-regis/8.1: a member may ask, not instruct` },
  'houghton-regis/10.1': { by: 'received is not logged, by any channel', test: receivedBy },
  'houghton-regis/10.2': { test: 'test/journeys/email-to-digest.spec.ts › Thursday 28 May, 15:00: it is acknowledged with a promise' },
  'houghton-regis/7.1': handedOver,
  'houghton-regis/9.1': {
    by: 'a refusal names its clause, is kept, and asks what would help',
    test: 'test/domain/enquiry/decide-other-ends.spec.ts › refused, with its clause',
  },
  'houghton-regis/10.3': { test: `${journeys}/houghton-regis.spec.ts › 10.3: a burden is raised, explained, discussed and narrowed` },
  'houghton-regis/10.4': {
    by: 'appointments with an invitation',
    test: `${journeys}/houghton-regis.spec.ts › 10.4: an appointment is offered, fixed with an invitation and held`,
  },
  'houghton-regis/13.1': {
    by: 'a reminder that the review is due, and a paper of the year, clause by clause',
    test: `${journeys}/yearly-review.spec.ts › 13.1: the paper for the council has the figures, names nobody, and is a workbook too`,
  },
  'houghton-regis/10.5': { test: `${journeys}/reminding.spec.ts › 10.5: a councillor who said nothing is reminded once, on the day, and answers the reminder itself` },
  'houghton-regis/8.4': complaint('8.4: a member’s part is to report it: what follows is the handler’s'),
  'houghton-regis/12.2': complaint('12.2: an informal talk comes first, or why there was none'),
  'houghton-regis/12.3-officer': complaint('12.3: about an officer, to the Town Clerk: the member is told of progress and outcome, the officer what is released'),
  'houghton-regis/12.3-member': complaint('12.3: an officer’s about a member goes to the Town Clerk, then the Monitoring Officer'),
  'great-aycliffe/11.1-11.3': complaint('11.1-11.3: with the officer informally, then with the Town Clerk, in private'),
  'great-aycliffe/11.5': concern,
  'great-aycliffe/11.6': concern,
  'great-aycliffe/11.8': complaint('11.8: a written allegation is the Monitoring Officer’s: the reference is kept, and nothing else'),
  'st-austell/5.2-chair': complaint('5.2: never the chair alone: a small group of councillors'),
  'st-austell/5.2-conciliation': complaint('5.2: the Monitoring Officer, the county association or SLCC may conciliate'),
  'st-austell/5.5': complaint('5.5: about an employee, to the clerk and/or the Mayor'),
  'ware/5.2': complaint('5.2: the Chairman never alone; East Herts or SLCC may conciliate'),
  'ware/5.4': complaint('5.4: to the Clerk first; about the Clerk the text names nobody else, so the council decides'),
  'nuthurst/5.2': complaint('5.2: an officer’s grievance, or the Monitoring Officer'),
  'nuthurst/5.3': complaint('5.3: the text names no person: the council decides, with a minute'),
  'great-aycliffe/2.4': noInstruction,
  'great-aycliffe/6.3': noInstruction,
  'great-aycliffe/2.6': shippedGrounds,
  'great-aycliffe/3.5': {
    by: 'an answer names the policy that it follows; what is contentious is flagged to the clerk',
    test: `${journeys}/great-aycliffe.spec.ts › 3.5: the answer is not held up, names the council’s policy, and the clerk hears of it`,
  },
  'great-aycliffe/3.6': shippedGrounds,
  'great-aycliffe/5.7-5.10': handedOver,
  'great-aycliffe/7.1': meansIn,
  'great-aycliffe/7.8': {
    by: 'converted or split off, with the days of the law beside the protocol’s',
    test: `${journeys}/great-aycliffe.spec.ts › 7.8: a part is a request for information: it has the day of the law, and the rest stays under the protocol`,
  },
  'great-aycliffe/7.11': {
    by: 'letters go out under the name of the officer who wrote them',
    test: 'test/application/enquiry/act-on-enquiry.spec.ts › tells the member the date promised, the reason, and what is owed now',
  },
  'great-aycliffe/7.13': { test: `${journeys}/great-aycliffe.spec.ts › 7.13: volume is for the officer’s and clerk’s eyes` },
  'great-aycliffe/7.14': { test: `${journeys}/great-aycliffe.spec.ts › 7.14: the other members for the ward are told, in a mail each, with proof that it left` },
  'great-aycliffe/7.15': { test: `${journeys}/great-aycliffe.spec.ts › 7.15: with the answer the chair of a committee is to be told, and hears what was given, not what was asked` },
  'great-aycliffe/8.1': shippedGrounds,
  'great-aycliffe/12.2': neutral,
  'great-aycliffe/12.3': neutral,
  'st-austell/2.2.4': noInstruction,
  'st-austell/3.1-outside-bodies': { test: `${journeys}/st-austell.spec.ts › 3.1: a report on an outside body is asked for by a day` },
  'st-austell/4.1': shippedGrounds,
  'st-austell/4.3': {
    by: 'a recommendation in a report for a group needs its public-interest reason',
    test: `${journeys}/st-austell.spec.ts › 4.3: it recommends only in the public interest, with the reason`,
  },
  'st-austell/4.4': { test: `${journeys}/st-austell.spec.ts › 4.4: each of the other groups and each non-aligned councillor hears that there is a report, and not what it says` },
  'ware/2.3.5-agenda': { test: `${journeys}/ware.spec.ts › 2.3.5: an item is asked for, its papers are wanted a week before, and late ones need the clerk` },
  'ware/2.3.5-instruct': noInstruction,
  'ware/2.4': {
    by: 'what a meeting asks for is logged at once, received at the meeting',
    test: `${journeys}/ware.spec.ts › 2.4: what came out of a meeting is logged at once, and counts from the meeting`,
  },
  'ware/4.2': refusal(`${journeys}/ware.spec.ts › 4.2: one member’s word is no decision, and the answer says what would be`),
  'ware/4.3': {
    by: 'a report or advice for a group that recommends is refused',
    test: `${journeys}/ware.spec.ts › 4.3: it gives facts and options: a recommendation is refused, and nobody is told`,
  },
  'ware/4.4': { test: `${journeys}/ware.spec.ts › 4.4: the other groups hear of advice given to one; the text names no others` },
  'nuthurst/2.5': statutoryFirst,
  'nuthurst/4.1': shippedGrounds,
  'great-aycliffe/2.3': equals,
  'great-aycliffe/4.6': {
    by: 'the digest names no officer',
    test: 'test/application/digest/send-weekly-digest.spec.ts › and names no officer',
  },
  'houghton-regis/4.3-pressure': noPressure,
  'great-aycliffe/5.3': noPressure,
  'great-aycliffe/5.5': officeHours,
  'great-aycliffe/6.1-timely': timely,
  'great-aycliffe/7.9': {
    by: 'an answer goes to the members who asked, each in a mail of their own',
    test: 'test/application/enquiry/act-on-enquiry.spec.ts › each member of a contact, an acknowledgement, an answer, apart',
  },
  'great-aycliffe/7.10': { by: 'a mail has no field for copies', test: 'test/adapters/mail-out/template-mail-writer.spec.ts › has no field but these' },
  'great-aycliffe/12.1': {
    by: 'the weekly digest, and a paper of any period in which what cannot be known is said',
    test: `${journeys}/great-aycliffe.spec.ts › 12.1: the report cannot know what is late, and says so`,
  },
  'st-austell/2.2.2': equals,
  'st-austell/3.1-timely': timely,
  'ware/3.1-timely': timely,
  'nuthurst/3.1-timely': timely,
};
