import { type Conversion, decideConvert } from '../../domain/enquiry/decide/convert.js';
import {
  decideClarify,
  decideExtend,
  decideFeesNotice,
  decideRecordFee,
  decideSeekClarification,
  type Extension,
  type FeesNotice,
} from '../../domain/enquiry/decide/information.js';
import { type Channel, type Telling } from '../../domain/enquiry/fact.js';
import { clarificationSought, clarified, converted, extended, feePaid, feesNotice } from '../outbox/letters/information.js';
import { asGiven, signature, type Verb } from './act-on-enquiry.js';

/** An enquiry that is a request for information (great-aycliffe/7.8), an act a verb. Each has a clock of its own, so none is carried. */
export const convert: Verb<Conversion> = {
  act: 'enquiry.convert',
  ready: asGiven,
  decide: decideConvert,
  letters: (file, fact, actor) => converted(file, fact, signature(actor, file.council)),
};

export const seekClarification: Verb<Telling & { readonly text: string }> = {
  act: 'enquiry.seek-clarification',
  ready: asGiven,
  decide: (state, doing, command, { file }) => decideSeekClarification(state, doing, command, file.information),
  letters: (file, fact, actor) => clarificationSought(file, fact, signature(actor, file.council)),
};

export const clarify: Verb<{ readonly channel: Channel; readonly text: string }> = {
  act: 'enquiry.clarify',
  ready: asGiven,
  decide: decideClarify,
  letters: (file, fact, actor) => clarified(file, fact, signature(actor, file.council)),
};

export const giveFeesNotice: Verb<FeesNotice> = {
  act: 'enquiry.give-fees-notice',
  ready: asGiven,
  decide: (state, doing, command, { file }) => decideFeesNotice(state, doing, command, file.information),
  letters: (file, fact, actor) => feesNotice(file, fact, signature(actor, file.council)),
};

export const recordFee: Verb<Record<never, never>> = {
  act: 'enquiry.record-fee',
  ready: asGiven,
  decide: decideRecordFee,
  letters: (file, fact, actor) => feePaid(file, fact, signature(actor, file.council)),
};

export const extend: Verb<Extension> = {
  act: 'enquiry.extend',
  ready: asGiven,
  decide: (state, doing, command, { file }) => decideExtend(state, doing, command, file.information),
  letters: (file, fact, actor) => extended(file, fact, signature(actor, file.council)),
};
