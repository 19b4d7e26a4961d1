import { type NoSuchPolicy } from '../../council/council-policy.js';
import { type Doing } from '../../enquiry/decide/act.js';
import { type EnquiryRefusal } from '../../enquiry/refusal.js';
import { type Telling, type Words } from '../../enquiry/fact.js';
import { ok, refused, type Result } from '../../result.js';
import { type ComplaintState } from '../complaint.js';
import { type ComplaintFact, type ComplaintHappening } from '../fact.js';
import { type ComplaintRefusal } from '../refusal.js';

type TimeRefusal = Extract<EnquiryRefusal, { readonly code: 'in-the-future' | 'sent-only-now' | 'only-email-is-sent' }>;
export type ComplaintDecision = Result<ComplaintFact, ComplaintRefusal | TimeRefusal | NoSuchPolicy>;

/** It goes on, and the act happened neither in the future nor before the complaint was raised. */
export function mayGoOn({ isOpen, raisedAt }: ComplaintState, { at, recordedAt }: Doing): Result<true, ComplaintRefusal | TimeRefusal> {
  if (!isOpen) return refused({ code: 'complaint-ended' });
  if (at > recordedAt) return refused({ code: 'in-the-future', at, now: recordedAt });
  return at < raisedAt ? refused({ code: 'before-complaint', at, raisedAt }) : ok(true);
}

/** What we send is sent now, by email; only what was said already has a time of its own. */
export function mayBeSaid(state: ComplaintState, doing: Doing, { channel, alreadyGiven }: Telling): Result<true, ComplaintRefusal | TimeRefusal> {
  if (!alreadyGiven && channel !== 'email') return refused({ code: 'only-email-is-sent', channel });
  if (!alreadyGiven && doing.at < doing.recordedAt) return refused({ code: 'sent-only-now', at: doing.at, now: doing.recordedAt });
  return mayGoOn(state, doing);
}

export function complaintFact({ factId, by, at, recordedAt }: Doing, happening: ComplaintHappening, words: Words): ComplaintFact {
  return { id: factId, at, recordedAt, by, happening, words };
}
