import { ForbiddenException, GoneException, NotFoundException } from '@nestjs/common';
import { type Refusal } from '../../../application/refusal.js';
import { periodWords } from '../../../application/outbox/digest-title.js';
import { type AgendaItemStage } from '../../../domain/agenda/agenda-item.js';
import { type BurdenStage } from '../../../domain/burden/burden.js';
import { type CivilDate, longDate } from '../../../domain/calendar/civil-date.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { type RefusalWords, whole, type WordsFor } from './words-for.js';
import { listed, statusWords } from '../enquiry/words.js';
import { informationRefusalWords } from './information-refusal-words.js';
import { momentWords } from '../moment-words.js';
import { bulletinWords } from './bulletin-words.js';
import { complaintWords } from './complaint-words.js';

type Words = WordsFor<Refusal['code']>;

/** The one place where a refusal of the domain becomes the words of a page. A new one does not compile without a row. */
const table: Words = {
  ...complaintWords,
  ...bulletinWords,
  'no-such-council': notFound,
  'no-such-enquiry': notFound,
  'taken-out': () => {
    throw new GoneException();
  },
  'asked-by-several': () => whole('Several councillors asked this, and the others wait for their answer. Raise what one of them complains of by itself, under Complaints'),
  'others-joined-here': ({ references }) => whole(`${listed(references)} is answered together with this enquiry. Take that back first`),
  'law-owes-answer': () => whole('It is a request for information by law, which is owed an answer. Answer it first, or raise what is complained of by itself, under Complaints'),
  'others-split-from-it': ({ references }) => whole(`${listed(references)} has words in common with this enquiry. Close that as mistaken first. You can take it out after this one`),
  'not-allowed': ({ hidden }) => {
    throw hidden ? new NotFoundException() : new ForbiddenException();
  },
  'status-forbids': ({ status }) => whole(`This cannot be done on an enquiry whose status is “${statusWords[status]}”`),
  'still-owed': () => ({
    field: 'outcome',
    message: 'An answer is still owed. Answer the enquiry first, or close it because the councillor withdrew it',
  }),
  'notice-still-owed': () => ({ field: 'outcome', message: 'Somebody else is still to be told. Tell them first' }),
  'no-such-committee': () => ({ field: 'chairOf', message: 'Select a chair of a committee' }),
  'no-such-ward': () => ({ field: 'ward', message: 'Select a ward of the council' }),
  'no-such-group': () => ({ field: 'group', message: 'Select a group of the council' }),
  'nobody-to-tell': ({ whom }) => whole(`There is nobody to tell but those who asked: it would be ${whom}`),
  'nothing-given-yet': () => ({ field: 'when', message: 'No information was given yet. Answer first, or select to tell them later' }),
  'noted-already': () => ({ field: 'when', message: 'It is noted already that they are to be told. Select to tell them now' }),
  'groups-off': () => whole('The council has no political groups'),
  'work-not-covered': () => ({ field: 'what', message: 'Select what the protocol speaks of' }),
  'recommendation-refused': () => ({ field: 'text', message: 'What is made for a group recommends nothing. Give facts and options' }),
  'recommendation-needs-reason': () => ({ field: 'reason', message: 'Enter why the public interest calls for a recommendation' }),
  'no-such-report': () => ({ field: 'report', message: 'Select the report' }),
  'copies-not-asked': () => whole('The protocol asks for no copies of what is made for a group'),
  'changed-meanwhile': () =>
    whole('Somebody changed this enquiry while you were writing. Look at what is new, then send your form again if it is still right'),
  'key-used-for-another-act': () =>
    whole('This form was sent before with other words. Look at the enquiry first: if you meant to send again, send it once more'),
  'no-such-person': ({ wanted }) => personWanted[wanted],
  'no-such-fact': () => whole('What was to be corrected is not part of this enquiry'),
  'already-corrected': () => whole('This was corrected before'),
  'correction-breaks-enquiry': () => whole('The correction would leave no enquiry'),
  'calendar-at-fault': () => whole('The calendar cannot be so'),
  'no-such-addition': () => whole('Nothing was added under that id'),
  'belongs-to-the-calendar': () => whole('The office’s days changed for all enquiries at once'),
  'belongs-to-the-meeting': () => whole('The meeting moved for all who wait for it. Move the meeting again instead'),
  'carried-by-our-mail': () => whole('Our own mail carried this: its time and its channel stand as they are'),
  'amendment-does-not-apply': () => whole('The correction changes nothing'),
  'in-the-future': () => ({ field: 'at', message: 'The date and time must be in the past' }),
  'before-receipt': ({ receivedAt }, zone) => ({
    field: 'at',
    message: `The date and time must be after the enquiry was received, ${momentWords(receivedAt, zone)}`,
  }),
  'sent-only-now': () => ({ field: 'at', message: 'What we email is sent now. Leave the date and time empty' }),
  'only-email-is-sent': () => ({ field: 'way', message: 'Select how the councillor was told' }),
  'promise-not-after-act': ({ actedOn }) => ({
    field: 'promised',
    message: `The day must be ${longDate(actedOn)} or later`,
  }),
  'promise-too-long': ({ promisedOn, workingDays, longest }) => ({
    field: 'promised',
    message: `The council promises an answer within ${amountOf(longest, 'working day')}: ${longDate(promisedOn)} is ${workingDays} away`,
  }),
  'promise-needs-agreement': ({ clerkAgreesBeyond }) => ({
    field: 'promised',
    message: `A day more than ${amountOf(clerkAgreesBeyond, 'working day')} away needs the clerk’s agreement first`,
  }),
  'renewal-needs-reason': () => ({
    field: 'reason',
    message: 'Enter why the answer cannot be given by the day promised before. The councillor is told',
  }),
  'one-timescale': () => ({ field: 'timescale', message: 'Give a day, or a meeting that it comes after' }),
  'two-ends': () => whole('An answer says whose matter it is, or why it is refused, not both'),
  'no-such-body': () => ({ field: 'body', message: 'Select whose matter it is' }),
  'no-such-ground': () => ({ field: 'ground', message: 'Select why it is refused' }),
  'no-such-policy': () => ({ field: 'policy', message: 'Select a policy of the council, or none' }),
  'flagged-already': ({ since }, zone) => whole(`This is flagged as contentious already, since ${momentWords(since, zone)}`),
  'not-flagged': () => whole('This is not flagged as contentious: there is nothing to lift'),
  'flag-is-lifted': () => whole('A flag is lifted by the clerk, and not corrected'),
  'not-a-member-of-it': () => ({ field: 'member', message: 'Select a councillor of this enquiry' }),
  'no-such-message': notFound,
  'no-such-mail': notFound,
  'mail-out-of-time': ({ lastDay }) => whole(`This was of use until ${longDate(lastDay)} and is not sent any more`),
  'nobody-at-address': ({ address }) => whole(`Nobody who acts for the council has the address ${address} any more`),
  'word-of-trouble': () => whole('This told of other mail that did not arrive, and is not sent again: decide on that'),
  'mail-not-in-trouble': () => whole('Nothing is to be decided of this mail'),
  'no-such-attachment': notFound,
  'no-html': notFound,
  'mail-not-opened': () => whole('The message is kept as it came, and cannot be opened'),
  'words-of-the-office': () => whole('An officer wrote this message: log the enquiry in words of your own'),
  'message-gone': () => whole('Nothing of this message is kept: log what somebody tells you in words of your own'),
  'message-placed': () => whole('Somebody decided before what this message is'),
  'opened-by-office': () => whole('The office opened this itself, to ask a councillor for something: there is nothing to answer'),
  'appointment-out-of-order': ({ last }, zone) => ({ field: 'at', message: `The date and time must be after what was recorded last, ${momentWords(last, zone)}` }),
  'burden-needs-member': ({ act }) => ({
    field: act === 'discuss-burden' ? 'with' : 'agreedBy',
    message: 'Select a councillor of this enquiry too: without them it is no discussion',
  }),
  'promise-too-far': ({ furthest }) => ({ field: 'promised', message: `The day must be ${longDate(furthest)} or earlier: is the year right?` }),
  'reply-before-request': ({ askedAt }, zone) => ({
    field: 'at',
    message: `The date and time must be after the councillor was asked, ${momentWords(askedAt, zone)}`,
  }),
  'report-day-gone-by': ({ today }) => ({ field: 'due', message: `The day of the report must be ${longDate(today)} or later` }),
  'already-theirs': () => ({ field: 'officer', message: 'This officer deals with it already. Select another' }),
  'burden-stage': ({ stage }) => whole(stageWords(stage)),
  'burden-not-discussed': () => ({
    field: 'outcome',
    message: 'Record first how it was discussed, or that the councillor would rather not: this outcome follows from a discussion',
  }),
  'burden-phase': ({ outcome, today }) => ({
    field: 'phased',
    message: outcome === 'phased' ? `The day of the last part must be ${longDate(today)} or later` : 'Leave the day of the last part empty, unless it is answered in parts',
  }),
  'no-such-appointment': () => ({ field: 'what', message: 'This appointment is not part of this enquiry' }),
  'appointment-step': () => ({ field: 'what', message: 'This does not follow from how the appointment stands. Select what happened' }),
  'appointment-gone-by': ({ startsAt }, zone) => ({ field: 'time', message: `${momentWords(startsAt, zone)} has gone by. Enter a time to come` }),
  'appointment-to-come': ({ startsAt }, zone) => ({
    field: 'what',
    message: `The appointment is on ${momentWords(startsAt, zone)}: record afterwards what became of it`,
  }),
  'nothing-said-since': () => ({ field: 'fact', message: 'Select what the councillor wrote or said after the answer' }),
  'no-enquiry-to-join': () => ({ field: 'reference', message: 'There is no enquiry with this reference' }),
  'cannot-join': ({ because, reference }) => ({ field: 'reference', message: joinFaults[because](reference) }),
  ...informationRefusalWords,
  'no-such-rule': () => whole('The council’s protocol has no rule for this'),
  'no-such-digest': notFound,
  'no-such-figure': notFound,
  'edition-not-decided': () => whole('The council has not decided on an edition for councillors and the public'),
  'edition-of-the-other-kind': ({ wanted }) => whole(`The council’s edition is of each ${wanted}, not of this digest`),
  'edition-overlaps': ({ released }) => whole(`An edition of some of the same days was released (${periodWords(released)}): side by side, the two would tell what either leaves out`),
  'edition-released': ({ releasedAt }, zone) => whole(`This edition was released already, ${momentWords(releasedAt, zone)}`),
  'absence-days': ({ from, today }) => ({ field: 'until', message: `The last day must be ${longDate(from > today ? from : today)} or later` }),
  'own-deputy': () => ({ field: 'deputy', message: 'Select another officer to stand in' }),
  'absence-overlaps': ({ other }) => ({
    field: 'from',
    message: `They are away from ${longDate(other.from)} to ${longDate(other.until)} already. End that first, or enter other days`,
  }),
  'no-such-absence': notFound,
  'unattended-already': ({ until }) => whole(`Nobody attends the office until ${longDate(until)} already`),
  'unattended-again': ({ from }, zone) => whole(`It was ended less than a day ago: it can be begun anew from ${momentWords(from, zone)} on`),
  'unattended-days': ({ today, latest, gone }) => ({
    field: 'last',
    message: `The last day must be between ${longDate(today)} and ${longDate(latest)}${gone === 0 ? '' : `: of four weeks, ${amountOf(gone, 'day')} went by before, and no officer has done anything on an enquiry since`}`,
  }),
  'unattended-long': ({ gone, from }) =>
    whole(`Nobody attended the office on ${amountOf(gone, 'day')}, and no officer has done anything on an enquiry since: it can be begun anew once one has, or from ${longDate(from)} on`),
  'office-attended': () => whole('The office is attended: there is nothing to end'),
  'snooze-beyond-due': ({ today, dueOn }) => ({
    field: 'until',
    message: dueOn === null || dueOn <= today ? 'What is due today or overdue cannot be quiet: promise a new day instead, which the councillor is told' : `The day must be after ${longDate(today)}, and ${longDate(dueOn)} at the latest`,
  }),
  'no-such-meeting': () => ({ field: 'meeting', message: 'Select a meeting that is still to come' }),
  'meeting-gone-by': ({ earliest }) => ({ field: 'held', message: `The day of the meeting must be ${longDate(earliest)} or later` }),
  'meeting-time-not-said': () => ({ field: 'said-time', message: 'Enter at what time it was said: the days are counted from then' }),
  'notice-in-the-future': ({ today }) => ({ field: 'given', message: `The day of the notice must be today, ${longDate(today)}, or earlier` }),
  'notice-after-meeting': ({ heldOn }) => ({ field: 'given', message: `The day of the notice must be before the meeting, ${longDate(heldOn)}` }),
  'notice-too-short': ({ latestByNalc, latestByElitestone }) => ({ field: 'given', message: tooShortWords(latestByNalc, latestByElitestone) }),
  'actions-at-fault': () => whole('Some of the actions name people whom the council does not have'),
  'agenda-item-stage': ({ act, stage }) => whole(act === 'request-item' && stage === 'on-agenda' ? 'An item stands on the agenda already. Withdraw it first, or log another enquiry' : itemWords(stage)),
  'item-for-held-meeting': ({ title, heldOn }) => ({ field: 'meeting', message: `“${title}” on ${longDate(heldOn)} has begun, or was held. Select a meeting to come` }),
  'papers-before-item': ({ askedAt }, zone) => ({ field: 'at', message: `The date and time must be after the item was asked for, ${momentWords(askedAt, zone)}` }),
  'meeting-before-papers': ({ heldOn }) => ({ field: 'papers', message: `The papers must be there by the meeting, ${longDate(heldOn)}` }),
};

const personWanted: Readonly<Record<'member' | 'officer' | 'person', RefusalWords>> = {
  member: { field: 'members', message: 'Select councillors of this council' },
  officer: { field: 'officer', message: 'Select an officer of this council' },
  person: { field: 'people', message: 'Select people of this council' },
};

function stageWords(stage: BurdenStage | null): string {
  if (stage === null) return 'Nobody raised yet that the work should be discussed';
  return stage === 'resolved' ? 'The discussion of the work has its outcome. Open it again first' : 'The work is being discussed already';
}

function tooShortWords(latest: CivilDate, safer: CivilDate): string {
  const or = safer === latest ? '' : ` (by ${longDate(safer)} where Saturdays do not count)`;
  return `Three clear days are wanted, so notice by ${longDate(latest)} at the latest${or}. Move the meeting`;
}

function itemWords(stage: AgendaItemStage | null): string {
  switch (stage) {
    case null:
      return 'No agenda item was asked for on this enquiry';
    case 'papers-awaited':
      return 'An item was asked for, and its papers are awaited';
    case 'late-papers':
      return 'The papers of the item came late, and wait for the clerk’s decision';
    case 'on-agenda':
      return 'The papers of the item are there';
    case 'refused':
      return 'The item was not taken, as its papers were not there in time';
    case 'withdrawn':
      return 'The item was withdrawn';
  }
}

type JoinFault = Extract<Refusal, { readonly code: 'cannot-join' }>['because'];

const joinFaults: Readonly<Record<JoinFault, (reference: string) => string>> = {
  itself: () => 'Enter the reference of another enquiry than this one',
  'joined-itself': (reference) => `${reference} is answered together with another enquiry itself. Enter that one’s reference`,
  'others-are-joined-to-this': () => 'Others are answered together with this enquiry. Join them to the other one first',
  answered: (reference) => `${reference} is answered or closed already. Answer this enquiry by itself`,
};

/** Throws where there is nothing to show a form on. */
export function refusalWords(refusal: Refusal, zone: string): RefusalWords {
  return (table[refusal.code] as (refusal: Refusal, zone: string) => RefusalWords)(refusal, zone);
}

function notFound(): never {
  throw new NotFoundException();
}
