import { addDays, longDate } from '../../../domain/calendar/civil-date.js';
import { type Instant } from '../../../domain/calendar/instant.js';
import { civilTimeOf } from '../../../domain/calendar/zone.js';
import { type ExtensionGround, type Fact, type Happening } from '../../../domain/enquiry/fact.js';
import { lapsesOn } from '../../../domain/information/information-days.js';
import { informationRequestOf } from '../../../domain/information/information-request.js';
import { isOpen } from '../../../domain/obligation/obligation.js';
import { type EnquiryFile } from '../../enquiry/enquiry-file.js';
import { lawWords } from '../../information/law-words.js';
import { poundsWords } from '../../information/pounds-words.js';
import { type Letter, type LetterView } from '../letter.js';
import { letterTo, owedNow, toAddSomething } from './letter-to.js';

/** The enquiry is a request for information: what that means for the member, and by when the answer is due. */
export function converted(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind !== 'converted' || happening.alreadyGiven) return [];
  return toEachMember(file, fact, sender, {
    about: 'A request for information',
    lines: [`Your enquiry is dealt with as a request for information under the ${lawWords[happening.regime]}.`, rightWords, ...promiseWords(file, fact)],
    quoted: words.text === undefined ? null : { label: 'Message', text: words.text },
    next: [toAddSomething],
  });
}

/** A part of an enquiry begins one of its own. `file`: that of the part. */
export function partSplitOff(file: EnquiryFile, fact: Fact, sender: string, { from, part }: { readonly from: string; readonly part: string }): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind !== 'converted' || happening.alreadyGiven) return [];
  const law = lawWords[happening.regime];
  const here = file.stored.reference;
  return toEachMember(file, fact, sender, {
    about: 'A request for information',
    lines: [`Part of your enquiry ${from} is dealt with apart, as a request for information under the ${law}. It has the reference ${here}. The rest of ${from} goes on as it was.`, rightWords],
    quoted: { label: 'What is dealt with apart', text: words.text === undefined ? part : `${part}\n\n${sender} adds:\n${words.text}` },
    next: [toAddSomething],
  });
}

const rightWords = 'You have the right to this information that everybody has, and the law sets the day for its answer: it takes the place of the days of our protocol, and begins with the day on which you asked.';

/** No law takes back what a member was promised. */
function promiseWords({ state }: EnquiryFile, { at }: Fact): readonly string[] {
  const promise = state.obligations.findLast((owed) => owed.kind === 'promise' && isOpen(owed, at))?.deadline;
  return promise == null ? [] : [`What was promised you stays promised: an answer by ${longDate(promise.dueOn)}.`];
}

export function clarificationSought(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  if (isToldAlready(fact.happening)) return [];
  return toEachMember(file, fact, sender, {
    about: 'A question about your request',
    lines: ['To find what you ask for, the office needs to know more of it.', 'The days for the answer stop until you tell us. They begin again, all of them, when you do.'],
    quoted: { label: 'What the office asks', text: fact.words.text ?? '' },
    next: ['Answer this message.'],
  });
}

export function clarified(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  return toEachMember(file, fact, sender, {
    about: 'Your request is clear now',
    lines: [`What you told us on ${dayOf(file, fact.at)} makes your request clear. The days for the answer begin again from then.`],
    quoted: null,
    next: [toAddSomething],
  });
}

export function feesNotice(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind !== 'fees-notice-given' || happening.alreadyGiven) return [];
  return toEachMember(file, fact, sender, {
    about: 'A fee for your request',
    lines: [`A fee of ${poundsWords(happening.pence)} is to be paid for your request. From today until the fee is here, no day counts towards the answer.`, ...lastDayWords(file)],
    quoted: { label: 'What the fee is for, and how to pay it', text: words.text ?? '' },
    next: [toAddSomething],
  });
}

function lastDayWords({ state, information }: EnquiryFile): readonly string[] {
  const request = informationRequestOf(state.history);
  if (request === null || request.fee === null) return [];
  return [`If the fee is not here by ${longDate(addDays(lapsesOn(request, request.fee, information), -1))}, the office need not answer the request.`];
}

export function feePaid(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  return toEachMember(file, fact, sender, {
    about: 'Your fee is here',
    lines: [`The fee for your request was received on ${dayOf(file, fact.at)}. The days for the answer go on from the day after.`],
    quoted: null,
    next: [toAddSomething],
  });
}

export function extended(file: EnquiryFile, fact: Fact, sender: string): readonly Letter[] {
  const { happening, words } = fact;
  if (happening.kind !== 'extended' || happening.alreadyGiven) return [];
  return toEachMember(file, fact, sender, {
    about: 'More time for your request',
    lines: [`The answer to your request needs 40 working days in place of 20. ${groundWords[happening.ground]}`],
    quoted: { label: 'The reason', text: words.reason ?? '' },
    next: [toAddSomething],
  });
}

const groundWords: Readonly<Record<ExtensionGround, string>> = {
  'eir-complex': 'The law allows this where a request is complex and asks for much (Environmental Information Regulations 2004, r.7).',
  'public-interest': 'The law allows this where the public interest for and against has to be weighed (Freedom of Information Act 2000, s.10(3)).',
};

function isToldAlready(happening: Happening): boolean {
  return 'alreadyGiven' in happening && happening.alreadyGiven;
}

function dayOf({ council }: EnquiryFile, at: Instant): string {
  return longDate(civilTimeOf(at, council.zone).date);
}

interface Parts extends Pick<LetterView, 'lines' | 'quoted' | 'next'> {
  readonly about: string;
}

/** In writing, with what is owed by when. */
function toEachMember(file: EnquiryFile, fact: Fact, sender: string, { about, ...view }: Parts): readonly Letter[] {
  const { council, stored, members } = file;
  return members.map((member) =>
    letterTo(member, file, fact.recordedAt, {
      ...{ kind: 'information', key: `information:${fact.id}:${member.id}`, fromName: `${sender} (${council.name})` },
      ...{ subject: `[${stored.reference}] ${about}: ${stored.subject}`, automatic: null, inReplyTo: [] },
      view: { ...view, owed: owedNow(file, fact.recordedAt, member), signedBy: sender },
    }),
  );
}
