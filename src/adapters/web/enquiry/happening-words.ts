import { outcomeWords } from '../../../application/burden/outcome-words.js';
import { longDate } from '../../../domain/calendar/civil-date.js';
import { amountOf } from '../../../domain/calendar/date-words.js';
import { type Council } from '../../../domain/council/council.js';
import { channelWords } from '../../../domain/enquiry/channel-words.js';
import {
  type AgendaHappening,
  type AppointmentStep,
  type BurdenHappening,
  type ClosureOutcome,
  type Correction,
  type Fact,
  type Happening,
  type OtherEnd,
  type PromisedEvent,
  type ReopeningReason,
  type Telling,
} from '../../../domain/enquiry/fact.js';
import { clauseOf } from '../../../domain/protocol/protocol.js';
import { byPolicyWords } from './policy-words.js';
import { momentWords } from '../moment-words.js';
import { informationWords } from './information-words.js';
import { nameOf, type People } from './names.js';
import { noticeWords } from './notice-words.js';
import { eitherOf, listed } from './words.js';

/** What the words of a happening are made with. */
export interface Telltale {
  readonly facts: readonly Fact[];
  readonly people: People;
  readonly council: Council;
}

type Plain = Exclude<Happening, Correction>;

/** What happened, as one line of a timeline. */
export function happeningWords(fact: Fact, about: Telltale): string {
  const { happening } = fact;
  return happening.kind === 'corrected' ? correctionWords(happening, about) : plainWords(happening, fact, about);
}

function plainWords(happening: Plain, { by }: Pick<Fact, 'by'>, about: Telltale): string {
  const { people, council } = about;
  switch (happening.kind) {
    case 'received': {
      const members = listed(happening.members.map((id) => nameOf(id, people)));
      const part = happening.splitFrom === undefined ? '' : `, as a part of ${happening.splitFrom.reference}`;
      return happening.byOffice === true ? `Opened by the office, to ask ${members}` : `Received ${channelWords[happening.channel]} from ${members}${part}`;
    }
    case 'receipted':
      return 'Receipt sent to the councillor';
    case 'assigned':
      return `${happening.handedOver === true ? 'Handed over' : 'Assigned'} to ${nameOf(happening.officer, people)}`;
    case 'contacted':
      return `Message to the councillor, ${meansWords(happening)}`;
    case 'acknowledged':
      return `Acknowledged ${meansWords(happening)}: answer promised by ${longDate(happening.promisedOn)}${eventWords(happening.event)}`;
    case 'promise-moved':
      return `The meeting “${happening.event.title}” moved to ${longDate(happening.event.heldOn)}: answer promised by ${longDate(happening.promisedOn)}`;
    case 'promise-agreed':
      return `Agreed that an answer may be promised for up to ${longDate(happening.until)}`;
    case 'answered':
      return `${endWords(happening.response, council)} ${meansWords(happening)}${byPolicyWords(happening.policy)}`;
    case 'requested': {
      const who = by.kind === 'person' ? nameOf(by.person, people) : 'The service';
      const { report } = happening;
      const what = report === undefined ? 'a question' : `for a report on ${report.body}, if possible by ${longDate(report.dueOn)}`;
      return `${who} asked ${nameOf(happening.of, people)} ${what}, ${meansWords(happening)}`;
    }
    case 'replied':
      return `${nameOf(happening.from, people)} answered ${channelWords[happening.channel]}, as recorded by the office`;
    case 'noted':
      return 'Note, for the office';
    case 'snoozed':
      return `Reminders to ${nameOf(happening.of, people)} are quiet until ${longDate(happening.until)}`;
    case 'contentious-flagged':
      return 'Flagged as contentious, for the office';
    case 'contentious-lifted':
      return 'No longer flagged as contentious';
    case 'sender-confirmed':
      return 'Confirmed that the councillor wrote it';
    case 'estimated':
      return `Estimate of the work: about ${amountOf(happening.hours, 'hour')}`;
    case 'appointment':
      return stepWords(happening, about);
    case 'joined':
      return `Joined to ${happening.reference}, to be answered together with it`;
    case 'appended':
      return `Mail from ${nameOf(happening.from, people)}${happening.senderVerified ? '' : ' (the sender is not verified)'}`;
    case 'converted':
    case 'split-off':
    case 'clarification-sought':
    case 'clarified':
    case 'fees-notice-given':
    case 'fee-paid':
    case 'extended':
      return informationWords(happening, 'alreadyGiven' in happening ? meansWords(happening) : '');
    case 'calendar-changed':
      return 'The office’s days changed';
    case 'closed':
      return closureWords[happening.outcome];
    case 'reopened':
      return reopeningWords[happening.because];
    case 'notice-due':
    case 'notified':
    case 'group-report':
    case 'copy-supplied':
      return noticeWords(happening, people);
    case 'taken-out':
      return 'Taken out: dealt with elsewhere';
    case 'burden-raised':
    case 'burden-explained':
    case 'burden-discussed':
    case 'burden-declined':
    case 'burden-resolved':
    case 'burden-reopened':
      return burdenWords(happening, about);
    default:
      return agendaWords(happening, about);
  }
}

/** About the work, never about a person. */
function burdenWords(happening: BurdenHappening, { people }: Telltale): string {
  const named = (ids: readonly string[]): string => listed(ids.map((id) => nameOf(id, people)));
  switch (happening.kind) {
    case 'burden-raised':
      return `Burden of the work raised: about ${amountOf(happening.hours, 'hour')}`;
    case 'burden-explained':
      return `Burden of the work explained to the councillor, ${meansWords(happening)}`;
    case 'burden-discussed':
      return `Discussed ${channelWords[happening.channel]} with ${named(happening.with)}`;
    case 'burden-declined':
      return 'The councillor would rather not discuss the work';
    case 'burden-resolved': {
      const agreed = happening.agreedBy.length === 0 ? '' : `, agreed by ${named(happening.agreedBy)}`;
      const last = happening.phasedUntil === null ? '' : `; the last part by ${longDate(happening.phasedUntil)}`;
      return `Outcome: ${outcomeWords[happening.outcome]}${agreed}${last}`;
    }
    case 'burden-reopened':
      return 'The discussion of the work is open again';
  }
}

function agendaWords(happening: AgendaHappening, { people }: Telltale): string {
  switch (happening.kind) {
    case 'item-requested':
      return `${nameOf(happening.of, people)} asked for an item on the agenda of the meeting “${happening.title}” on ${longDate(happening.heldOn)}`;
    case 'item-moved':
      return `The meeting “${happening.title}” that the item is for moved to ${longDate(happening.heldOn)}`;
    case 'papers-received':
      return `The papers of the agenda item came ${channelWords[happening.channel]}`;
    case 'late-papers-accepted':
      return 'Papers that came late are taken';
    case 'late-papers-refused':
      return 'The agenda item is not taken: its papers were not there in time';
    case 'item-withdrawn':
      return 'The agenda item is withdrawn';
  }
}

function stepWords(step: AppointmentStep, { people, council }: Telltale): string {
  switch (step.step) {
    case 'asked':
      return 'The councillor asked for an appointment';
    case 'offered':
      return `Appointment offered: ${eitherOf(step.times.map((time) => momentWords(time, council.zone)))}`;
    case 'fixed':
      return `Appointment fixed for ${momentWords(step.startsAt, council.zone)}, ${amountOf(step.minutes, 'minute')}, with ${nameOf(step.officer, people)}`;
    case 'held':
      return 'Appointment held';
    case 'missed':
      return 'The appointment did not happen';
    case 'cancelled':
      return 'Appointment cancelled';
  }
}

const closureWords: Readonly<Record<ClosureOutcome, string>> = {
  answered: 'Closed: answered',
  withdrawn: 'Closed: withdrawn by the councillor',
  mistaken: 'Closed: recorded by mistake',
  lapsed: 'Closed: the fee for the request was not paid',
};

const reopeningWords: Readonly<Record<ReopeningReason, string>> = {
  'new-question': 'Open again: the councillor asks something new',
  'fell-short': 'Open again: the answer fell short',
};

function endWords(response: OtherEnd | undefined, { protocol }: Council): string {
  if (response === undefined) return 'Answered';
  if (response.kind === 'redirected') return `Answered that it is a matter for ${response.name},`;
  return `Refused under clause ${clauseOf(protocol, response.clause)?.printed ?? response.clause},`;
}

function eventWords(event: PromisedEvent | undefined): string {
  if (event === undefined) return '';
  const { title, heldOn, workingDaysAfter: days } = event;
  const after = days === 0 ? 'the day of' : `${amountOf(days, 'working day')} after`;
  return `, ${after} the meeting “${title}” on ${longDate(heldOn)}`;
}

/** What was said already was not sent by us. */
function meansWords({ channel, alreadyGiven }: Telling): string {
  return alreadyGiven ? `${channelWords[channel]}, as recorded by the office` : channelWords[channel];
}

function correctionWords({ fact, instead }: Correction, about: Telltale): string {
  const corrected = about.facts.find(({ id }) => id === fact);
  const what = corrected === undefined ? 'an earlier entry' : `“${happeningWords(corrected, about)}”`;
  if (instead === null) return `Correction: ${what} is taken back`;
  const was = plainWords(instead.happening, corrected ?? { by: { kind: 'service' } }, about);
  return `Correction of ${what}: it was “${was}”, on ${momentWords(instead.at, about.council.zone)}`;
}
