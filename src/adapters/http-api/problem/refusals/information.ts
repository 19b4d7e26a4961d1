import { lawWords } from '../../../../application/information/law-words.js';
import { type InformationRefusal } from '../../../../domain/enquiry/refusal.js';
import { type RowsFor } from '../refusal-row.js';

/** An enquiry that is a request for information goes by the law's steps and days. */
export const informationRefusals: RowsFor<InformationRefusal['code']> = {
  'already-converted': {
    status: 409,
    title: 'It is a request for information already',
    level: 'info',
    detail: ({ regime }) => `It is dealt with under the ${lawWords[regime]}. Where that was wrong, correct the fact that says so.`,
    faults: ({ convertedAt }) => [{ field: 'regime', found: `a second conversion, after the one of ${convertedAt}`, wanted: 'an enquiry that was not converted' }],
  },
  'converted-before-missed-day': {
    status: 409,
    title: 'A day of the protocol was missed in between',
    level: 'info',
    detail: ({ dueOn }) => `An answer was due by the protocol on ${dueOn}, and no conversion dated back takes away that it was missed.`,
    faults: ({ at, dueOn }, names) => [{ field: names.at ?? 'at', found: at, wanted: `a time after ${dueOn}, or nothing (now)` }],
  },
  'part-stays-a-request': {
    status: 409,
    title: 'A part that was split off is a request for information',
    level: 'info',
    detail: () => 'Without its conversion nobody would owe an answer to it. Where the part was split off by a slip, close it as mistaken.',
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'another fact, or the part closed as mistaken' }],
  },
  'converted-twice': {
    status: 409,
    title: 'It would be two requests for information at once',
    level: 'info',
    detail: ({ convertedAt }) => `The conversion of ${convertedAt} would stand beside another of the same question. Take back the one that was wrong first.`,
    faults: ({ fact }) => [{ field: 'fact', found: fact, wanted: 'a correction after which one conversion stands' }],
  },
  'no-information-request': {
    status: 409,
    title: 'It is no request for information',
    level: 'info',
    detail: ({ act }) => `The act "${act}" is for requests for information: convert the enquiry first (conversions).`,
  },
  'before-conversion': {
    status: 422,
    title: 'It was no request for information yet',
    level: 'info',
    detail: () => 'Nothing stops or moves the days of the law before the enquiry was converted. If that time is wrong, correct it first.',
    faults: ({ at, convertedAt }, names) => [{ field: names.at ?? 'at', found: at, wanted: `${convertedAt} or later` }],
  },
  'clarification-awaited': {
    status: 409,
    title: 'Its clarification is awaited already',
    level: 'info',
    detail: ({ since }) => `It was asked for on ${since}, and the days stopped then. Record it when it comes (clarifications-received).`,
  },
  'clarification-not-sought': {
    status: 409,
    title: 'No clarification was asked for',
    level: 'info',
    detail: () => 'Only a clarification that was asked for begins the days afresh: at that time none was (clarifications).',
  },
  'fees-notice-before': {
    status: 409,
    title: 'A fees notice was given before',
    level: 'info',
    detail: ({ givenAt }) => `It was given on ${givenAt}. Where it was wrong, correct the fact that says so.`,
  },
  'fee-before-notice': {
    status: 409,
    title: 'No fees notice was given',
    level: 'info',
    detail: () => 'A fee is paid after a fees notice: at that time none was given (fees-notices).',
  },
  'fee-paid-before': {
    status: 409,
    title: 'The fee was paid before',
    level: 'info',
    detail: ({ paidAt }) => `It was received on ${paidAt}. Where that was wrong, correct the fact that says so.`,
  },
  'notice-too-late': {
    status: 409,
    title: 'The last day for it has gone by',
    level: 'info',
    detail: ({ lastOn }) => `What stops the days of the law is told by the last of them, ${lastOn}: nothing stops what has run out. Answer the request.`,
    faults: ({ lastOn }, names) => [{ field: names.at ?? 'at', found: `after ${lastOn}`, wanted: `${lastOn} or earlier` }],
  },
  'extension-too-late': {
    status: 409,
    title: 'The last day for an extension has gone by',
    level: 'info',
    detail: ({ lastOn }) => `The members are told of it by the twentieth working day, ${lastOn}. Answer the request, and say why it comes late.`,
    faults: ({ lastOn }, names) => [{ field: names.at ?? 'at', found: `after ${lastOn}`, wanted: `${lastOn} or earlier` }],
  },
  'extended-before': {
    status: 409,
    title: 'It was extended before',
    level: 'info',
    detail: ({ extendedAt }) => `The members were told of it on ${extendedAt}: the law allows forty working days, and no more.`,
  },
  'ground-of-other-law': {
    status: 422,
    title: 'This is a ground of the other law',
    level: 'info',
    detail: ({ regime }) => `The request is dealt with under the ${lawWords[regime]}.`,
    faults: ({ ground, wanted }) => [{ field: 'ground', found: ground, wanted }],
  },
  'statutory-days-rest': {
    status: 409,
    title: 'No day counts at present',
    level: 'info',
    detail: ({ since, because }) => `Since ${since} ${stopWords[because]}: no day runs out that could be put off. Extend it once the days go on.`,
  },
  'no-fee-awaited': {
    status: 409,
    title: 'No fee is awaited',
    level: 'info',
    detail: () => 'A request lapses where a fees notice was given and the fee is not paid.',
    faults: () => [{ field: 'outcome', found: 'lapsed', wanted: 'withdrawn or mistaken, or an answer' }],
  },
  'fee-not-lapsed': {
    status: 409,
    title: 'The fee may still be paid',
    level: 'info',
    detail: ({ lapsesOn }) => `The request lapses without its fee from ${lapsesOn} on.`,
    faults: ({ lapsesOn, today }) => [{ field: 'outcome', found: `lapsed, on ${today}`, wanted: `lapsed, on ${lapsesOn} or later` }],
  },
  'refused-by-law-alone': {
    status: 409,
    title: 'No clause of the protocol refuses a request by law',
    level: 'info',
    detail: ({ regime }) => `It is dealt with under the ${lawWords[regime]}: only an exemption of that law withholds anything, and the answer names it.`,
    faults: ({ ground }) => [{ field: 'refusedOn', found: ground, wanted: 'nothing: say in the text which exemption of the law applies, and why' }],
  },
};

const stopWords = { 'clarification-sought': 'its clarification is awaited', 'fee-awaited': 'its fee is awaited' } as const;
